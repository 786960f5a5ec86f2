import { answers } from '../expectations/answers.ts';
import { methodRefused } from '../expectations/patterns.ts';
import { isRecorded } from '../expectations/recorded.ts';
import { isRefused } from '../expectations/refused.ts';
import { tells } from '../expectations/told.ts';
import { documentedByStatus } from '../reading/error-vocabulary.ts';
import { batchDelete, batchDeleteRaw } from '../requests/batch-delete.ts';
import { statusByState } from '../states.ts';
import { type OperationCase, oneCall, send } from './build.ts';

function provoked([state, status]: readonly [string, number]): OperationCase {
  const type = documentedByStatus(status)?.type ?? '';
  const clause = status === 429 ? 'errors/throttling-is-429' : 'errors/provoked-error-told';
  return {
    id: `errors/${state.replaceAll(' ', '-')}`,
    title: `when ${state}, the call fails with ${status} ${type}`,
    why: 'Callers catch the error by its type and repeat by its status.',
    given: [{ as: ['a'] }],
    steps: [
      { do: 'enter', state },
      send(
        (id) => batchDelete([id('a')]),
        [
          tells(clause, status, type),
          isRecorded('errors/repeatable'),
          ...(status === 429 || status === 503 ? [isRecorded('errors/retry-after')] : []),
        ],
      ),
      { do: 'leave', state },
    ],
  };
}

/** The seven documented failures, and the refusals of the HTTP layer. */
export const errors: readonly OperationCase[] = [
  oneCall({
    id: 'errors/bad-request',
    title: 'a request without a list fails with 400 BadRequestException',
    why: 'Callers catch the error by its type.',
    request: () => batchDeleteRaw('{}'),
    expect: isRefused('errors/provoked-error-told'),
  }),
  ...Object.entries(statusByState).map(provoked),
  oneCall({
    id: 'errors/unknown-path',
    title: 'an unknown path is refused in the contract’s form',
    why: 'An HTML page makes the SDK for JavaScript fail with a SyntaxError.',
    request: () => ({ method: 'GET', path: '/no-such-path', headers: [] }),
    expect: [answers({ clause: 'errors/listed-answer', holds: methodRefused })],
  }),
];
