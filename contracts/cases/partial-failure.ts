import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { listsTheFailed, listsWithCode } from '../expectations/listed-ids.ts';
import { either, notFound, statusIs } from '../expectations/patterns.ts';
import { isRecorded } from '../expectations/recorded.ts';
import type { Given, IdOf } from '../harness/case.ts';
import { percentEncodePlus } from '../reading/id-spelling.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { manyAliases, type OperationCase, send } from './build.ts';
import { idsOfNobody } from './ids-of-nobody.ts';

const isReported: readonly Demand[] = [
  answers({ clause: 'partial-failure/status-200', holds: either(statusIs(200), notFound) }),
  listsTheFailed(),
  listsWithCode('partial-failure/not-found-code', stateNames.absent, 'NotFound'),
  isRecorded('partial-failure/any-order'),
];

const isReportedAssociated: readonly Demand[] = [
  answers({ clause: 'partial-failure/status-200', holds: statusIs(200) }),
  listsTheFailed(),
  ...[stateNames.user, stateNames.voiceConnector].map((state) =>
    listsWithCode('partial-failure/associated-code', state, 'PhoneNumberAssociationsExist'),
  ),
];

const onlyAssociated: readonly Demand[] = [
  answers({
    clause: 'partial-failure/associated-reported-as-entry',
    holds: statusIs(200),
    // A 404 would say of a number that is there that it isn't.
    advisedAgainst: { pattern: statusIs(400, 403, 409) },
  }),
  ...isReportedAssociated.slice(1),
];

function list(
  situation: string,
  title: string,
  given: readonly Given[],
  ids: (idOf: IdOf) => readonly string[],
  expect: readonly Demand[],
): OperationCase {
  return {
    id: `partial-failure/${situation}`,
    title,
    why: 'Callers look at the status alone; the list is the only place where a failure shows.',
    given,
    steps: [send((id) => batchDelete(ids(id)), expect)],
  };
}

const inventory = (...as: readonly string[]): Given => ({ state: stateNames.inventory, as });
const absent = (...as: readonly string[]): Given => ({ state: stateNames.absent, as });
const user = (...as: readonly string[]): Given => ({ state: stateNames.user, as });
const voiceConnector = (...as: readonly string[]): Given => ({ state: stateNames.voiceConnector, as });

/** An id that no target has, whatever its inventory. */
const madeUp = 'No-Such-Number-7C1e';

/** The list of the numbers that could not be moved. */
export const partialFailure: readonly OperationCase[] = [
  list(
    'unknown-id',
    'a number that is not in the system is reported',
    [absent('x')],
    (id) => [id('x')],
    isReported,
  ),
  list(
    'several-unknown-ids',
    'each of several unknown numbers is reported',
    [absent('x', 'y', 'z')],
    (id) => [id('x'), id('y'), id('z')],
    isReported,
  ),
  list(
    'unknown-after-good',
    'an unknown number behind a good one is reported',
    [inventory('a'), absent('x')],
    (id) => [id('a'), id('x')],
    isReported,
  ),
  list(
    'unknown-before-good',
    'an unknown number before a good one is reported',
    [inventory('a'), absent('x')],
    (id) => [id('x'), id('a')],
    isReported,
  ),
  list(
    'good-and-unknown-in-turn',
    'just the unknown ones among five numbers are reported',
    [inventory('a', 'b', 'c'), absent('x', 'y')],
    (id) => [id('a'), id('x'), id('b'), id('y'), id('c')],
    isReported,
  ),
  list(
    'both-spellings-unknown',
    'an unknown number is reported in the spelling in which it was sent',
    [absent('x', 'y')],
    (id) => [id('x'), percentEncodePlus(id('y'))],
    isReported,
  ),
  list(
    'unknown-id-twice',
    'an unknown number sent twice is reported once or twice',
    [absent('x')],
    (id) => [id('x'), id('x')],
    [
      answers({
        clause: 'partial-failure/status-200',
        holds: either(statusIs(200, 400), notFound),
      }),
      listsTheFailed(),
    ],
  ),
  list(
    'unknown-behind-duplicate',
    'the unknown numbers behind a number sent twice are reported',
    [inventory('a'), absent('x', 'y')],
    (id) => [id('a'), id('a'), id('x'), id('a'), id('y')],
    [
      answers({ clause: 'partial-failure/status-200', holds: either(statusIs(200, 400), notFound) }),
      listsTheFailed(),
    ],
  ),
  list(
    'hundred-unknown-ids',
    'each of a hundred unknown numbers is reported',
    [absent(...manyAliases(100))],
    (id) => manyAliases(100).map(id),
    [
      answers({
        clause: 'input/no-maximum',
        holds: either(statusIs(200), notFound),
        advisedAgainst: { pattern: statusIs(400, 413) },
      }),
      listsTheFailed(),
    ],
  ),
  list(
    'opaque-id-beside-good',
    'an unknown id unlike a number is reported beside a good one',
    [inventory('a')],
    (id) => [id('a'), madeUp],
    [
      answers({
        clause: 'input/id-is-opaque',
        holds: either(statusIs(200), notFound),
        advisedAgainst: { pattern: statusIs(400) },
      }),
      listsTheFailed([madeUp]),
    ],
  ),
  list(
    'associated-with-user',
    'a number associated with a user is reported',
    [user('u')],
    (id) => [id('u')],
    onlyAssociated,
  ),
  list(
    'associated-with-voice-connector',
    'a number associated with a Voice Connector is reported',
    [voiceConnector('v')],
    (id) => [id('v')],
    onlyAssociated,
  ),
  list(
    'associated-sent-twice',
    'an associated number sent twice is reported once or twice',
    [user('u'), voiceConnector('v')],
    (id) => [id('u'), id('u'), id('v'), id('v')],
    [
      answers({ clause: 'partial-failure/status-200', holds: statusIs(200, 400) }),
      ...isReportedAssociated.slice(1),
    ],
  ),
  list(
    'user-among-good',
    'just the associated one among good numbers is reported',
    [inventory('a', 'b'), user('u')],
    (id) => [id('a'), id('u'), id('b')],
    isReportedAssociated,
  ),
  list(
    'voice-connector-among-good',
    'just the number of a Voice Connector among good numbers is reported',
    [inventory('a', 'b'), voiceConnector('v')],
    (id) => [id('v'), id('a'), id('b')],
    isReportedAssociated,
  ),
  list(
    'every-kind-at-once',
    'each kind of failure is reported beside the others',
    [inventory('a'), user('u'), voiceConnector('v'), absent('x')],
    (id) => [id('u'), id('x'), id('a'), id('v')],
    isReported,
  ),
  idsOfNobody(
    'partial-failure/unknown-foreign-numbers',
    'unknown numbers of other countries and lengths are reported',
    'Callers look at the status alone; the list is the only place where a failure shows.',
    [
      // No country has the code 999; 020 7946 0000 to 0999 is reserved for drama (Ofcom).
      ['+9995550100', '%2B9995550101', '+999555010012345', '+99955501', '%2B999555', '+442079460123'],
    ],
  ),
];
