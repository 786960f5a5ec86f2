import { CannotJudge } from '../harness/not-judged.ts';
import { documentedByType } from '../reading/error-vocabulary.ts';
import { isJsonObject, readJson } from '../reading/json-body.ts';
import type { Seen } from './seen.ts';

/** How a run of the AWS CLI ended. */
export interface CliEnding {
  /** `undefined` when it was killed, since it took too long. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const serviceError = /An error occurred \(([^)]*)\) when calling the \w+ operation[^:]*: ?([\s\S]*)/;
const nobodysFault =
  /Could not connect to the endpoint URL|SSL validation failed|Unable to locate credentials|Invalid endpoint/;

/** Reads what a program around the AWS CLI has in its hands. Throws CannotJudge where the target was not reached. */
export function readCliEnding({ exitCode, stdout, stderr }: CliEnding): Seen {
  if (exitCode === 0) return readSuccess(stdout);
  if (exitCode === undefined) return { kind: 'still-waiting', text: 'nothing: no end in time' };
  const told = serviceError.exec(stderr);
  const lastLine = stderr.trimEnd().split('\n').at(-1) ?? '';
  if (told === null) {
    if (nobodysFault.test(stderr)) throw new CannotJudge(lastLine);
    return { kind: 'crash', text: lastLine || `exit code ${exitCode}` };
  }
  const [, name = '', message = ''] = told;
  // botocore makes an exception of the modelled class of each name that the model has.
  return {
    kind: 'exception',
    name,
    message: message.trim(),
    isModelled: documentedByType(name) !== undefined,
  };
}

/** For an answer that it can't read the CLI prints nothing and ends well. */
function readSuccess(stdout: string): Seen {
  const body = readJson(Buffer.from(stdout));
  if (body.kind === 'empty') return { kind: 'success', list: undefined };
  if (body.kind === 'json' && isJsonObject(body.value))
    return { kind: 'success', list: body.value.PhoneNumberErrors };
  return { kind: 'crash', text: 'it printed no JSON object' };
}
