import { agreesWithCallFor } from '../expectations/agreement.ts';
import { answers } from '../expectations/answers.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { isFound, isWhereToldBy } from '../expectations/observed.ts';
import { either, notFound, refusedAsNotFound, statusIs } from '../expectations/patterns.ts';
import { percentEncodePlus } from '../reading/id-spelling.ts';
import { batchDelete, batchDeleteRaw, operationPath } from '../requests/batch-delete.ts';
import { digitsOf } from '../requests/number-digits.ts';
import { stateNames } from '../states.ts';
import { look, type OperationCase, observeAll, send, together } from './build.ts';

/** Writes a number's id in another way than the target has it. */
type Respell = (id: string) => string;

/** The digits in groups, as they are printed; of a number of another length the last ones are one group. */
function inGroups(id: string, write: (country: string, area: string, rest: readonly string[]) => string) {
  const digits = digitsOf(id);
  return write(digits.slice(0, 1), digits.slice(1, 4), [digits.slice(4, 7), digits.slice(7)]);
}

const spellings: Readonly<Record<string, Respell>> = {
  blanks: (id) => inGroups(id, (country, area, rest) => `+${[country, area, ...rest].join(' ')}`),
  dashes: (id) => inGroups(id, (country, area, rest) => `+${[country, area, ...rest].join('-')}`),
  dots: (id) => inGroups(id, (country, area, rest) => `+${[country, area, ...rest].join('.')}`),
  brackets: (id) => inGroups(id, (country, area, rest) => `+${country} (${area}) ${rest.join('-')}`),
  uri: (id) => `tel:+${digitsOf(id)}`,
  extension: (id) => `+${digitsOf(id)};ext=1`,
  zeros: (id) => `00${digitsOf(id)}`,
  dialled: (id) => `011${digitsOf(id)}`,
  trunk: (id) => `+0${digitsOf(id)}`,
  wide: (id) =>
    `\uff0b${digitsOf(id).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))}`,
  arabic: (id) =>
    `+${digitsOf(id).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))}`,
  letters: (id) => `+${digitsOf(id).replaceAll('0', 'O')}`,
  twice: (id) => `%252B${digitsOf(id)}`,
  escaped: (id) => `%2B${[...digitsOf(id)].map((digit) => `%${digit.charCodeAt(0).toString(16)}`).join('')}`,
  lower: (id) => percentEncodePlus(`+${digitsOf(id)}`).toLowerCase(),
  blank: (id) => ` ${digitsOf(id)}`,
  fraction: (id) => `+${digitsOf(id)}.0`,
  exponent: (id) => `+${digitsOf(id)}e0`,
  embedded: (id) => `\u202a+${digitsOf(id)}\u202c`,
  line: (id) => `+${digitsOf(id)}\n`,
  quoted: (id) => `"+${digitsOf(id)}"`,
  arn: (id) => `arn:aws:chime::111122223333:phone-number/+${digitsOf(id)}`,
  plural: (id) => `++${digitsOf(id)}`,
};

const seldomSpellings = [
  'brackets',
  'dots',
  'uri',
  'wide',
  'twice',
  'lower',
  'embedded',
  'line',
  'zeros',
  'arn',
];

/** Other numbers that begin or end with the digits of this one. */
function sharingDigits(id: string): readonly string[] {
  const digits = digitsOf(id);
  const last = digits.slice(-10);
  return [
    ...[`+44${last}`, `+999${last}`, `%2B44${last}`],
    ...[`+9${digits}`, `+${digits}0`, `+${digits}123`, `%2B${digits}0`],
  ];
}

const encoded = (id: string): string => encodeURIComponent(id);
const names = 'effect/neighbours-untouched';

/** A body whose list names one number, beside members that name another. */
function besideMembers(own: string, other: string, isListFirst: boolean): string {
  const list = { PhoneNumberIds: [own] };
  const others = {
    Input: { PhoneNumberIds: [other] },
    Note: JSON.stringify({ PhoneNumberIds: [other] }),
    phoneNumberIds: [other],
    PHONENUMBERIDS: [other],
    PhoneNumberId: other,
    PhoneNumbers: [other],
  };
  return JSON.stringify(isListFirst ? { ...list, ...others } : { ...others, ...list });
}

/** Which number an id names: itself, letter by letter, and nothing that is like it or stands elsewhere. */
export const canonicalForms: readonly OperationCase[] = [
  {
    id: 'effect/unusual-spellings',
    title: 'an unusual spelling of a number is reported, or moves it',
    why: 'A number that is listed by one way of reading its id and moved by another is lost unsaid.',
    needs: ['observer'],
    given: [{ state: stateNames.inventory, as: Object.keys(spellings) }],
    steps: [
      ...together(
        Object.entries(spellings).map(([alias, respell]) => ({
          as: alias,
          request: (idOf) => batchDelete([respell(idOf(alias))]),
          expect: [
            answers({
              clause: 'errors/listed-answer',
              holds: either(statusIs(200, 400), refusedAsNotFound),
            }),
          ],
        })),
      ),
      ...observeAll(Object.keys(spellings), (alias) => agreesWithCallFor(alias, alias)),
    ],
  },
  {
    id: 'effect/associated-in-unusual-spellings',
    title: 'an associated number is not moved under an unusual spelling',
    why: 'Who looks for associations by the id and for numbers by their digits takes a number from its user.',
    needs: ['observer'],
    given: [{ state: stateNames.user, as: seldomSpellings }],
    steps: [
      ...together(
        seldomSpellings.map((alias) => ({
          as: alias,
          request: (idOf) => batchDelete([spellings[alias]?.(idOf(alias)) ?? idOf(alias)]),
          expect: [],
        })),
      ),
      ...observeAll(seldomSpellings, (alias) => isWhereToldBy(alias, alias)),
    ],
  },
  {
    id: 'effect/numbers-with-digits-in-common',
    title: 'a number that shares its digits with another names only itself',
    why: 'A comparison of the last ten digits deletes the number of another country.',
    needs: ['observer'],
    given: [{ state: stateNames.inventory, as: ['a', 'b', 'c'] }],
    steps: [
      send(
        (id) => batchDelete([...sharingDigits(id('a')), id('c'), `${id('c')}0`, `+${digitsOf(id('c'))}1`]),
        [
          answers({ clause: 'errors/listed-answer', holds: either(statusIs(200, 400), notFound) }),
          listsTheFailed(),
        ],
        'call',
      ),
      {
        do: 'send-together',
        sends: [
          ...['a', 'b'].map((alias) => look(alias, isFound(names, 'in the inventory'))),
          look('c', isWhereToldBy('call', 'c')),
        ],
      },
    ],
  },
  {
    id: 'effect/other-members-name-nothing',
    title: 'a number is named by the list alone, not by other members or the query',
    why: 'AWS adds members; merged with the query or with names in other case they delete numbers.',
    needs: ['observer'],
    given: [{ state: stateNames.inventory, as: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }],
    steps: [
      ...together([
        { as: 'a', request: (id) => batchDeleteRaw(besideMembers(id('a'), id('b'), false)), expect: [] },
        { as: 'c', request: (id) => batchDeleteRaw(besideMembers(id('c'), id('d'), true)), expect: [] },
        {
          as: 'e',
          request: (id) =>
            batchDelete([id('e')], { path: `${operationPath}&PhoneNumberIds=${encoded(id('f'))}` }),
          expect: [],
        },
        {
          request: (id) =>
            batchDeleteRaw('{}', { path: `${operationPath}&PhoneNumberIds=${encoded(id('f'))}` }),
          expect: [answers({ clause: 'input/list-required', holds: statusIs(400) })],
        },
        {
          as: 'g',
          request: (id) => batchDeleteRaw(JSON.stringify({ DryRun: true, PhoneNumberIds: [id('g')] })),
          expect: [],
        },
      ]),
      ...observeAll(['a', 'c', 'e', 'g'], (alias) => isWhereToldBy(alias, alias)),
      ...observeAll(['b', 'd', 'f'], () => isFound(names, 'in the inventory')),
    ],
  },
];
