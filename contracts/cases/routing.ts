import { answers } from '../expectations/answers.ts';
import { isNotBatchDelete } from '../expectations/not-batch-delete.ts';
import { clientError, either, methodRefused, statusIs, takenAsValid } from '../expectations/patterns.ts';
import { isRecorded } from '../expectations/recorded.ts';
import { isServed } from '../expectations/served.ts';
import type { RequestDraft } from '../harness/case.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import { type OperationCase, oneCall, severalCalls } from './build.ts';

const otherOperation = 'routing/other-operation-not-carried-out';

function withPath(path: string, method = 'POST'): (idOf: (alias: string) => string) => RequestDraft {
  return (idOf) => batchDelete([idOf('a')], { path, method });
}

function otherQuery(situation: string, query: string, title: string): OperationCase {
  return oneCall({
    id: `routing/${situation}`,
    title,
    why: 'Another operation on the same path would delete numbers.',
    request: withPath(`/phone-numbers${query}`),
    expect: [answers({ clause: otherOperation, holds: clientError }), isNotBatchDelete(otherOperation)],
  });
}

function extraQuery(situation: string, query: string): OperationCase {
  return oneCall({
    id: `routing/${situation}`,
    title: 'unknown query parameters are disregarded',
    why: 'Gateways and tracing tools add parameters.',
    request: withPath(`/phone-numbers?${query}`),
    expect: isServed('routing/extra-query-disregarded'),
  });
}

function otherMethod(method: string): OperationCase {
  const clause = 'routing/other-methods-delete-nothing';
  return oneCall({
    id: `routing/method-${method.toLowerCase()}`,
    title: `${method} on the same path and query deletes nothing`,
    why: 'A read or an update would turn into a deletion.',
    request: withPath('/phone-numbers?operation=batch-delete', method),
    expect: [
      answers({ clause, holds: method === 'GET' ? either(statusIs(200), methodRefused) : methodRefused }),
      isNotBatchDelete(clause),
    ],
  });
}

/** Which requests are the operation, and which are not. */
export const routing: readonly OperationCase[] = [
  oneCall({
    id: 'routing/batch-delete-served',
    title: 'POST /phone-numbers?operation=batch-delete is served',
    why: 'It is the operation.',
    request: (id) => batchDelete([id('a')]),
    expect: [
      ...isServed('routing/post-phone-numbers'),
      ...isServed('routing/operation-query'),
      isRecorded('routing/base-path'),
    ],
  }),
  otherQuery('operation-missing', '', 'a POST without operation is not a batch delete'),
  otherQuery('operation-empty', '?operation=', 'an empty operation is not a batch delete'),
  otherQuery('operation-valueless', '?operation', 'an operation without a value is not a batch delete'),
  otherQuery('operation-other', '?operation=batch-deleteX', 'another word is not a batch delete'),
  otherQuery(
    'operation-with-space',
    '?operation=batch-delete%20',
    'the word with a blank behind it is not a batch delete',
  ),
  otherQuery(
    'operation-with-underscore',
    '?operation=batch_delete',
    'the word with an underscore is not a batch delete',
  ),
  otherQuery(
    'operation-with-prefix',
    '?operation=no-batch-delete',
    'a word that ends so is not a batch delete',
  ),
  otherQuery('operation-truncated', '?operation=batch', 'part of the word is not a batch delete'),
  otherQuery(
    'operation-value-case',
    '?operation=Batch-Delete',
    'the word in other case is not a batch delete',
  ),
  otherQuery(
    'operation-name-case',
    '?Operation=batch-delete',
    'the parameter in other case is not a batch delete',
  ),
  otherQuery(
    'operation-under-other-name',
    '?action=batch-delete',
    'another parameter with the word is no batch delete',
  ),
  otherQuery('operation-as-parameter-name', '?batch-delete', 'the word alone is not a batch delete'),
  extraQuery('extra-query-after', 'operation=batch-delete&x=1'),
  extraQuery('extra-query-before', 'x=1&operation=batch-delete'),
  extraQuery('extra-query-around', 'x=1&operation=batch-delete&y'),
  severalCalls(
    'routing/percent-encoded-query',
    'a percent-encoded hyphen in the query changes nothing, in whatever case its digits are',
    'Some HTTP clients encode more than they have to.',
    ['batch%2Ddelete', 'batch%2ddelete'].map((operation) =>
      withPath(`/phone-numbers?operation=${operation}`),
    ),
    [
      answers({
        clause: 'routing/percent-encoded-query',
        holds: takenAsValid,
        advisedAgainst: { pattern: clientError },
      }),
    ],
  ),
  oneCall({
    id: 'routing/trailing-slash',
    title: 'a trailing slash is served or refused',
    why: 'It is a free choice; a crash is not.',
    request: withPath('/phone-numbers/?operation=batch-delete'),
    expect: [answers({ clause: 'routing/trailing-slash', holds: either(statusIs(200), clientError) })],
  }),
  ...[
    '/phone-numbers/abc',
    '/phone-numbers/batch-delete',
    '/phone-numbers-archive',
    '/phone-numbers/abc/def',
  ].map((path, index) =>
    oneCall({
      id: `routing/path-continued-${index + 1}`,
      title: `${path} is not the operation`,
      why: 'A router that matches prefixes carries out deletions under other paths.',
      request: withPath(`${path}?operation=batch-delete`),
      expect: [isNotBatchDelete('routing/nothing-after-path')],
    }),
  ),
  ...['GET', 'PUT', 'PATCH', 'DELETE'].map(otherMethod),
];
