import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { statusIs } from '../expectations/patterns.ts';
import { isRefused } from '../expectations/refused.ts';
import { isServed } from '../expectations/served.ts';
import type { IdOf } from '../harness/case.ts';
import { batchDeleteRaw } from '../requests/batch-delete.ts';
import { unknownNumbers } from '../requests/unknown-numbers.ts';
import { type OperationCase, severalCalls } from './build.ts';

const passesForSuccess = 'A caller’s mistake would pass for success, or for a fault of the service.';

/** A case of several bodies around the JSON text of a good id, each with what is expected of it. */
function bodies(
  situation: string,
  title: string,
  write: (good: string) => readonly string[],
  expect: readonly Demand[],
  why = passesForSuccess,
): OperationCase {
  const requests = write('""').map(
    (_, index) => (id: IdOf) => batchDeleteRaw(write(JSON.stringify(id('a')))[index] ?? ''),
  );
  return severalCalls(`input/${situation}`, title, why, requests, expect);
}

const fewEnough = unknownNumbers(40).map((id) => JSON.stringify(id));
const many = unknownNumbers(130).map((id) => JSON.stringify(id));

/** A list with one element more at this place. */
function withElement(list: readonly string[], place: number, element: string): string {
  return `{"PhoneNumberIds":[${list.toSpliced(place, 0, element).join()}]}`;
}

/** So deep that a parser or a logger that calls itself for each level runs out of stack. */
const listDepth = 40_000;
const objectDepth = 8000;

const nested = (depth: number, open: string, inner: string, close: string): string =>
  `${open.repeat(depth)}${inner}${close.repeat(depth)}`;

const oddMembers = [
  '"hasOwnProperty":1,"toString":null,"valueOf":{},"constructor":1,"then":1,"toJSON":1,"length":0,"":null',
  '"__proto__":{"X":1},"constructor":{"prototype":{"X":1}}',
  '"X":1e99999999,"Y":-0,"Z":123456789012345678901234567890,"W":1e-99999999,"V":0.1000000000000000055511151231257827',
  '"X":"\\u0000\\ud83d\\udcde","\\u0000":1,"X\\n":[[],{}],"$schema":"x"',
];

/** Input that is seldom sent, and that is judged by the same rules. */
export const evasions: readonly OperationCase[] = [
  bodies(
    'bad-element-in-long-list',
    'a long list with anything but a string in it is refused, wherever it stands',
    () => [
      withElement(fewEnough, 39, 'null'),
      withElement(fewEnough, 20, '12065550190'),
      withElement(many, 130, 'null'),
      withElement(many, 115, '12065550190'),
      withElement(many, 60, '{}'),
      withElement(many, 1, '["+12065550190"]'),
    ],
    [answers({ clause: 'input/non-string-element-refused', holds: statusIs(400, 413) })],
  ),
  bodies(
    'odd-elements',
    'objects of any members and numbers of any size in the list are refused',
    (good) =>
      [
        ...['{"toString":1}', '{"length":1,"0":"x"}', '{"__proto__":[]}', '[null]', `[[${good}]]`],
        ...['1e400', '-1', '12345678901234567890123', '1e-7'],
        ...['Id', 'id', 'Value', 'S', 'E164PhoneNumber'].map((name) => `{"${name}":${good}}`),
      ].map((element) => `{"PhoneNumberIds":[${good},${element}]}`),
    isRefused('input/non-string-element-refused'),
  ),
  bodies(
    'odd-lists',
    'what only resembles a list is refused in its place',
    (good) =>
      [
        `{"length":1,"0":${good}}`,
        ...['member', 'PhoneNumberIds', 'Items', 'L'].map((name) => `{"${name}":[${good}]}`),
        ...['PhoneNumberId', 'S'].map((name) => `{"${name}":${good}}`),
        JSON.stringify(`[${good}]`),
        '1e400',
      ].map((list) => `{"PhoneNumberIds":${list}}`),
    isRefused('input/non-array-refused'),
  ),
  bodies(
    'list-under-odd-names',
    'a list under a name that only resembles its own is refused',
    (good) => [
      `{"__proto__":{"PhoneNumberIds":[${good}]}}`,
      ...[
        ...[' PhoneNumberIds', 'PhoneNumberIds ', 'PhoneNumberIds\\u0000', 'Phone Number Ids'],
        ...[
          'Phone-Number-Ids',
          'Phone.Number.Ids',
          'PhoneNumberIDs',
          'PhoneNumberIds.member',
          'Ids',
          '0',
          'PhoneNumberId\u017f',
        ],
      ].map((name) => `{"${name}":[${good}]}`),
    ],
    isRefused('input/list-required'),
  ),
  bodies(
    'odd-members',
    'unknown members of any name and value beside the list are disregarded',
    (good) => oddMembers.map((members) => `{${members},"PhoneNumberIds":[${good}]}`),
    isServed('input/extra-members-ignored', { pattern: statusIs(400) }),
    'AWS adds members; older servers meet newer clients.',
  ),
  bodies(
    'nested-beyond-the-stack',
    'a list that is nested ever so deeply is refused, and breaks nothing',
    (good) => [
      `{"PhoneNumberIds":[${good},${nested(listDepth, '[', '', ']')}]}`,
      `{"PhoneNumberIds":[${good},${nested(objectDepth, '{"X":', '1', '}')}]}`,
    ],
    [answers({ clause: 'input/non-string-element-refused', holds: statusIs(400, 413) })],
  ),
];
