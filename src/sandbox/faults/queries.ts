import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, given, isBatch } from '../overriding.ts';
import { parseQuery, queryValues } from '../query.ts';
import { unknownOperation } from '../refusal.ts';
import type { SandboxRequest } from '../request.ts';
import { alsoBatchWhen } from './also-batch.ts';

/** Also takes batch requests of which an operation in this spelling is asked. */
function alsoOperation(condition: (operation: string) => boolean): Overrides {
  return alsoBatchWhen(
    (request) => isBatch(request) && queryValues(request.query, 'operation').some(condition),
  );
}

function crashWhen(condition: (request: SandboxRequest) => boolean): Overrides {
  return before('route', ({ request }) => {
    if (isBatch(request) && condition(request)) crash();
  });
}

/** Fails with 500 where a part of the request can't be decoded. */
function crashAtBadEscape(part: 'target' | 'path'): Overrides {
  return before('route', ({ request }) => {
    try {
      decodeURIComponent(request[part]);
    } catch {
      crash();
    }
  });
}

/** Also takes the operation's query under other paths. */
function alsoUnder(isOwnPath: (path: string) => boolean): Overrides {
  return alsoBatchWhen(
    ({ method, path, query }) =>
      method === 'POST' && isOwnPath(path) && queryValues(query, 'operation')[0] === 'batch-delete',
  );
}

/** Defects in reading a query. */
export const queryFaults: readonly Fault[] = [
  {
    id: 'delete-taken-for-batch-delete',
    lies: 'The operation delete is carried out as if it were batch-delete.',
    caughtBy: ['routing/operation-by-similar-word'],
    overrides: alsoOperation((operation) => operation === 'delete'),
  },
  {
    id: 'operation-in-camel-case-taken',
    lies: 'The operation is found by the name of a function, so batchDelete deletes too.',
    caughtBy: ['routing/operation-by-similar-word'],
    overrides: alsoOperation((operation) => operation === 'batchDelete'),
  },
  {
    id: 'operation-with-plus-taken',
    lies: 'A blank in the operation becomes a hyphen, so batch+delete deletes too.',
    caughtBy: ['routing/operation-by-similar-word'],
    overrides: alsoOperation((operation) => operation.replaceAll('+', '-') === 'batch-delete'),
  },
  {
    id: 'operation-of-model-taken',
    lies: 'The operation is found by its name in the model too, BatchDeletePhoneNumber.',
    caughtBy: ['routing/operation-by-similar-word'],
    overrides: alsoOperation((operation) => operation === 'BatchDeletePhoneNumber'),
  },
  {
    id: 'operation-cut-at-nul-taken',
    lies: 'The operation ends at its first NUL character, as a string in C does.',
    caughtBy: ['routing/operation-under-similar-name'],
    overrides: alsoOperation((operation) => operation.split('\0')[0] === 'batch-delete'),
  },
  {
    id: 'operation-in-brackets-taken',
    lies: 'In brackets, as operation[]=batch-delete, the operation is a list, which a loose comparison takes for its only word.',
    caughtBy: ['routing/operation-under-similar-name'],
    overrides: alsoBatchWhen(
      (request) =>
        isBatch(request) &&
        parseQuery(request.query).some(([name, value]) => name === 'operation[]' && value === 'batch-delete'),
    ),
  },
  {
    id: 'operation-name-matched-by-suffix',
    lies: 'The query is searched for operation=batch-delete, which is also found in suboperation=batch-delete.',
    caughtBy: ['routing/operation-under-similar-name'],
    overrides: alsoBatchWhen(
      (request) => isBatch(request) && /operation=batch-delete(&|$)/.test(request.query),
    ),
  },
  {
    id: 'operation-found-behind-other-question-mark',
    lies: 'The operation is searched behind every question mark, also behind one within a value.',
    caughtBy: ['routing/operation-under-similar-name'],
    overrides: alsoBatchWhen(
      (request) => isBatch(request) && /(^|[?&])operation=batch-delete(&|$)/.test(request.query),
    ),
  },
  {
    id: 'operation-taken-from-action-too',
    lies: 'Action=BatchDeletePhoneNumber in the query deletes too, as in older protocols.',
    caughtBy: ['routing/operation-under-similar-name'],
    overrides: alsoBatchWhen(
      (request) =>
        isBatch(request) && queryValues(request.query, 'Action').includes('BatchDeletePhoneNumber'),
    ),
  },
  {
    id: 'operation-taken-from-body-too',
    lies: 'Query and body are one set of parameters, so an operation in the body deletes.',
    caughtBy: ['routing/operation-outside-query'],
    overrides: alsoBatchWhen(
      (request) => isBatch(request) && /"operation":\s*"batch-delete"/.test(request.body.toString('utf8')),
    ),
  },
  {
    id: 'operation-taken-from-header-too',
    lies: 'X-Amz-Target names the operation where the query does not.',
    caughtBy: ['routing/operation-outside-query'],
    overrides: alsoBatchWhen(
      (request) =>
        isBatch(request) && String(request.headers['x-amz-target'] ?? '').endsWith('BatchDeletePhoneNumber'),
    ),
  },
  {
    id: 'operation-twice-crashes',
    lies: 'An operation that stands twice in the query is a list, at which the router fails with 500.',
    caughtBy: ['routing/operation-twice'],
    overrides: crashWhen((request) => queryValues(request.query, 'operation').length > 1),
  },
  {
    id: 'query-split-at-every-question-mark',
    lies: 'Whatever stands behind a second question mark is cut off the query.',
    caughtBy: ['routing/extra-query-of-every-form'],
    overrides: given('route', (context) => ({
      ...context,
      request: { ...context.request, query: context.request.query.split('?')[0] ?? '' },
    })),
  },
  {
    id: 'equals-sign-in-value-crashes',
    lies: 'A query parameter with a second equals sign makes the router fail with 500.',
    caughtBy: ['routing/extra-query-of-every-form'],
    overrides: crashWhen(({ query }) => query.split('&').some((pair) => pair.split('=').length > 2)),
  },
  {
    id: 'repeated-parameter-crashes',
    lies: 'A query parameter that stands twice makes the router fail with 500.',
    caughtBy: ['routing/extra-query-of-every-form'],
    overrides: crashWhen(({ query }) => {
      const names = parseQuery(query).map(([name]) => name);
      return new Set(names).size < names.length;
    }),
  },
  {
    id: 'escaped-parameter-refused',
    lies: 'A percent-encoded character in any query parameter makes the operation unknown.',
    caughtBy: ['routing/extra-query-of-every-form'],
    overrides: before('route', ({ request }) => {
      if (isBatch(request) && request.query.includes('%')) throw unknownOperation();
    }),
  },
  {
    id: 'empty-parameter-crashes',
    lies: 'Nothing between two ampersands makes the router fail with 500.',
    caughtBy: ['routing/query-out-of-form'],
    overrides: crashWhen(({ query }) => query !== '' && query.split('&').includes('')),
  },
  {
    id: 'bad-escape-crashes',
    lies: 'A percent sign that begins no escape makes the router fail with 500.',
    caughtBy: ['routing/query-out-of-form'],
    overrides: crashAtBadEscape('target'),
  },
  {
    id: 'bad-escape-in-path-crashes',
    lies: 'A percent sign in the path that begins no escape makes the router fail with 500.',
    caughtBy: ['routing/path-with-bad-escape'],
    overrides: crashAtBadEscape('path'),
  },
  {
    id: 'any-path-taken',
    lies: 'The path is not looked at: a POST to /users with this query deletes.',
    caughtBy: ['routing/other-paths'],
    overrides: alsoUnder((path) => !path.includes('phone-number')),
  },
  {
    id: 'path-of-orders-taken',
    lies: 'The path is matched by its beginning, so a POST to /phone-number-orders deletes.',
    caughtBy: ['routing/other-paths'],
    overrides: alsoUnder((path) => /^\/phone-number(?!s)/.test(path)),
  },
];
