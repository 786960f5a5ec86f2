import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { isFound, isWhereToldBy } from '../expectations/observed.ts';
import { noServerError, takenAsValid } from '../expectations/patterns.ts';
import { differsFrom } from '../expectations/request-ids.ts';
import { is200, isServed } from '../expectations/served.ts';
import { entryIds } from '../reading/view.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { look, type OperationCase, type OperationSend, observe, oneCall, send } from './build.ts';

const ownAnswer = 'transport/answers-match-requests';

/** Demands that a served call for a made-up id lists that id and no other. */
function answersFor(id: string): Demand {
  return {
    clauses: [ownAnswer],
    text: `the answer for ${id}`,
    judge({ view }) {
      const others = entryIds(view).filter((listed) => listed !== id);
      if (view.status !== 200 || others.length === 0) return [];
      const received = `an entry for ${JSON.stringify(others[0])}`;
      return [
        {
          clause: ownAnswer,
          code: 'answer-of-other-request',
          path: 'body',
          received,
          expected: `one for ${id}`,
        },
      ];
    },
  };
}

function unknownCall(id: string): OperationSend {
  return {
    request: () => batchDelete([id]),
    expect: [
      answers({
        clause: ownAnswer,
        holds: takenAsValid,
        advisedAgainst: { pattern: noServerError, clause: 'input/id-is-opaque' },
      }),
      answersFor(id),
      listsTheFailed([id]),
    ],
  };
}

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

const ids = ['first', 'second', 'third', 'fourth'].map((word) => `No-Such-Number-${word}`);

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
      { do: 'send-together', sends: ids.map(unknownCall) },
      { do: 'send-together', sends: ids.map(unknownCall) },
    ],
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
    title: 'two calls for one number at the same time leave it in the Deletion queue',
    why: 'Callers that repeat too early send the call twice.',
    given: [{ state: stateNames.inventory, as: ['a'] }],
    needs: ['observer'],
    steps: [
      {
        do: 'send-together',
        sends: ['one', 'two'].map((as) => ({
          as,
          request: (id) => batchDelete([id('a')]),
          expect: [answers({ clause: 'effect/repeat-harmless', holds: noServerError })],
        })),
      },
      observe('a', isFound('effect/queued-stays-queued', 'in the Deletion queue')),
    ],
  },
  {
    id: 'transport/repeat-with-same-invocation-id',
    title: 'a call repeated with the same invocation id does no harm',
    why: 'Both official clients repeat a call whose answer was lost.',
    given: [{ as: ['a'] }],
    steps: ['attempt=1; max=3', 'attempt=2; max=3'].map((attempt, index) =>
      send(
        (id) =>
          batchDelete([id('a')], {
            headers: [
              ...jsonHeaders,
              ['amz-sdk-invocation-id', '0d37b3a3-edb3-4b99-8a1f-c7cbbdc39d21'],
              ['amz-sdk-request', attempt],
            ],
          }),
        [
          ...isServed('headers/unknown-headers-disregarded'),
          ...(index === 0 ? [] : [differsFrom('attempt 1')]),
        ],
        `attempt ${index + 1}`,
      ),
    ),
  },
];
