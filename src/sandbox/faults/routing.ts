import { withHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, before, crash, isBatch } from '../overriding.ts';
import { parseQuery, queryValues } from '../query.ts';
import { badRequest, unknownOperation } from '../refusal.ts';
import type { SandboxRequest } from '../request.ts';
import { alsoBatchWhen, batch } from './also-batch.ts';

/** Knows no operation for batch requests that the condition holds for. */
function unknownWhen(condition: (request: SandboxRequest) => boolean): Overrides {
  return before('route', ({ request }) => {
    if (isBatch(request) && condition(request)) throw unknownOperation();
  });
}

function operationOf({ query }: SandboxRequest): string | undefined {
  return queryValues(query, 'operation')[0];
}

function sendsTo(method: string, { path, query, method: actual }: SandboxRequest): boolean {
  return actual === method && path === '/phone-numbers' && query === 'operation=batch-delete';
}

/** Defects in telling which requests are the operation. */
export const routingFaults: readonly Fault[] = [
  {
    id: 'operation-missing-taken',
    lies: 'A POST to /phone-numbers without a query is carried out as a batch delete.',
    caughtBy: ['routing/operation-missing', 'routing/operation-under-other-name'],
    overrides: alsoBatchWhen((request) => isBatch(request) && operationOf(request) === undefined),
  },
  {
    id: 'operation-with-underscore-taken',
    lies: 'The value batch_delete is taken for batch-delete, as by a router that maps words to function names.',
    caughtBy: ['routing/operation-with-underscore'],
    overrides: alsoBatchWhen((request) => isBatch(request) && operationOf(request) === 'batch_delete'),
  },
  {
    id: 'operation-matched-by-suffix',
    lies: 'Every operation that ends in batch-delete is carried out as one.',
    caughtBy: ['routing/operation-with-prefix'],
    overrides: alsoBatchWhen(
      (request) => isBatch(request) && operationOf(request)?.endsWith('batch-delete') === true,
    ),
  },
  {
    id: 'operation-empty-taken',
    lies: 'An empty operation is carried out as the default, a batch delete.',
    caughtBy: ['routing/operation-empty', 'routing/operation-valueless'],
    overrides: alsoBatchWhen((request) => isBatch(request) && operationOf(request) === ''),
  },
  {
    id: 'operation-matched-by-prefix',
    lies: 'Every operation whose name begins with batch-delete is carried out as a batch delete.',
    caughtBy: ['routing/operation-other', 'routing/operation-with-space'],
    overrides: alsoBatchWhen(
      (request) => isBatch(request) && !!operationOf(request)?.startsWith('batch-delete'),
    ),
  },
  {
    id: 'operation-name-without-case',
    lies: 'The query parameter is found in any case, so Operation=batch-delete deletes.',
    caughtBy: ['routing/operation-name-case'],
    overrides: alsoBatchWhen(
      (request) =>
        isBatch(request) &&
        parseQuery(request.query).some(
          ([name, value]) => name.toLowerCase() === 'operation' && value === 'batch-delete',
        ),
    ),
  },
  {
    id: 'operation-value-without-case',
    lies: 'The operation is compared without regard to case.',
    caughtBy: ['routing/operation-value-case'],
    overrides: alsoBatchWhen(
      (request) => isBatch(request) && operationOf(request)?.toLowerCase() === 'batch-delete',
    ),
  },
  {
    id: 'operation-ignored',
    lies: 'Every POST to /phone-numbers is a batch delete, whatever its query says.',
    caughtBy: ['routing/operation-missing'],
    overrides: alsoBatchWhen(isBatch),
  },
  {
    id: 'operation-searched-in-query',
    lies: 'The word batch-delete anywhere in the query makes a batch delete.',
    caughtBy: ['routing/operation-other', 'routing/operation-under-other-name'],
    overrides: alsoBatchWhen((request) => isBatch(request) && request.query.includes('batch-delete')),
  },
  {
    id: 'query-compared-whole',
    lies: 'A query with any parameter beside the operation names no operation.',
    caughtBy: ['routing/extra-query-after', 'routing/extra-query-before'],
    overrides: unknownWhen(({ query }) => parseQuery(query).length > 1),
  },
  {
    id: 'operation-must-come-first',
    lies: 'The operation is found only when it is the first query parameter.',
    caughtBy: ['routing/extra-query-before', 'routing/extra-query-around'],
    overrides: unknownWhen(({ query }) => parseQuery(query)[0]?.[0] !== 'operation'),
  },
  {
    id: 'operation-must-come-last',
    lies: 'The operation is found only at the end of the query.',
    caughtBy: ['routing/extra-query-after', 'routing/extra-query-around'],
    overrides: unknownWhen(({ query }) => parseQuery(query).at(-1)?.[0] !== 'operation'),
  },
  {
    id: 'unknown-query-refused',
    lies: 'A query parameter that the operation does not know is refused with 400.',
    caughtBy: ['routing/extra-query-after', 'routing/extra-query-before'],
    overrides: before('validate', (_document, { request }) => {
      if (parseQuery(request.query).length > 1) throw badRequest('The query holds an unknown parameter.');
    }),
  },
  {
    id: 'valueless-query-crashes',
    lies: 'A query parameter without a value makes the router fail with 500.',
    caughtBy: ['routing/operation-valueless', 'routing/operation-as-parameter-name'],
    overrides: before('route', ({ request }) => {
      if (request.query.split('&').some((pair) => pair !== '' && !pair.includes('='))) crash();
    }),
  },
  {
    id: 'escaped-query-crashes',
    lies: 'A percent-encoded character in the query makes the router fail with 500.',
    caughtBy: ['routing/percent-encoded-query'],
    overrides: before('route', ({ request }) => {
      if (request.query.includes('%')) crash();
    }),
  },
  {
    id: 'lower-case-escape-crashes',
    lies: 'A percent-encoded character in lower case in the query is not decoded, and the router fails with 500.',
    caughtBy: ['routing/percent-encoded-query'],
    overrides: before('route', ({ request }) => {
      if (/%[0-9]?[a-f]/.test(request.query)) crash();
    }),
  },
  {
    id: 'path-continued-taken',
    lies: 'Whatever follows /phone-numbers/ is ignored, so a call about one number deletes a batch.',
    caughtBy: ['routing/path-continued-1', 'routing/path-continued-4'],
    overrides: alsoBatchWhen(
      (request) =>
        request.method === 'POST' &&
        request.path.startsWith('/phone-numbers/') &&
        operationOf(request) === 'batch-delete',
    ),
  },
  {
    id: 'path-matched-by-prefix',
    lies: 'Every path that begins with /phone-numbers, also /phone-numbers-archive, takes batch deletes.',
    caughtBy: ['routing/path-continued-3'],
    overrides: alsoBatchWhen(
      (request) => request.method === 'POST' && /^\/phone-numbers[^/]+$/.test(request.path),
    ),
  },
  ...['PUT', 'PATCH', 'DELETE', 'GET'].map(
    (method): Fault => ({
      id: `${method.toLowerCase()}-deletes`,
      lies: `A ${method} with the operation's query and body is carried out as a batch delete.`,
      caughtBy: [`routing/method-${method.toLowerCase()}`],
      overrides: alsoBatchWhen((request) => sendsTo(method, request)),
    }),
  ),
  {
    id: 'path-of-its-own',
    lies: 'The operation is served only under /phone-numbers/batch-delete.',
    caughtBy: ['routing/batch-delete-served'],
    overrides: {
      route: (next) => (context) => {
        if (context.request.path === '/phone-numbers/batch-delete') return batch;
        if (isBatch(context.request)) throw unknownOperation();
        return next(context);
      },
    },
  },
  {
    id: 'operation-taken-from-target-header',
    lies: 'The operation is read from X-Amz-Target and not from the query.',
    caughtBy: ['routing/batch-delete-served'],
    overrides: unknownWhen(({ headers }) => headers['x-amz-target'] === undefined),
  },
  {
    id: 'redirects-to-trailing-slash',
    lies: 'A call without a trailing slash is redirected to the path with one.',
    caughtBy: ['no-redirect'],
    overrides: {
      moveNumbers: (next) => (ids, context) => (endsInSlash(context.request) ? next(ids, context) : []),
      ...after('renderBatch', (answer, _errors, { request }) =>
        endsInSlash(request)
          ? answer
          : { ...withHeader(answer, 'Location', `${request.path}/?${request.query}`), status: 308 },
      ),
    },
  },
];

function endsInSlash({ path }: SandboxRequest): boolean {
  return path.endsWith('/');
}
