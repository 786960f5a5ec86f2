import { readFileSync } from 'node:fs';
import { requireKnown } from '../../cli/require-known.ts';
import { UnreadableFileError } from '../../errors/unreadable-file-error.ts';
import { UsageError } from '../../errors/usage-error.ts';

const remedy = 'give for example {"numbers in inventory": {"PhoneNumberIds": ["+12065550100"]}}';

/**
 * Reads a file of numbers by the state that they already are in.
 * Throws a UsageError that names the file and the place when the file is not of that form.
 */
export async function readFixtures(
  path: string,
  knownStates: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const input = `--states ${path}`;
  const content = parseJson(readText(path, input), input);
  if (!isRecord(content)) throw new UsageError({ input, problem: 'holds no JSON object', remedy });
  await requireKnown(Object.keys(content), {
    at: input,
    kind: 'state of numbers',
    known: knownStates,
    seeAlso: `there are: ${knownStates.join(', ')}`,
  });
  return Object.fromEntries(
    Object.entries(content).map(([state, value]) => [state, readIds(value, state, input)]),
  );
}

function readText(path: string, input: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(
      input,
      error,
      'give a URL, the word prefer, or a JSON file of numbers by state',
    );
  }
}

function parseJson(text: string, input: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = `is not JSON (${error instanceof Error ? error.message : String(error)})`;
    throw new UsageError({ input, problem, remedy });
  }
}

function readIds(value: unknown, state: string, input: string): readonly string[] {
  const ids = isRecord(value) ? value.PhoneNumberIds : undefined;
  const isList =
    Array.isArray(ids) && ids.every((id): id is string => typeof id === 'string' && id.trim() !== '');
  if (isList && ids.length > 0) return ids;
  const problem = `'${state}' holds no PhoneNumberIds, a list of one or more strings`;
  throw new UsageError({ input, problem, remedy });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
