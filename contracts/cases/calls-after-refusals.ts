import { randomUUID } from 'node:crypto';
import { isFound, isWhereToldBy } from '../expectations/observed.ts';
import { isRepeatHarmless } from '../expectations/repeat-harmless.ts';
import { is200 } from '../expectations/served.ts';
import type { IdOf, RequestDraft } from '../harness/case.ts';
import { batchDelete, jsonHeaders } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { look, type OperationCase, type OperationStep, observe, send } from './build.ts';

const needs = ['observer'];

function refusedByState(state: string): OperationCase {
  const clause =
    state === stateNames.resourceNotFound
      ? 'effect/not-found-moves-nothing'
      : 'effect/refused-call-moves-nothing';
  return {
    id: `effect/nothing-moved-when-${state.replaceAll(' ', '-')}`,
    title: `when ${state}, nothing is moved, nor by the next call for another number`,
    why: 'A caller that was refused gives up, or repeats the call.',
    needs,
    given: [{ state: stateNames.inventory, as: ['a', 'b'] }],
    steps: [
      { do: 'enter', state },
      send((id) => batchDelete([id('a')]), [], 'call'),
      { do: 'leave', state },
      send((id) => batchDelete([id('b')]), is200('success/status-200'), 'next'),
      {
        do: 'send-together',
        sends: [
          look('a', isWhereToldBy('call', 'a', { refused: clause })),
          look('b', isWhereToldBy('next', 'b')),
        ],
      },
    ],
  };
}

type Attempt = (idOf: IdOf, alias: string, number: number) => RequestDraft;

/** A call as both official clients repeat it: every attempt has the invocation id of the first. */
function attemptOf(invocations: WeakMap<IdOf, string>): Attempt {
  return (idOf, alias, number) => {
    // Each run of a case binds its ids anew, and has an invocation id of its own.
    const invocation = invocations.get(idOf) ?? randomUUID();
    invocations.set(idOf, invocation);
    return batchDelete([idOf(alias)], {
      headers: [
        ...jsonHeaders,
        ['amz-sdk-invocation-id', invocation],
        ['amz-sdk-request', `attempt=${number}; max=3`],
      ],
    });
  };
}

const anew: Attempt = (idOf, alias) => batchDelete([idOf(alias)]);

/** A call that fails by a state, and the same call again when the state is over. */
function failedAndRepeated(
  state: string,
  alias: string,
  attempt: Attempt = attemptOf(new WeakMap()),
): readonly OperationStep[] {
  return [
    { do: 'enter', state },
    send((idOf) => attempt(idOf, alias, 1), []),
    { do: 'leave', state },
    // One that failed may have been carried out all the same, so an entry that says so is no lie.
    send((idOf) => attempt(idOf, alias, 2), [isRepeatHarmless]),
    observe(alias, isFound('effect/moved-to-queue', 'in the Deletion queue')),
  ];
}

/** What a call that was refused, or that failed, leaves behind for the calls after it. */
export const callsAfterRefusals: readonly OperationCase[] = [
  ...[
    stateNames.credentialsRejected,
    stateNames.callerForbidden,
    stateNames.resourceNotFound,
    stateNames.overRateLimit,
  ].map(refusedByState),
  {
    id: 'effect/repeated-when-refused-before',
    title: 'a call that was refused is carried out when it is repeated',
    why: 'Both official clients repeat a call that was throttled, byte by byte.',
    needs,
    given: [{ state: stateNames.inventory, as: ['a', 'b'] }],
    steps: [
      ...failedAndRepeated(stateNames.overRateLimit, 'a'),
      ...failedAndRepeated(stateNames.credentialsRejected, 'b', anew),
    ],
  },
  {
    id: 'effect/repeated-after-a-failure',
    title: 'a call that failed is carried out when it is repeated',
    why: 'Both official clients repeat a call that failed, byte by byte.',
    needs,
    given: [{ state: stateNames.inventory, as: ['a', 'b'] }],
    steps: [
      ...failedAndRepeated(stateNames.serviceFailing, 'a'),
      ...failedAndRepeated(stateNames.serviceUnavailable, 'b'),
    ],
  },
];
