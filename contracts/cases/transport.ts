import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { isFound, isWhereToldBy } from '../expectations/observed.ts';
import { noServerError } from '../expectations/patterns.ts';
import { isRefused } from '../expectations/refused.ts';
import { differsFrom } from '../expectations/request-ids.ts';
import { is200, isServed } from '../expectations/served.ts';
import type { HeaderList } from '../harness/exchange.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { look, type OperationCase, type OperationSend, oneCall, send } from './build.ts';
import { ownAnswer, unknownCall } from './unknown-call.ts';

const refusedCall: OperationSend = {
  request: () => batchDeleteRaw('{"PhoneNumberIds":[]}'),
  expect: [
    {
      clauses: [ownAnswer],
      text: 'a 400',
      judge({ view }) {
        if (view.status !== 200) return [];
        return [
          {
            clause: ownAnswer,
            code: 'answer-of-other-request',
            path: 'status',
            received: '200',
            expected: '400',
          },
        ];
      },
    },
  ],
};

const goodCall: OperationSend = {
  request: (id) => batchDelete([id('a')]),
  expect: isServed(ownAnswer),
};

const ids = ['first', 'second', 'third', 'fourth'].map((word) => `No-Such-Number-${word}`);

/** Demands that a number is in the Deletion queue, unless each of these calls was refused as a whole. */
function isQueuedUnlessRefused(...calls: readonly string[]): Demand {
  const isQueued = isFound('effect/queued-stays-queued', 'in the Deletion queue');
  return {
    ...isQueued,
    judge: (context) =>
      calls.every((call) => context.earlier(call).status >= 400) ? [] : isQueued.judge(context),
  };
}

function attempt(count: number, invocationId: string): HeaderList {
  return [
    ...jsonHeaders,
    ['amz-sdk-invocation-id', invocationId],
    ['amz-sdk-request', `attempt=${count}; max=3`],
  ];
}

/** What holds of every answer, whatever it says. */
export const transport: readonly OperationCase[] = [
  oneCall({
    id: 'transport/accept-encoding-identity',
    title: 'Accept-Encoding: identity gets a plain answer',
    why: 'The AWS CLI sends it, and can’t read gzip.',
    request: (id) => batchDelete([id('a')], { headers: [['Accept-Encoding', 'identity'], ...jsonHeaders] }),
    expect: isServed('input/list-of-strings'),
  }),
  oneCall({
    id: 'transport/accept-encoding-gzip',
    title: 'Accept-Encoding: gzip gets an answer, plain or in gzip',
    why: 'Gateways and browsers send it.',
    request: (id) =>
      batchDelete([id('a')], { headers: [['Accept-Encoding', 'gzip, deflate'], ...jsonHeaders] }),
    expect: isServed('input/list-of-strings'),
  }),
  {
    id: 'transport/accept-encoding-without-gzip',
    title: 'an Accept-Encoding that rules gzip out gets no gzip',
    why: 'Whoever rules it out can’t read it.',
    given: [{ as: ['a'] }],
    steps: [
      {
        do: 'send-together',
        sends: ['gzip;q=0, identity', 'identity;q=1, *;q=0', 'br'].map((accepted) => ({
          request: (id) =>
            batchDelete([id('a')], { headers: [['Accept-Encoding', accepted], ...jsonHeaders] }),
          expect: isServed('input/list-of-strings'),
        })),
      },
    ],
  },
  oneCall({
    id: 'transport/accept-encoding-gzip-refused',
    title: 'Accept-Encoding: gzip gets a refusal, plain or in gzip',
    why: 'A refusal that is compressed and does not say so, or says so and is not, can’t be read.',
    request: () =>
      batchDeleteRaw('{"PhoneNumberIds":[]}', { headers: [['Accept-Encoding', 'gzip'], ...jsonHeaders] }),
    expect: isRefused('input/empty-list-refused'),
  }),
  {
    id: 'transport/one-connection',
    title: 'each answer on a kept-alive connection belongs to its request',
    why: 'The SDK for JavaScript keeps connections; a shifted answer tells a caller another’s result.',
    needs: ['identity'],
    steps: [
      {
        do: 'send-on-one-connection',
        sends: [unknownCall(ids[0] ?? ''), refusedCall, unknownCall(ids[1] ?? ''), unknownCall(ids[2] ?? '')],
      },
    ],
  },
  {
    id: 'transport/refusals-on-one-connection',
    title: 'a refused call leaves the connection in order for the next',
    why: 'A body that was not read to its end is taken for the next request.',
    given: [{ as: ['a'] }],
    steps: [
      {
        do: 'send-on-one-connection',
        sends: [
          { request: (id) => batchDelete([id('a')], { path: '/phone-numbers' }), expect: [] },
          refusedCall,
          {
            request: (id) => batchDelete([id('a')], { headers: [['Content-Type', 'text/plain']] }),
            expect: [],
          },
          { request: (id) => batchDelete([id('a')]), expect: isServed('input/list-of-strings') },
        ],
      },
    ],
  },
  {
    id: 'transport/calls-at-once',
    title: 'each of four calls at the same time gets its own answer',
    why: 'State shared between requests mixes up callers.',
    needs: ['identity'],
    steps: [
      { do: 'send-together', sends: ids.map((id) => unknownCall(id)) },
      { do: 'send-together', sends: ids.map((id) => unknownCall(id)) },
    ],
  },
  {
    id: 'transport/refusals-at-once',
    title: 'a good call at the same time as bad ones is served, and they are refused',
    why: 'An error that is kept where all requests see it is told to the wrong caller.',
    given: [{ as: ['a'] }],
    steps: [{ do: 'send-together', sends: [goodCall, refusedCall, goodCall, refusedCall] }],
  },
  {
    id: 'transport/deletions-at-once',
    title: 'two deletions at the same time are both carried out',
    why: 'A store written as a whole loses one of them.',
    given: [{ state: stateNames.inventory, as: ['a', 'b', 'c', 'd'] }],
    needs: ['observer'],
    steps: [
      {
        do: 'send-together',
        sends: ['a', 'b', 'c', 'd'].map((alias) => ({
          as: `call-${alias}`,
          request: (id) => batchDelete([id(alias)]),
          expect: is200('success/status-200'),
        })),
      },
      {
        do: 'send-together',
        sends: ['a', 'b', 'c', 'd'].map((alias) => look(alias, isWhereToldBy(`call-${alias}`, alias))),
      },
    ],
  },
  {
    id: 'transport/same-number-at-once',
    title: 'two calls for the same numbers at the same time leave them in the Deletion queue',
    why: 'Callers that repeat too early send the call twice, and not always in the same order.',
    given: [{ state: stateNames.inventory, as: ['a', 'b'] }],
    needs: ['observer'],
    steps: [
      {
        do: 'send-together',
        sends: [
          ['a', 'b'],
          ['b', 'a'],
        ].map((aliases) => ({
          as: aliases.join(' before '),
          request: (id) => batchDelete(aliases.map(id)),
          expect: [answers({ clause: 'effect/repeat-harmless', holds: noServerError })],
        })),
      },
      {
        do: 'send-together',
        sends: ['a', 'b'].map((alias) => look(alias, isQueuedUnlessRefused('a before b', 'b before a'))),
      },
    ],
  },
  {
    id: 'transport/repeat-with-same-invocation-id',
    title: 'a call repeated with the same invocation id does no harm',
    why: 'Both official clients repeat a call whose answer was lost.',
    given: [{ as: ['a'] }],
    steps: [1, 2].map((count) =>
      send(
        (id) => batchDelete([id('a')], { headers: attempt(count, '0d37b3a3-edb3-4b99-8a1f-c7cbbdc39d21') }),
        [
          ...isServed('headers/unknown-headers-disregarded'),
          ...(count === 1 ? [] : [differsFrom('attempt 1')]),
        ],
        `attempt ${count}`,
      ),
    ),
  },
  {
    id: 'transport/same-invocation-id-for-another-call',
    title: 'another call is another call, also with the same invocation id',
    why: 'A gateway that repeats headers would have one deletion answered with the outcome of another.',
    needs: ['identity'],
    steps: ['fifth', 'sixth'].map((word) => ({
      do: 'send',
      send: unknownCall(`No-Such-Number-${word}`, {
        headers: attempt(1, '5c1f0e6a-7f0d-4a39-9d0e-2b1f6a4c8e77'),
      }),
    })),
  },
  {
    id: 'transport/repeat-after-failure',
    title: 'a call that failed is served when it is repeated',
    why: 'Both official clients repeat a call that failed, with the same invocation id.',
    given: [{ as: ['a'] }],
    steps: [
      { do: 'enter', state: stateNames.serviceFailing },
      send(
        (id) => batchDelete([id('a')], { headers: attempt(1, '8e2d4b90-1c55-4f6e-a0c3-7d9e5b3f1a24') }),
        [],
      ),
      { do: 'leave', state: stateNames.serviceFailing },
      send(
        (id) => batchDelete([id('a')], { headers: attempt(2, '8e2d4b90-1c55-4f6e-a0c3-7d9e5b3f1a24') }),
        isServed('headers/unknown-headers-disregarded'),
      ),
    ],
  },
];
