import type { ChildMessage } from './child-messages.ts';

type Guard = (value: unknown) => boolean;

const isText: Guard = (value) => typeof value === 'string';
const isNumber: Guard = (value) => typeof value === 'number';
const isFlag: Guard = (value) => typeof value === 'boolean';
const isBytes: Guard = (value) => value instanceof Uint8Array;
const isAbsent: Guard = (value) => value === undefined;
const isOneOf =
  (...words: readonly string[]): Guard =>
  (value) =>
    words.some((word) => word === value);
const isListOf =
  (guard: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.every(guard);
const isEither =
  (...guards: readonly Guard[]): Guard =>
  (value) =>
    guards.some((guard) => guard(value));
const hasMembers =
  (members: Readonly<Record<string, Guard>>): Guard =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([name, guard]) => guard(Reflect.get(value, name)));

const isHeaderList = isListOf(isListOf(isText));

const isPlannedTransaction = hasMembers({
  name: isText,
  status: isNumber,
  method: isText,
  host: isText,
  path: isText,
  target: isText,
  headers: isHeaderList,
  body: isText,
});

const isResponse = hasMembers({
  status: isNumber,
  reason: isText,
  httpVersion: isText,
  headers: isHeaderList,
  body: isBytes,
  isComplete: isFlag,
});

const isRecord = hasMembers({
  at: isNumber,
  durationMs: isNumber,
  head: isText,
  body: isBytes,
  response: isEither(isAbsent, isResponse),
  isTimeout: isFlag,
  error: isEither(isAbsent, hasMembers({ code: isText, message: isText })),
});

const isTransaction = hasMembers({
  name: isText,
  status: isNumber,
  outcome: isOneOf('passed', 'failed', 'skipped', 'error'),
  messages: isListOf(isText),
  record: isEither(isAbsent, isRecord),
});

const isMessage = isEither(
  hasMembers({
    kind: isOneOf('ready'),
    transactions: isListOf(hasMembers({ name: isText, status: isNumber })),
  }),
  hasMembers({
    kind: isOneOf('ask'),
    id: isNumber,
    method: isOneOf('before'),
    transaction: isPlannedTransaction,
  }),
  hasMembers({ kind: isOneOf('ask'), id: isNumber, method: isOneOf('received'), status: isNumber }),
  hasMembers({ kind: isOneOf('ask'), id: isNumber, method: isOneOf('after') }),
  hasMembers({ kind: isOneOf('transaction'), transaction: isTransaction }),
  hasMembers({ kind: isOneOf('end'), error: isEither(isAbsent, isText) }),
);

/** Whether a value that came from the child process is one of its messages. */
export function isChildMessage(value: unknown): value is ChildMessage {
  return isMessage(value);
}
