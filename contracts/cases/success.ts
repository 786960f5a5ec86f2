import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { isWhereToldBy } from '../expectations/observed.ts';
import { clientError, statusIs } from '../expectations/patterns.ts';
import { isRecorded } from '../expectations/recorded.ts';
import { differsFrom } from '../expectations/request-ids.ts';
import { is200, isServed } from '../expectations/served.ts';
import { NotOffered } from '../harness/not-judged.ts';
import { normalizeId, percentEncodePlus } from '../reading/id-spelling.ts';
import { entryIds } from '../reading/view.ts';
import { batchDelete, jsonHeaders } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { manyAliases, type OperationCase, observe, send } from './build.ts';

const isNotListed: Demand = {
  clauses: ['input/plus-spelling'],
  text: 'no entry for it',
  judge({ view }) {
    const listed = entryIds(view);
    if (view.status !== 200 || listed.length === 0) return [];
    return [
      {
        clause: 'input/plus-spelling',
        code: 'spelling-not-known',
        path: 'body/PhoneNumberErrors',
        received: `an entry for ${JSON.stringify(listed[0])}`,
        expected: 'an empty list',
      },
    ];
  },
};

/** The answer to a call that was carried out. */
export const success: readonly OperationCase[] = [
  {
    id: 'success/one-number',
    title: 'one number in the inventory is moved',
    why: 'It is what the operation is for.',
    given: [{ state: stateNames.inventory, as: ['a'] }],
    steps: [
      send(
        (id) => batchDelete([id('a')]),
        [...is200('success/status-200'), isRecorded('success/extra-members')],
      ),
    ],
  },
  {
    id: 'success/sample-request',
    title: 'the reference page’s sample request is answered like its sample response',
    why: 'It is the one published exchange.',
    given: [{ state: stateNames.inventory, as: ['a', 'b'] }],
    steps: [
      send(
        (id) =>
          batchDelete([percentEncodePlus(id('a')), percentEncodePlus(id('b'))], {
            headers: [['Accept-Encoding', 'identity'], ...jsonHeaders],
          }),
        is200('input/percent-encoded-id'),
        'call',
      ),
    ],
  },
  {
    id: 'success/request-ids-differ',
    title: 'two calls have two request ids',
    why: 'Nobody finds a call in a log by an id that all calls share.',
    given: [{ as: ['a', 'b'] }],
    steps: [
      send((id) => batchDelete([id('a')]), isServed('input/list-of-strings'), 'first'),
      send(
        (id) => batchDelete([id('a')]),
        [...isServed('input/list-of-strings'), differsFrom('first')],
        'second',
      ),
      send(
        (id) => batchDelete([id('b')]),
        [...isServed('input/list-of-strings'), differsFrom('first', 'second')],
        'third',
      ),
      send(
        (id) => batchDelete([id('b')]),
        [...isServed('input/list-of-strings'), differsFrom('first', 'second', 'third')],
      ),
    ],
  },
  {
    id: 'success/request-ids-differ-on-one-connection',
    title: 'two calls on one connection have two request ids',
    why: 'Nobody finds a call in a log by an id that all calls of a connection share.',
    given: [{ as: ['a', 'b'] }],
    steps: [
      {
        do: 'send-on-one-connection',
        sends: [
          {
            as: 'first',
            request: (id) => batchDelete([id('a')]),
            expect: isServed('input/list-of-strings'),
          },
          {
            request: (id) => batchDelete([id('b')]),
            expect: [...isServed('input/list-of-strings'), differsFrom('first')],
          },
        ],
      },
    ],
  },
  {
    id: 'success/request-ids-differ-at-once',
    title: 'calls at the same time have request ids of their own',
    why: 'Ids made from the time or from a small supply repeat when there is much to do.',
    given: [{ as: ['a'] }],
    steps: ['first', 'second'].map((round) => ({
      do: 'send-together',
      sends: manyAliases(10).map((name, index) => ({
        as: `${round}-${name}`,
        request: (id) => batchDelete([id('a')]),
        expect: [
          ...isServed('input/list-of-strings'),
          differsFrom(
            ...(round === 'second' ? manyAliases(10).map((other) => `first-${other}`) : []),
            ...manyAliases(index).map((other) => `${round}-${other}`),
          ),
        ],
      })),
    })),
  },
  {
    id: 'success/request-ids-differ-on-success',
    title: 'two calls that are carried out have two request ids',
    why: 'Nobody finds a call in a log by an id that all calls share.',
    given: [{ state: stateNames.inventory, as: ['a', 'b'] }],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'first'),
      send((id) => batchDelete([id('b')]), [...is200('success/status-200'), differsFrom('first')]),
    ],
  },
  {
    id: 'success/own-spelling',
    title: 'the target’s own spelling of an id names its number',
    why: 'Callers pass on the id as they found it.',
    given: [{ state: stateNames.inventory, as: ['a'] }],
    needs: ['observer'],
    steps: [
      send((id) => batchDelete([id('a')]), is200('input/both-spellings-one-number'), 'call'),
      observe('a', isWhereToldBy('call', 'a', { moved: 'input/both-spellings-one-number' })),
    ],
  },
  {
    id: 'success/percent-encoded-spelling',
    title: 'the form %2B… of an id names the same number',
    why: 'The reference page’s sample writes ids so.',
    given: [{ state: stateNames.inventory, as: ['a'] }],
    needs: ['observer'],
    steps: [
      send(
        (id) => batchDelete([percentEncodePlus(id('a'))]),
        is200('input/both-spellings-one-number'),
        'call',
      ),
      observe('a', isWhereToldBy('call', 'a', { moved: 'input/both-spellings-one-number' })),
    ],
  },
  {
    id: 'success/plus-spelling',
    title: 'the form +… of an id names the same number',
    why: 'The service’s other operations are called with it.',
    given: [{ state: stateNames.inventory, as: ['a'] }],
    needs: ['observer'],
    steps: [
      send(
        (id) => batchDelete([withPlus(id('a'))]),
        [
          answers({
            clause: 'input/plus-spelling',
            holds: statusIs(200),
            advisedAgainst: { pattern: clientError },
          }),
          isNotListed,
        ],
        'call',
      ),
      observe('a', isWhereToldBy('call', 'a')),
    ],
  },
];

function withPlus(id: string): string {
  const plain = normalizeId(id);
  if (!plain.startsWith('+')) throw new NotOffered('the target’s ids have no plus sign');
  return plain;
}
