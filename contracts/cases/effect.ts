import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { isFound, isWhereToldBy, readWhereabouts } from '../expectations/observed.ts';
import { either, notFound, refusedAsNotFound, statusIs } from '../expectations/patterns.ts';
import { isRepeatHarmless } from '../expectations/repeat-harmless.ts';
import { reportsRemoved } from '../expectations/reports-removed.ts';
import { is200 } from '../expectations/served.ts';
import type { Given, IdOf, RequestDraft } from '../harness/case.ts';
import { NotOffered } from '../harness/not-judged.ts';
import { percentEncodePlus } from '../reading/id-spelling.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders } from '../requests/batch-delete.ts';
import { drawnOut } from '../requests/drawn-out.ts';
import { digitsOf } from '../requests/number-digits.ts';
import { restorePhoneNumber } from '../requests/phone-number.ts';
import { unknownNumbers } from '../requests/unknown-numbers.ts';
import { stateNames } from '../states.ts';
import { look, manyAliases, type OperationCase, observe, observeAll, send } from './build.ts';
import { callsAfterRefusals } from './calls-after-refusals.ts';
import { canonicalForms } from './canonical-forms.ts';
import { eachWhereTold, sendAtOnce, type Variation } from './each-where-told.ts';

const inventory = (...as: readonly string[]): Given => ({ state: stateNames.inventory, as });
const others = unknownNumbers(998);
const manyOthers = unknownNumbers(1096);
const twoMegabytes = 2_000_000;
const filling = Buffer.alloc(1000, 'x');

/** A call with ids of two megabytes together, none of them anybody's; made of bytes, since text would be copied again. */
function withLongIds(): RequestDraft {
  const parts = Array.from({ length: twoMegabytes / filling.length }, (_, index) => [
    Buffer.from(`${index === 0 ? '{"PhoneNumberIds":[' : '",'}"no-such-${index}-`),
    filling,
  ]);
  return batchDeleteRaw(Buffer.concat([...parts.flat(), Buffer.from('"]}')]));
}

const needs = ['observer'];
const second = 1;
const hour = 3600 * second;
const day = 24 * hour;

function withRaw(alias: string, body: (quoted: string) => string): Variation {
  return [alias, (id) => batchDeleteRaw(body(JSON.stringify(id)))];
}

const quotedOthers = unknownNumbers(120).map((id) => JSON.stringify(id));

const refusedRequests: readonly Variation[] = [
  withRaw('null-behind', (good) => `{"PhoneNumberIds":[${good},null]}`),
  withRaw('null-between', (good) => `{"PhoneNumberIds":[${good},null,"No-Such-Number-7C1e"]}`),
  withRaw('number-behind', (good) => `{"PhoneNumberIds":[${good},1]}`),
  withRaw('object-before', (good) => `{"PhoneNumberIds":[{},${good}]}`),
  withRaw('string-for-list', (good) => `{"PhoneNumberIds":${good}}`),
  withRaw('other-member', (good) => `{"phoneNumberIds":[${good}]}`),
  withRaw('cut-off', (good) => `{"PhoneNumberIds":[${good}]`),
  withRaw('junk-behind', (good) => `{"PhoneNumberIds":[${good}]}x`),
  withRaw('bare-list', (good) => `[${good}]`),
  withRaw('trailing-comma', (good) => `{"PhoneNumberIds":[${good},]}`),
  withRaw('null-far-behind', (good) => `{"PhoneNumberIds":[${[good, ...quotedOthers].join()},null]}`),
  ['blank-behind', (id) => batchDelete([id, ''])],
  ['opaque-behind', (id) => batchDelete([id, 'No-Such-Number-7C1e'])],
  ['text-plain', (id) => batchDelete([id], { headers: [['Content-Type', 'text/plain']] })],
  [
    'accept-without-json',
    (id) => batchDelete([id], { headers: [...jsonHeaders, ['Accept', 'application/hal+json']] }),
  ],
  ['hal-json', (id) => batchDelete([id], { headers: [['Content-Type', 'application/hal+json']] })],
];

const otherRequests: readonly Variation[] = [
  ['no-operation', (id) => batchDelete([id], { path: '/phone-numbers' })],
  ['empty-operation', (id) => batchDelete([id], { path: '/phone-numbers?operation=' })],
  ['other-operation', (id) => batchDelete([id], { path: '/phone-numbers?operation=batch-deleteX' })],
  ['parameter-case', (id) => batchDelete([id], { path: '/phone-numbers?Operation=batch-delete' })],
];

function withMethod(method: string): Variation {
  return [method.toLowerCase(), (id) => batchDelete([id], { method })];
}

const otherMethods = ['GET', 'PUT', 'PATCH', 'DELETE'].map(withMethod);
// What these answer is the business of the HTTP layer alone.
const bystandingMethods = ['HEAD', 'OPTIONS'].map(withMethod);

const servedRequests: readonly Variation[] = [
  ['plain', (id) => batchDelete([id])],
  ['charset', (id) => batchDelete([id], { headers: [['Content-Type', 'application/json; charset=utf-8']] })],
  ['upper-case-type', (id) => batchDelete([id], { headers: [['Content-Type', 'APPLICATION/JSON']] })],
  ['no-type', (id) => batchDelete([id], { headers: [] })],
  ['chunked', (id) => batchDelete([id], { framing: 'chunked' })],
  ['extra-query', (id) => batchDelete([id], { path: '/phone-numbers?x=1&operation=batch-delete&y' })],
  ['encoded-query', (id) => batchDelete([id], { path: '/phone-numbers?operation=batch%2Ddelete' })],
  ['trailing-slash', (id) => batchDelete([id], { path: '/phone-numbers/?operation=batch-delete' })],
  ['accept-any', (id) => batchDelete([id], { headers: [...jsonHeaders, ['Accept', '*/*']] })],
  withRaw('extra-member', (good) => `{"Extra":{},"PhoneNumberIds":[${good}]}`),
  withRaw('escaped', (good) => `{"PhoneNumberIds":[${good.replace('+', '\\u002b')}]}`),
];

/** Eight good numbers of forty. */
function goodOfPart(part: number): readonly string[] {
  return manyAliases(8 * part).slice(8 * (part - 1));
}

/** Given numbers of several kinds in one list: each is where the answer says. */
function mixed(
  situation: string,
  title: string,
  given: readonly Given[],
  ids: (idOf: IdOf) => readonly string[],
  expect: readonly Demand[],
): OperationCase {
  const aliases = given.filter(({ state }) => state !== stateNames.absent).flatMap(({ as }) => as);
  return {
    id: `effect/${situation}`,
    title,
    why: 'Callers trust the list: what it doesn’t name is deleted, what it names is not.',
    needs,
    given,
    steps: [
      send((id) => batchDelete(ids(id)), expect, 'call'),
      ...observeAll(aliases, (alias) =>
        isWhereToldBy('call', alias, {
          moved: 'effect/good-moved-beside-bad',
          refused: 'effect/not-found-moves-nothing',
        }),
      ),
    ],
  };
}

function large(count: number): OperationCase {
  const aliases = manyAliases(count);
  const isLong = count > 50;
  return {
    id: `effect/list-of-${count}`,
    title: `each number of a list of ${count} is moved`,
    why: 'A list cut short in silence leaves numbers that are paid for.',
    needs,
    given: [inventory(...aliases)],
    steps: [
      send(
        (id) => batchDelete(aliases.map(id)),
        [
          answers({
            clause: isLong ? 'input/no-maximum' : 'input/list-of-strings',
            holds: statusIs(200),
            ...(isLong ? { advisedAgainst: { pattern: statusIs(400, 413) } } : {}),
          }),
          listsTheFailed(),
        ],
        'call',
      ),
      ...observeAll(aliases, (alias) => isWhereToldBy('call', alias, { moved: 'effect/every-number-moved' })),
    ],
  };
}

function neighbours(situation: string, title: string, respell: (id: string) => string): OperationCase {
  const clause = 'effect/neighbours-untouched';
  return {
    id: `effect/${situation}`,
    title,
    why: 'A pattern in place of a name deletes numbers that nobody named.',
    needs,
    given: [inventory('a', 'b')],
    steps: [
      send(
        (idOf) => batchDelete([respell(idOf('a'))]),
        [answers({ clause: 'errors/listed-answer', holds: either(statusIs(200, 400), notFound) })],
      ),
      {
        do: 'send-together',
        sends: ['a', 'b'].map((alias) => look(alias, isFound(clause, 'in the inventory'))),
      },
    ],
  };
}

/** All but the last digit of a number's id. */
function prefixOf(id: string): string {
  return `+${digitsOf(id).slice(0, -1)}`;
}

/** An id that a lenient target may take for the number: naming another is advised, a surprise is not. */
function otherSpelling(situation: string, title: string, respell: (id: string) => string): OperationCase {
  return {
    id: `effect/${situation}`,
    title,
    why: 'An id is opaque: whoever guesses what was meant may guess wrong.',
    needs,
    given: [inventory('a')],
    steps: [
      send(
        (idOf) => batchDelete([respell(idOf('a'))]),
        [answers({ clause: 'errors/listed-answer', holds: either(statusIs(200, 400), refusedAsNotFound) })],
      ),
      observe('a', isFound('input/id-is-opaque', 'in the inventory')),
    ],
  };
}

/** Seconds until the next 23:30 UTC. */
function secondsUntilLateEvening(): number {
  const now = new Date();
  const sinceMidnight = now.getUTCHours() * hour + now.getUTCMinutes() * 60 + now.getUTCSeconds();
  return (23 * hour + 1800 - sinceMidnight + day) % day;
}

const runsOn: Demand = {
  clauses: ['effect/queue-time-runs-on'],
  text: 'gone',
  judge({ view }) {
    const received = readWhereabouts(view);
    if (received === 'gone') return [];
    const code = received === 'in the inventory' ? 'not-moved' : 'queue-time-restarted';
    return [{ clause: 'effect/queue-time-runs-on', code, path: 'effect', received, expected: 'gone' }];
  },
};

const isRestored: Demand = {
  clauses: ['effect/restorable'],
  text: '200',
  judge({ view }) {
    if (view.status === 200) return [];
    throw new NotOffered(`the target offers no RestorePhoneNumber (it answered ${view.status})`);
  },
};

/** Demands that a number which was seen in the inventory is still there. */
function isStillThereAfter(sight: string): Demand {
  const isThere = isFound('effect/neighbours-untouched', 'in the inventory');
  return {
    ...isThere,
    judge: (context) =>
      readWhereabouts(context.earlier(sight)) === 'in the inventory' ? isThere.judge(context) : [],
  };
}

/** What the call does to the numbers. */
export const effect: readonly OperationCase[] = [
  {
    id: 'effect/moved-to-queue',
    title: 'a moved number is in the Deletion queue',
    why: 'A number that is gone at once can’t be restored.',
    needs,
    given: [inventory('a')],
    steps: [
      observe('a', isFound('effect/neighbours-untouched', 'in the inventory')),
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'call'),
      observe('a', isWhereToldBy('call', 'a')),
    ],
  },
  eachWhereTold(
    'effect/every-form-of-a-call',
    'every legal form of a call that is answered 200 moves its number',
    'A form that is accepted and not read deletes nothing, in silence.',
    servedRequests,
    {},
  ),
  eachWhereTold(
    'effect/refused-calls',
    'a refused call moves nothing',
    'A caller that was refused gives up, or repeats the call.',
    refusedRequests,
    {},
  ),
  eachWhereTold(
    'effect/other-operations',
    'a call of another operation moves nothing',
    'Another operation on the same path would delete numbers.',
    otherRequests,
    { refused: 'routing/other-operation-not-carried-out' },
  ),
  {
    id: 'effect/other-methods',
    title: 'another method moves nothing',
    why: 'A read or an update would turn into a deletion.',
    needs,
    given: [inventory(...[...otherMethods, ...bystandingMethods].map(([alias]) => alias))],
    steps: [
      ...sendAtOnce(otherMethods),
      ...sendAtOnce(bystandingMethods, 'bystander'),
      ...observeAll(
        [...otherMethods, ...bystandingMethods].map(([alias]) => alias),
        () => isFound('routing/other-methods-delete-nothing', 'in the inventory'),
      ),
    ],
  },
  ...callsAfterRefusals,
  mixed(
    'good-beside-unknown',
    'a good number beside an unknown one is moved, or nothing is',
    [inventory('a', 'b'), { state: stateNames.absent, as: ['x'] }],
    (id) => [id('a'), id('x'), id('b')],
    [
      answers({ clause: 'partial-failure/status-200', holds: either(statusIs(200), notFound) }),
      listsTheFailed(),
    ],
  ),
  {
    id: 'effect/unknown-behind-many-good',
    title: 'good numbers far in front of an unknown one are moved, or nothing is',
    why: 'A list that is carried out in parts can’t be refused as a whole when the last part fails.',
    needs,
    given: [inventory(...manyAliases(40)), { state: stateNames.absent, as: ['x'] }],
    steps: [
      send(
        (id) => batchDelete([...manyAliases(40), 'x'].map(id)),
        [
          answers({ clause: 'partial-failure/status-200', holds: either(statusIs(200), notFound) }),
          listsTheFailed(),
        ],
        'call',
      ),
      ...observeAll(['n1', 'n10', 'n11', 'n25', 'n26', 'n40'], (alias) =>
        isWhereToldBy('call', alias, {
          moved: 'effect/good-moved-beside-bad',
          refused: 'effect/not-found-moves-nothing',
        }),
      ),
    ],
  },
  mixed(
    'good-beside-associated',
    'a good number beside associated ones is moved, they are not',
    [
      inventory('a', 'b'),
      { state: stateNames.user, as: ['u'] },
      { state: stateNames.voiceConnector, as: ['v'] },
    ],
    (id) => [id('u'), id('a'), id('v'), id('b')],
    is200('partial-failure/status-200'),
  ),
  mixed(
    'associated-in-other-spelling',
    'an associated number is not moved under its other spelling',
    [inventory('a'), { state: stateNames.user, as: ['u'] }, { state: stateNames.voiceConnector, as: ['v'] }],
    (id) => [percentEncodePlus(id('u')), percentEncodePlus(id('v')), id('a')],
    is200('partial-failure/status-200'),
  ),
  mixed(
    'associated-in-long-list',
    'an associated number in a long list is not moved, wherever it stands',
    [
      inventory(...manyAliases(40)),
      { state: stateNames.user, as: ['u1', 'u2', 'u3', 'u4', 'u5'] },
      { state: stateNames.voiceConnector, as: ['v1', 'v2', 'v3', 'v4', 'v5'] },
    ],
    (id) => [1, 2, 3, 4, 5].flatMap((part) => [...goodOfPart(part), `u${part}`, `v${part}`].map(id)),
    is200('partial-failure/status-200'),
  ),
  mixed(
    'associated-sent-twice',
    'an associated number sent twice is not moved',
    [inventory('a'), { state: stateNames.user, as: ['u'] }, { state: stateNames.voiceConnector, as: ['v'] }],
    (id) => [id('u'), id('u'), id('v'), id('a'), id('v')],
    [answers({ clause: 'partial-failure/status-200', holds: statusIs(200, 400) }), listsTheFailed()],
  ),
  mixed(
    'duplicate',
    'a number sent twice is moved, or the call is refused',
    [inventory('a', 'b')],
    (id) => [id('a'), id('b'), id('a')],
    [answers({ clause: 'errors/listed-answer', holds: statusIs(200, 400) }), listsTheFailed()],
  ),
  {
    id: 'effect/duplicate-moved',
    title: 'a number sent twice without an entry is in the Deletion queue',
    why: 'A set that cancels out equal members loses the number.',
    needs,
    given: [inventory('a')],
    steps: [
      send(
        (id) => batchDelete([id('a'), id('a')]),
        [answers({ clause: 'errors/listed-answer', holds: statusIs(200, 400) })],
        'call',
      ),
      observe('a', isWhereToldBy('call', 'a', { moved: 'effect/duplicate-moved' })),
    ],
  },
  {
    id: 'effect/duplicate-in-both-spellings',
    title: 'a number sent in both spellings is moved, or the call is refused',
    why: 'Both spellings name one number.',
    needs,
    given: [inventory('a')],
    steps: [
      send(
        (id) => batchDelete([id('a'), percentEncodePlus(id('a'))]),
        [answers({ clause: 'errors/listed-answer', holds: statusIs(200, 400) })],
        'call',
      ),
      observe('a', isWhereToldBy('call', 'a', { moved: 'effect/duplicate-moved' })),
    ],
  },
  ...[2, 26, 50, 51, 100].map(large),
  {
    id: 'effect/list-of-1000',
    title: 'a list of 1,000 ids is worked through',
    why: 'Only a minimum is published; callers send what they have.',
    needs: [...needs, 'identity'],
    given: [inventory('a', 'b')],
    steps: [
      send(
        (id) => batchDelete([id('a'), ...others, id('b')]),
        [
          answers({
            clause: 'input/no-maximum',
            holds: either(statusIs(200), notFound),
            advisedAgainst: { pattern: statusIs(400, 413) },
          }),
          listsTheFailed(others),
        ],
        'call',
      ),
      ...observeAll(['a', 'b'], (alias) =>
        isWhereToldBy('call', alias, { moved: 'effect/every-number-moved' }),
      ),
    ],
  },
  {
    id: 'effect/list-of-1100',
    title: 'a list of 1,100 ids is worked through to its end',
    why: 'Databases bound how many values a statement takes; what lies behind the bound is lost.',
    needs: [...needs, 'identity'],
    given: [
      inventory('a', 'b'),
      { state: stateNames.user, as: ['u'] },
      { state: stateNames.voiceConnector, as: ['v'] },
    ],
    steps: [
      send(
        (id) => batchDelete([id('a'), ...manyOthers, id('u'), id('b'), id('v')]),
        [
          answers({
            clause: 'input/no-maximum',
            holds: either(statusIs(200), notFound),
            advisedAgainst: { pattern: statusIs(400, 413) },
          }),
          listsTheFailed(manyOthers),
        ],
        'call',
      ),
      ...observeAll(['a', 'b', 'u', 'v'], (alias) =>
        isWhereToldBy('call', alias, { moved: 'effect/every-number-moved' }),
      ),
    ],
  },
  {
    id: 'effect/oversized-list-moves-nothing-when-refused',
    title: 'a list of two megabytes that is refused moves nothing',
    why: 'A list that is refused half-way leaves the caller in the dark.',
    needs,
    given: [inventory('a')],
    // Of others no more than fill a long list: who doesn't limit a body has no more to answer than to an ordinary one.
    steps: [
      send((id) => drawnOut(twoMegabytes, [id('a'), ...others]), [], 'call'),
      observe('a', isWhereToldBy('call', 'a')),
    ],
  },
  {
    id: 'effect/list-of-two-megabytes',
    title: 'a list of two megabytes is served, or refused with 413 or 400',
    why: 'A caller whose connection is dropped sends it again.',
    steps: [
      send(withLongIds, [
        answers({
          clause: 'input/oversized-list-refused-properly',
          holds: either(statusIs(200, 400, 413), notFound),
        }),
      ]),
    ],
  },
  neighbours('prefix-names-only-itself', 'an id that is a prefix names only itself', prefixOf),
  neighbours('suffix-names-only-itself', 'an id that is a suffix names only itself', (id) =>
    digitsOf(id).slice(-4),
  ),
  neighbours('digits-alone', 'the digits of a number without its plus sign are another id', digitsOf),
  neighbours('text-behind-number', 'a number with text behind it is another id', (id) => `${id}abc`),
  neighbours('underscore-is-no-pattern', 'an underscore is no pattern', (id) => `${prefixOf(id)}_`),
  neighbours('asterisk-is-no-pattern', 'an asterisk is no pattern', (id) => `${prefixOf(id)}*`),
  neighbours('percent-sign-is-no-pattern', 'a percent sign is no pattern', (id) => `${prefixOf(id)}%`),
  neighbours('dot-is-no-pattern', 'a regular expression is no pattern', () => '.*'),
  neighbours(
    'nul-behind-number',
    'a number with a NUL character behind it is another id',
    (id) => `+${digitsOf(id)}\0x`,
  ),
  neighbours(
    'comma-is-no-list',
    'two numbers with a comma between them are one other id',
    (id) => `${id},${id}`,
  ),
  neighbours('quote-is-no-condition', 'a condition in SQL is no pattern', () => "x' OR '1'='1"),
  neighbours('lone-percent-sign', 'a lone percent sign names no number', () => '%'),
  neighbours('lone-asterisk', 'a lone asterisk names no number', () => '*'),
  {
    id: 'effect/others-untouched',
    title: 'a call for one number leaves the others alone',
    why: 'A deletion without its condition empties the table.',
    needs,
    given: [
      inventory('a', 'b', 'c'),
      { state: stateNames.user, as: ['u'] },
      { state: stateNames.voiceConnector, as: ['v'] },
    ],
    steps: [
      send((id) => batchDelete([id('b')]), is200('success/status-200'), 'call'),
      observe('b', isWhereToldBy('call', 'b')),
      {
        do: 'send-together',
        sends: ['a', 'c', 'u', 'v'].map((alias) =>
          look(alias, isFound('effect/neighbours-untouched', 'in the inventory')),
        ),
      },
    ],
  },
  {
    id: 'effect/numbers-between-untouched',
    title: 'a number between two that are named is left alone',
    why: 'A range in place of a list deletes numbers that nobody named.',
    needs,
    given: [inventory('a', 'b', 'c')],
    steps: [
      send((id) => batchDelete([id('a'), id('c')]), is200('success/status-200')),
      observe('b', isFound('effect/neighbours-untouched', 'in the inventory')),
    ],
  },
  otherSpelling('blanks-around-number', 'a number with blanks around it is another id', (id) => ` ${id} `),
  ...canonicalForms,
  {
    id: 'effect/queued-beside-good',
    title: 'a number that was queued before does not keep a good one from being moved',
    why: 'Callers trust the list: what it doesn’t name is deleted.',
    needs,
    given: [{ state: stateNames.queued, as: ['q'] }, inventory('a')],
    steps: [
      send(
        (id) => batchDelete([id('q'), id('a')]),
        [answers({ clause: 'errors/listed-answer', holds: either(statusIs(200), refusedAsNotFound) })],
        'call',
      ),
      {
        do: 'send-together',
        sends: ['q', 'a'].map((alias) =>
          look(alias, isWhereToldBy('call', alias, { moved: 'effect/good-moved-beside-bad' })),
        ),
      },
    ],
  },
  {
    id: 'effect/associated-twice',
    title: 'an associated number is not moved by a second call either',
    why: 'A first call that undoes the association makes the second a deletion.',
    needs,
    given: [
      { state: stateNames.user, as: ['u'] },
      { state: stateNames.voiceConnector, as: ['v'] },
    ],
    steps: [
      send((id) => batchDelete([id('u'), id('v')]), [], 'first'),
      send((id) => batchDelete([id('u'), id('v')]), [], 'second'),
      send(
        (id) =>
          batchDeleteRaw(
            JSON.stringify({
              ...{ Force: true, ForceDelete: true, Cascade: true, Disassociate: true },
              PhoneNumberIds: [id('u'), id('v')],
            }),
          ),
        [],
        'third',
      ),
      {
        do: 'send-together',
        sends: ['u', 'v'].map((alias) => look(alias, isWhereToldBy('third', alias))),
      },
    ],
  },
  {
    id: 'effect/repeat',
    title: 'a number that is in the Deletion queue already stays there',
    why: 'Both official clients repeat a call whose answer was lost.',
    needs,
    given: [inventory('a')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'call'),
      observe('a', isWhereToldBy('call', 'a')),
      send((id) => batchDelete([id('a')]), [isRepeatHarmless]),
      observe('a', isFound('effect/queued-stays-queued', 'in the Deletion queue')),
    ],
  },
  {
    id: 'effect/queued-by-state',
    title: 'a call for a number that was queued before stays harmless',
    why: 'Two people clean up the same list.',
    needs,
    given: [{ state: stateNames.queued, as: ['q'] }],
    steps: [
      send((id) => batchDelete([id('q')]), [isRepeatHarmless]),
      observe('q', isFound('effect/queued-stays-queued', 'in the Deletion queue')),
    ],
  },
  {
    id: 'effect/queued-beside-failures',
    title: 'a number that was queued before stays in the queue, also where another id of the list fails',
    why: 'Whoever undoes a list that failed in part undoes more than the list did.',
    needs,
    given: [
      { state: stateNames.queued, as: ['q1', 'q2'] },
      { state: stateNames.user, as: ['u'] },
      { state: stateNames.absent, as: ['x'] },
    ],
    steps: [
      send((id) => batchDelete([id('q1'), id('x')]), [listsTheFailed()]),
      send((id) => batchDelete([id('q2'), id('u')]), [listsTheFailed()], 'call'),
      ...observeAll(['q1', 'q2'], () => isFound('effect/queued-stays-queued', 'in the Deletion queue')),
      observe('u', isWhereToldBy('call', 'u')),
    ],
  },
  {
    id: 'effect/seven-days',
    title: 'a moved number is kept for 7 days, then deleted for good',
    why: 'Within 7 days a mistake can be undone.',
    needs,
    given: [inventory('a')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'call'),
      observe('a', isWhereToldBy('call', 'a')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 6 * day + 23 * hour } },
      observe('a', isFound('effect/kept-seven-days', 'in the Deletion queue')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: day } },
      observe('a', isFound('effect/removed-after-seven-days', 'gone')),
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/seven-days-of-many',
    title: 'after 7 days all numbers of a list are removed, however many, and a later call reports them',
    why: 'A purge that works in parts keeps numbers that nobody pays for any more, or for ever.',
    needs,
    given: [inventory(...manyAliases(30)), inventory('fresh')],
    steps: [
      send((id) => batchDelete(manyAliases(30).map(id)), is200('success/status-200')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 7 * day + 23 * hour } },
      ...observeAll(manyAliases(30), () => isFound('effect/removed-after-seven-days', 'gone')),
      send(
        (id) => batchDelete([id('fresh'), id('n1')]),
        [answers({ clause: 'errors/listed-answer', holds: statusIs(200, 404) }), reportsRemoved('n1')],
      ),
      {
        do: 'send',
        send: { role: 'observer', request: (id) => restorePhoneNumber(id('n2')), expect: [] },
      },
      observe('n2', isFound('effect/removed-after-seven-days', 'gone')),
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/time-runs-on-after-repeat',
    title: 'a second call does not start the 7 days anew',
    why: 'A job that repeats daily would keep numbers for ever.',
    needs,
    given: [inventory('a')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'call'),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 5 * day } },
      send((id) => batchDelete([id('a')]), [isRepeatHarmless]),
      observe('a', isFound('effect/queued-stays-queued', 'in the Deletion queue')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: day + 23 * hour } },
      observe('a', isFound('effect/kept-seven-days', 'in the Deletion queue')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: day } },
      observe('a', runsOn),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 5 * day } },
      observe('a', isFound('effect/removed-after-seven-days', 'gone')),
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/seven-days-from-late-evening',
    title: 'the 7 days are 7 times 24 hours, not seven midnights',
    why: 'Within 7 days a mistake can be undone.',
    needs,
    given: [inventory('a')],
    steps: [
      {
        do: 'enter',
        state: stateNames.clockAdvanced,
        params: () => ({ seconds: secondsUntilLateEvening() }),
      },
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'call'),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 6 * day + 22 * hour } },
      observe('a', isFound('effect/kept-seven-days', 'in the Deletion queue')),
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/seven-days-for-each',
    title: 'each number has its own 7 days',
    why: 'A purge that empties the whole queue takes numbers that could still be restored.',
    needs,
    given: [inventory('a', 'b')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 5 * day } },
      send((id) => batchDelete([id('b')]), is200('success/status-200')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 3 * day } },
      // First the one that stays: a target may purge when it is asked for a number that is due.
      observe('b', isFound('effect/kept-seven-days', 'in the Deletion queue')),
      observe('a', isFound('effect/removed-after-seven-days', 'gone')),
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/associated-stays-for-good',
    title: 'numbers that were not moved are still there after 8 days',
    why: 'A date of deletion set before the look at the number takes it from its user a week later.',
    needs,
    given: [
      inventory('a'),
      { state: stateNames.user, as: ['u'] },
      { state: stateNames.voiceConnector, as: ['v'] },
    ],
    steps: [
      send((id) => batchDelete([id('u'), id('v')]), [], 'call'),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 8 * day } },
      {
        do: 'send-together',
        sends: [
          look('a', isFound('effect/neighbours-untouched', 'in the inventory')),
          ...['u', 'v'].map((alias) => look(alias, isWhereToldBy('call', alias))),
        ],
      },
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/restored-stays',
    title: 'a restored number is still there after 8 days',
    why: 'A purge that goes by the old deletion takes a number that is in use again.',
    needs,
    given: [inventory('a')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200')),
      {
        do: 'send',
        send: { role: 'observer', request: (id) => restorePhoneNumber(id('a')), expect: [isRestored] },
      },
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 8 * day } },
      observe('a', isFound('effect/restorable', 'in the inventory')),
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/seven-days-after-restore',
    title: 'after a restore the 7 days begin with the new deletion',
    why: 'Within 7 days a mistake can be undone, also the second time.',
    needs,
    given: [inventory('a')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 5 * day } },
      {
        do: 'send',
        send: { role: 'observer', request: (id) => restorePhoneNumber(id('a')), expect: [isRestored] },
      },
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'call'),
      observe('a', isWhereToldBy('call', 'a')),
      { do: 'enter', state: stateNames.clockAdvanced, params: { seconds: 3 * day } },
      observe('a', isFound('effect/kept-seven-days', 'in the Deletion queue')),
      { do: 'leave', state: stateNames.clockAdvanced },
    ],
  },
  {
    id: 'effect/restore',
    title: 'a number is restored from the Deletion queue',
    why: 'The 7 days are there for it.',
    needs,
    given: [inventory('a')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'call'),
      observe('a', isWhereToldBy('call', 'a')),
      {
        do: 'send',
        send: { role: 'observer', request: (id) => restorePhoneNumber(id('a')), expect: [isRestored] },
      },
      observe('a', isFound('effect/restorable', 'in the inventory')),
    ],
  },
  {
    id: 'effect/delete-again-after-restore',
    title: 'a restored number is moved again by a further call',
    why: 'A flag from the first deletion makes the second a silent no-op.',
    needs,
    given: [inventory('a', 'b')],
    steps: [
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'first'),
      {
        do: 'send',
        send: { role: 'observer', request: (id) => restorePhoneNumber(id('a')), expect: [isRestored] },
      },
      {
        do: 'send',
        send: { ...look('a', isFound('effect/restorable', 'in the inventory')), as: 'restored' },
      },
      send((id) => batchDelete([id('b')]), is200('success/status-200')),
      observe('a', isStillThereAfter('restored')),
      send((id) => batchDelete([id('a')]), is200('success/status-200'), 'second'),
      observe('a', isWhereToldBy('second', 'a')),
    ],
  },
];
