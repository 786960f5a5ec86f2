import { answers } from '../expectations/answers.ts';
import { isNotBatchDelete } from '../expectations/not-batch-delete.ts';
import { clientError, noServerError } from '../expectations/patterns.ts';
import { isServed, servedOrRefused } from '../expectations/served.ts';
import type { IdOf, RequestDraft } from '../harness/case.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders } from '../requests/batch-delete.ts';
import { type OperationCase, refusedByHttpLayer, severalCalls } from './build.ts';

type Request = (idOf: IdOf) => RequestDraft;

function withTargets(...targets: readonly string[]): readonly Request[] {
  return targets.map((path) => (idOf) => batchDelete([idOf('a')], { path }));
}

function withQueries(...queries: readonly string[]): readonly Request[] {
  return withTargets(...queries.map((query) => `/phone-numbers?${query}`));
}

const otherOperation = 'routing/other-operation-not-carried-out';
const notCarriedOut = [
  answers({ clause: otherOperation, holds: clientError }),
  isNotBatchDelete(otherOperation),
];
const deletesNumbers = 'Another operation on the same path would delete numbers.';
const withoutOperation = { path: '/phone-numbers' };

/** Queries that are almost the operation's, or more than it. */
export const queries: readonly OperationCase[] = [
  severalCalls(
    'routing/operation-by-similar-word',
    'a word that only means the same is not a batch delete',
    deletesNumbers,
    withQueries(
      'operation=delete',
      'operation=batchDelete',
      'operation=batch+delete',
      'operation=BatchDeletePhoneNumber',
    ),
    notCarriedOut,
  ),
  severalCalls(
    'routing/operation-under-similar-name',
    'a parameter whose name or value only resembles the operation is not a batch delete',
    deletesNumbers,
    withQueries(
      'suboperation=batch-delete',
      'operation%5B%5D=batch-delete',
      'operation=batch-delete%00x',
      'x=?operation=batch-delete',
      'Action=BatchDeletePhoneNumber',
    ),
    notCarriedOut,
  ),
  severalCalls(
    'routing/operation-outside-query',
    'an operation that stands in the body or in a header is not a batch delete',
    deletesNumbers,
    [
      (idOf) =>
        batchDeleteRaw(
          JSON.stringify({ operation: 'batch-delete', PhoneNumberIds: [idOf('a')] }),
          withoutOperation,
        ),
      ...[
        ['X-Amz-Target', 'UCBuzzConsoleService.BatchDeletePhoneNumber'] as const,
        ['Operation', 'batch-delete'] as const,
      ].map((header): Request => {
        return (idOf) => batchDelete([idOf('a')], { ...withoutOperation, headers: [...jsonHeaders, header] });
      }),
    ],
    notCarriedOut,
  ),
  severalCalls(
    'routing/operation-twice',
    'an operation that stands twice is served or refused',
    'A parameter that is a list all at once makes routers crash.',
    withQueries('operation=batch-delete&operation=batch-delete', 'operation=batch-delete&operation=x'),
    servedOrRefused,
  ),
  severalCalls(
    'routing/extra-query-of-every-form',
    'an unknown query parameter may have any form',
    'Gateways and tracing tools add parameters.',
    withQueries(
      'x=a=b&operation=batch-delete',
      'operation=batch-delete&x=1&x=2',
      'x=a?b/c&operation=batch-delete',
      'operation=batch-delete&x=a%20b%C3%A9',
      'operation=batch-delete&x=',
      'operation=batch-delete&x-id=BatchDeletePhoneNumber',
    ),
    isServed('routing/extra-query-disregarded'),
  ),
  severalCalls(
    'routing/query-out-of-form',
    'a query with empty parameters or bad escapes is served or refused',
    'Whoever sends it is no reason to fail.',
    withQueries(
      'operation=batch-delete&',
      'operation=batch-delete&&x=1',
      'operation=batch-delete&x=%',
      'operation=batch-delete&x=%zz',
      'operation=batch-delete&x=%FF',
      'operation=batch-delete&x=%00',
    ),
    servedOrRefused,
    refusedByHttpLayer,
  ),
  severalCalls(
    'routing/path-with-bad-escape',
    'a bad escape in the path makes nothing fail',
    'Whoever sends it is no reason to fail.',
    withTargets('/phone-numbers/%zz?operation=batch-delete', '/phone-numbers/%FF?operation=batch-delete'),
    [
      answers({ clause: 'errors/listed-answer', holds: noServerError }),
      isNotBatchDelete('routing/nothing-after-path'),
    ],
  ),
  severalCalls(
    'routing/other-paths',
    'the same query on another path is not the operation',
    'A router that looks at the query alone carries out deletions under every path.',
    withTargets(
      '/users?operation=batch-delete',
      '/phone-number-orders?operation=batch-delete',
      '/accounts/abc?operation=batch-delete',
    ),
    [isNotBatchDelete('routing/post-phone-numbers')],
  ),
];
