import type { Finding } from '../harness/failure.ts';
import type { Service } from '../harness/outcome.ts';
import type { DocumentedError } from '../reading/error-vocabulary.ts';
import { normalizeId } from '../reading/id-spelling.ts';
import { isJsonObject, showValue } from '../reading/json-body.ts';
import { serviceProfile } from '../services.ts';
import { failingStates, stateNames } from '../states.ts';
import type { OfficialClient } from './client.ts';
import { describeSeen, type Seen } from './seen.ts';

type StateOf = (id: string) => string | undefined;
type Success = Seen & { readonly kind: 'success' };
type Exception = Seen & { readonly kind: 'exception' };

/** The clauses that `judgeServed` judges. */
export const servedClauses = [
  'clients/success-understood',
  'clients/list-handed-on',
  'clients/failed-ids-handed-on',
  'clients/request-id',
] as const;

/**
 * Judges what a program saw of a call for these ids: a success with an entry for each that failed, or, where one of them
 * is not known to exist, a NotFoundException for all.
 */
export function judgeServed(
  seen: Seen,
  ids: readonly string[],
  stateOf: StateOf,
  client: OfficialClient,
): readonly Finding[] {
  if (isNotFound(seen) && ids.some((id) => mayBeAbsent(stateOf(id)))) return [];
  if (seen.kind !== 'success')
    return [finding('clients/success-understood', nameOf(seen), 'client', describeSeen(seen), 'a success')];
  return [...judgeList(seen, ids, stateOf), ...judgeRequestId(seen, client)];
}

function mayBeAbsent(state: string | undefined): boolean {
  return state === undefined || state === stateNames.absent;
}

function isNotFound(seen: Seen): boolean {
  return seen.kind === 'exception' && seen.isModelled && seen.name === 'NotFoundException';
}

function judgeList({ list }: Success, ids: readonly string[], stateOf: StateOf): readonly Finding[] {
  const path = 'PhoneNumberErrors';
  if (list === undefined)
    return [
      finding('clients/list-handed-on', 'list-missing', path, 'undefined', 'a list'),
      ...ids.filter((id) => isBad(stateOf(id))).map((id) => missing(id)),
    ];
  if (!Array.isArray(list))
    return [finding('clients/success-understood', 'list-not-array', path, showValue(list), 'a list')];
  const entries: readonly unknown[] = list;
  const listed = new Set(entries.flatMap((entry) => idOf(entry) ?? []).map(normalizeId));
  return [
    ...entries.flatMap((entry, index) => judgeEntry(entry, `${path}/${index}`)),
    ...ids.filter((id) => isBad(stateOf(id)) && !listed.has(normalizeId(id))).map((id) => missing(id)),
    ...ids
      .filter((id) => stateOf(id) === stateNames.inventory && listed.has(normalizeId(id)))
      .map((id) => unasked(id)),
  ];
}

function judgeEntry(entry: unknown, path: string): readonly Finding[] {
  const isWhole =
    isJsonObject(entry) &&
    typeof entry.PhoneNumberId === 'string' &&
    [entry.ErrorCode, entry.ErrorMessage].every((value) => value === undefined || typeof value === 'string');
  if (isWhole) return [];
  return [
    finding(
      'clients/failed-ids-handed-on',
      'entry-not-text',
      path,
      showValue(entry),
      'an id, a code and a message',
    ),
  ];
}

function judgeRequestId({ requestId }: Success, { isTransparent }: OfficialClient): readonly Finding[] {
  if (!isTransparent || (requestId !== undefined && requestId !== '')) return [];
  return [
    finding(
      'clients/request-id',
      'request-id-missing',
      '$metadata/requestId',
      showValue(requestId),
      'the id of the request',
    ),
  ];
}

/** The clauses that `judgeException` judges. */
export const exceptionClauses = [
  'clients/exception-class',
  'clients/exception-message',
  'clients/exception-code',
  'clients/exception-request-id',
] as const;

/** Judges what a program saw of a documented failure. */
export function judgeException(
  seen: Seen,
  { status, type, code }: DocumentedError,
  service: Service,
  client: OfficialClient,
): readonly Finding[] {
  const expected = `${type} with status ${status}`;
  const isStatus = seen.status === undefined || seen.status === status;
  if (seen.kind !== 'exception' || !seen.isModelled || seen.name !== type || !isStatus)
    return [finding('clients/exception-class', nameOf(seen), 'exception', describeSeen(seen), expected)];
  const { errorMembers } = serviceProfile(service);
  return [
    ...(errorMembers.has('Message') ? judgeMessage(seen) : []),
    ...(errorMembers.has('Code') && client.id === 'chime' ? judgeCode(seen, code) : []),
    ...(client.isTransparent ? judgeExceptionId(seen) : []),
  ];
}

function judgeMessage({ message }: Exception): readonly Finding[] {
  if (message.trim() !== '' && message !== 'UnknownError') return [];
  return [
    finding(
      'clients/exception-message',
      'message-missing',
      'exception/message',
      showValue(message),
      'a sentence',
    ),
  ];
}

function judgeCode({ code }: Exception, word: string): readonly Finding[] {
  if (code === word) return [];
  return [finding('clients/exception-code', 'code-missing', 'exception/Code', showValue(code), word)];
}

function judgeExceptionId({ requestId }: Exception): readonly Finding[] {
  if (requestId !== undefined && requestId !== '') return [];
  return [
    finding(
      'clients/exception-request-id',
      'request-id-missing',
      '$metadata/requestId',
      showValue(requestId),
      'the id of the request',
    ),
  ];
}

/** A finding of this suite. */
export function finding(
  clause: string,
  code: string,
  path: string,
  received: string,
  expected: string,
): Finding {
  return { clause, code, path, received, expected };
}

/** A word for what came instead of what was expected. */
export function nameOf(seen: Seen): string {
  if (seen.kind === 'success') return 'served';
  if (seen.kind === 'crash') return 'client-failed';
  if (seen.kind === 'still-waiting') return 'client-waits';
  return seen.isModelled ? 'other-exception' : 'generic-exception';
}

function isBad(state: string | undefined): boolean {
  return state !== undefined && failingStates.has(state);
}

function idOf(entry: unknown): string | undefined {
  return isJsonObject(entry) && typeof entry.PhoneNumberId === 'string' ? entry.PhoneNumberId : undefined;
}

function missing(id: string): Finding {
  const received = `no entry for ${showValue(id)}`;
  return finding(
    'clients/failed-ids-handed-on',
    'failed-id-missing',
    'PhoneNumberErrors',
    received,
    'an entry for it',
  );
}

function unasked(id: string): Finding {
  const received = `an entry for ${showValue(id)}, which can be moved`;
  return finding(
    'clients/failed-ids-handed-on',
    'good-id-listed',
    'PhoneNumberErrors',
    received,
    'no entry for it',
  );
}
