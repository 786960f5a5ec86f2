import { badRequest } from '../refusal.ts';

/** A command of the state protocol, after Pact's provider states. */
export interface StateCommand {
  readonly action: 'setup' | 'teardown';
  readonly state: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The answer to a command that was carried out; the ids, when given, stand for those asked for, in order. */
export interface StateAnswer {
  readonly PhoneNumberIds?: readonly string[];
}

/** Reads a command from the body of a request to the state protocol. Throws a 400 for anything else. */
export function parseStateCommand(body: Buffer): StateCommand {
  const { action, state, params = {} } = parseObject(body);
  if (action !== 'setup' && action !== 'teardown') throw badRequest('action is neither setup nor teardown.');
  if (typeof state !== 'string') throw badRequest('state is not a string.');
  if (!isObject(params)) throw badRequest('params is not an object.');
  return { action, state, params };
}

/** Takes the phone numbers out of a command's params. Throws a 400 when there are none. */
export function numbersOf(command: StateCommand): readonly string[] {
  const { PhoneNumberIds: ids } = command.params;
  if (!Array.isArray(ids) || ids.length === 0)
    throw badRequest('params.PhoneNumberIds is not a list of ids.');
  return ids.map((id: unknown) => {
    if (typeof id !== 'string' || id.trim() === '') {
      throw badRequest('params.PhoneNumberIds holds something that is not an id.');
    }
    return id;
  });
}

/** Takes the seconds out of a command's params. Throws a 400 when there is no such number, or a negative one. */
export function secondsOf(command: StateCommand): number {
  const { seconds } = command.params;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) {
    throw badRequest('params.seconds is not a number of seconds.');
  }
  return seconds;
}

function parseObject(body: Buffer): Readonly<Record<string, unknown>> {
  let document: unknown;
  try {
    document = JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest('The body is not JSON.');
  }
  if (!isObject(document)) throw badRequest('The body is not a JSON object.');
  return document;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
