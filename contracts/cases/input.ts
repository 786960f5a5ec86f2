import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import {
  clientError,
  either,
  noServerError,
  notFound,
  statusIs,
  takenAsValid,
} from '../expectations/patterns.ts';
import { isRefused, isRefusedByProtocol } from '../expectations/refused.ts';
import { isServed } from '../expectations/served.ts';
import type { IdOf } from '../harness/case.ts';
import { percentEncodePlus } from '../reading/id-spelling.ts';
import { entryIds } from '../reading/view.ts';
import { batchDelete, batchDeleteRaw } from '../requests/batch-delete.ts';
import { type OperationCase, oneCall, send } from './build.ts';
import { reportsIdsOfNobody } from './ids-of-nobody.ts';

/** Writes the body around the JSON text of a good id. */
type BodyOf = (good: string) => string;

function refused(
  situation: string,
  title: string,
  clause: string,
  body: BodyOf,
  demands: (clause: string) => readonly Demand[] = isRefused,
): OperationCase {
  return oneCall({
    id: `input/${situation}`,
    title,
    why: 'A caller’s mistake would pass for success, or for a fault of the service.',
    request: (id) => batchDeleteRaw(body(JSON.stringify(id('a')))),
    expect: demands(clause),
  });
}

function notArray(situation: string, text: BodyOf): OperationCase {
  return refused(
    `list-is-${situation}`,
    `${situation.replaceAll('-', ' ')} in place of the list is refused`,
    'input/non-array-refused',
    (good) => `{"PhoneNumberIds":${text(good)}}`,
  );
}

function badElement(situation: string, text: string): OperationCase {
  return refused(
    `element-is-${situation}`,
    `${situation.replaceAll('-', ' ')} in the list is refused`,
    'input/non-string-element-refused',
    (good) => `{"PhoneNumberIds":[${good},${text}]}`,
  );
}

function onlyBadElement(situation: string, text: BodyOf): OperationCase {
  return refused(
    `only-element-is-${situation}`,
    `a list of nothing but ${situation.replaceAll('-', ' ')} is refused`,
    'input/non-string-element-refused',
    (good) => `{"PhoneNumberIds":[${text(good)}]}`,
  );
}

/** A case of a body that is no JSON; it is refused with 400 of whatever type. */
export function brokenJson(situation: string, body: BodyOf): OperationCase {
  return refused(
    `json-${situation}`,
    `broken JSON (${situation.replaceAll('-', ' ')}) is refused`,
    'input/broken-json-refused',
    body,
    isRefusedByProtocol,
  );
}

function notObject(situation: string, body: BodyOf): OperationCase {
  return refused(
    `body-is-${situation}`,
    `${situation.replaceAll('-', ' ')} as the whole body is refused`,
    'input/non-object-refused',
    body,
  );
}

function accepted(
  situation: string,
  title: string,
  clause: string,
  request: (idOf: IdOf) => ReturnType<typeof batchDelete>,
): OperationCase {
  return oneCall({
    id: `input/${situation}`,
    title,
    why: 'A valid request would be refused.',
    request,
    expect: isServed(clause),
  });
}

/** An id that no target has, whatever its inventory. */
export const madeUp = 'No-Such-Number-7C1e';

/** A case of an id without any visible character. */
export function blank(situation: string, id: string): OperationCase {
  return oneCall({
    id: `input/${situation}`,
    title: 'a blank id is refused or reported',
    why: 'A caller whose variable is empty would believe that its number is deleted.',
    request: () => batchDelete([id]),
    needs: ['identity'],
    expect: [
      answers({ clause: 'input/blank-id-not-silent', holds: either(statusIs(200, 400), notFound) }),
      {
        clauses: ['input/blank-id-not-silent'],
        text: 'an entry for it, when it is served',
        judge({ view }) {
          if (view.status !== 200 || entryIds(view).length > 0) return [];
          const received = 'an empty list';
          const clause = 'input/blank-id-not-silent';
          return [
            {
              clause,
              code: 'blank-id-passed-over',
              path: 'body/PhoneNumberErrors',
              received,
              expected: 'an entry',
            },
          ];
        },
      },
    ],
  });
}

/** A case of an id unlike a phone number: it is unknown, not malformed. */
export function opaque(situation: string, id: string, title: string): OperationCase {
  return oneCall({
    id: `input/${situation}`,
    title,
    why: 'An id that is no phone number is unknown, not malformed.',
    request: () => batchDelete([id]),
    needs: ['identity'],
    expect: reportsIdsOfNobody([id]),
  });
}

/** Demands the same answer as an earlier one: the same status, the same ids listed. */
function answersLike(name: string): Demand {
  const clause = 'input/unicode-escapes';
  return {
    clauses: [clause],
    text: 'the same answer as to the other spelling',
    judge({ view, earlier }) {
      const other = earlier(name);
      const show = (of: typeof view): string => `${of.status} listing ${JSON.stringify(entryIds(of))}`;
      if (view.status >= 500 || show(view) === show(other)) return [];
      return [
        { clause, code: 'escape-changes-answer', path: 'body', received: show(view), expected: show(other) },
      ];
    },
  };
}

function sameUnderEscape(situation: string, plain: string, escaped: string): OperationCase {
  const listed = listsTheFailed([plain]);
  return {
    id: `input/${situation}`,
    title: 'an escaped character is the character itself',
    why: 'botocore escapes what the SDK for JavaScript sends as it is.',
    needs: ['identity'],
    steps: [
      send(
        () => batchDeleteRaw(`{"PhoneNumberIds":["${plain}"]}`),
        [answers({ clause: 'input/unicode-escapes', holds: either(takenAsValid, statusIs(400)) }), listed],
        'plain',
      ),
      send(() => batchDeleteRaw(`{"PhoneNumberIds":["${escaped}"]}`), [answersLike('plain'), listed]),
    ],
  };
}

/** What the request's body may and may not be. */
export const input: readonly OperationCase[] = [
  accepted('one-id', 'a list of one id is served', 'input/list-of-strings', (id) => batchDelete([id('a')])),
  accepted('several-ids', 'a list of several ids is served', 'input/list-of-strings', (id) =>
    batchDelete([id('a'), id('b'), id('c')]),
  ),
  accepted('white-space', 'white space between JSON tokens changes nothing', 'input/list-of-strings', (id) =>
    batchDeleteRaw(
      `\r\n\t { "PhoneNumberIds" :\n[ ${JSON.stringify(id('a'))} , ${JSON.stringify(id('b'))} ] }\n`,
    ),
  ),
  accepted('percent-encoded-id', 'the form %2B… of an id is legal', 'input/percent-encoded-id', (id) =>
    batchDelete([percentEncodePlus(id('a')), percentEncodePlus(id('b'))]),
  ),
  accepted('plus-escaped', 'an escaped plus sign is a plus sign', 'input/unicode-escapes', (id) =>
    batchDeleteRaw(`{"PhoneNumberIds":[${JSON.stringify(id('a')).replace('+', '\\u002B')}]}`),
  ),
  accepted('member-name-escaped', 'an escaped member name is the name', 'input/unicode-escapes', (id) =>
    batchDeleteRaw(`{"Phone\\u004eumberIds":[${JSON.stringify(id('a'))}]}`),
  ),
  sameUnderEscape('accent-escaped', 'no-such-caf\u00e9', 'no-such-caf\\u00e9'),
  sameUnderEscape('emoji-escaped', 'no-such-\u{1f4de}', 'no-such-\\ud83d\\udcde'),

  refused('list-missing', 'a body without PhoneNumberIds is refused', 'input/list-required', () => '{}'),
  refused(
    'list-under-other-name',
    'a list under another name is refused',
    'input/list-required',
    (good) => `{"PhoneNumbers":[${good}]}`,
  ),
  refused(
    'list-in-snake-case',
    'a list under the name in snake case is refused',
    'input/list-required',
    (good) => `{"phone_number_ids":[${good}]}`,
  ),
  refused(
    'list-under-singular-name',
    'a list under the name in the singular is refused',
    'input/list-required',
    (good) => `{"PhoneNumberId":[${good}]}`,
  ),
  refused(
    'one-id-without-list',
    'one id outside a list is refused',
    'input/list-required',
    (good) => `{"PhoneNumberId":${good}}`,
  ),
  refused(
    'list-nested',
    'a list inside another member is refused',
    'input/list-required',
    (good) => `{"Input":{"PhoneNumberIds":[${good}]}}`,
  ),
  refused(
    'list-null',
    'null in place of the list is refused',
    'input/null-list-refused',
    () => '{"PhoneNumberIds":null}',
  ),
  refused(
    'list-empty',
    'an empty list is refused',
    'input/empty-list-refused',
    () => '{"PhoneNumberIds":[]}',
  ),
  notArray('a-string', (good) => good),
  notArray('an-empty-string', () => '""'),
  notArray('a-comma-separated-string', (good) => `${good.slice(0, -1)},${good.slice(1)}`),
  notArray('a-number', () => '12065550190'),
  notArray('zero', () => '0'),
  notArray('true', () => 'true'),
  notArray('false', () => 'false'),
  notArray('an-object', (good) => `{"0":${good}}`),
  notArray('an-empty-object', () => '{}'),
  refused(
    'element-is-null',
    'null in the list is refused',
    'input/null-element-refused',
    (good) => `{"PhoneNumberIds":[${good},null]}`,
  ),
  refused(
    'only-element-is-null',
    'a list of nothing but null is refused',
    'input/null-element-refused',
    () => '{"PhoneNumberIds":[null]}',
  ),
  refused(
    'null-between-ids',
    'null between two ids is refused',
    'input/null-element-refused',
    (good) => `{"PhoneNumberIds":[${good},null,"+12065550191"]}`,
  ),
  refused(
    'number-between-ids',
    'a number between two ids is refused',
    'input/non-string-element-refused',
    (good) => `{"PhoneNumberIds":[${good},12065550190,"+12065550191"]}`,
  ),
  badElement('a-number', '12065550190'),
  badElement('zero', '0'),
  badElement('a-fraction', '0.5'),
  badElement('true', 'true'),
  badElement('false', 'false'),
  badElement('an-object', '{}'),
  badElement('an-object-with-the-id', '{"PhoneNumberId":"+12065550190"}'),
  badElement('an-array', '["+12065550190"]'),
  badElement('an-empty-array', '[]'),
  onlyBadElement('a-number', () => '12065550190'),
  onlyBadElement('true', () => 'true'),
  onlyBadElement('an-empty-object', () => '{}'),
  onlyBadElement('an-object-with-the-id', (good) => `{"PhoneNumberId":${good}}`),
  onlyBadElement('a-list-with-the-id', (good) => `[${good}]`),
  refused(
    'first-element-is-a-number',
    'a number at the head of the list is refused',
    'input/non-string-element-refused',
    (good) => `{"PhoneNumberIds":[12065550190,${good}]}`,
  ),

  brokenJson('cut-off', (good) => `{"PhoneNumberIds":[${good}]`),
  brokenJson('list-unclosed', (good) => `{"PhoneNumberIds":[${good}`),
  brokenJson('string-unclosed', () => '{"PhoneNumberIds":["+12065550190'),
  brokenJson('junk-before', (good) => `x{"PhoneNumberIds":[${good}]}`),
  brokenJson('junk-after', (good) => `{"PhoneNumberIds":[${good}]}x`),
  brokenJson('second-value', (good) => `{"PhoneNumberIds":[${good}]}{}`),
  brokenJson('line-comment', (good) => `{"PhoneNumberIds":[${good}]} // all`),
  brokenJson('block-comment', (good) => `{/* all */"PhoneNumberIds":[${good}]}`),
  brokenJson('form-feed', (good) => `{\f"PhoneNumberIds":[${good}]}`),
  brokenJson('single-quotes', () => "{'PhoneNumberIds':['+12065550190']}"),
  brokenJson('trailing-comma', (good) => `{"PhoneNumberIds":[${good},]}`),
  brokenJson('trailing-comma-in-object', (good) => `{"PhoneNumberIds":[${good}],}`),
  brokenJson('unquoted-name', (good) => `{PhoneNumberIds:[${good}]}`),
  brokenJson('raw-control-character', () => '{"PhoneNumberIds":["+1206\n5550190"]}'),
  brokenJson('not-a-number', (good) => `{"PhoneNumberIds":[${good}],"X":NaN}`),
  brokenJson('form-fields', () => 'PhoneNumberIds=%2B12065550190'),
  brokenJson('white-space-only', () => ' \r\n'),
  notObject('a-list', (good) => `[${good}]`),
  notObject('a-list-of-the-object', (good) => `[{"PhoneNumberIds":[${good}]}]`),
  notObject('an-empty-list', () => '[]'),
  notObject('a-number', () => '10'),
  notObject('a-string', (good) => good),
  notObject('the-object-encoded-twice', (good) => JSON.stringify(`{"PhoneNumberIds":[${good}]}`)),
  notObject('null', () => 'null'),
  notObject('true', () => 'true'),
  refused('body-empty', 'an empty body is refused', 'input/empty-body-refused', () => ''),
  refused(
    'member-lower-case',
    'phoneNumberIds is not PhoneNumberIds',
    'input/member-names-case-sensitive',
    (good) => `{"phoneNumberIds":[${good}]}`,
  ),
  refused(
    'member-upper-case',
    'PHONENUMBERIDS is not PhoneNumberIds',
    'input/member-names-case-sensitive',
    (good) => `{"PHONENUMBERIDS":[${good}]}`,
  ),

  oneCall({
    id: 'input/extra-member',
    title: 'an unknown member beside the list is disregarded',
    why: 'AWS adds members; older servers meet newer clients.',
    request: (id) =>
      batchDeleteRaw(`{"Extra":1,"PhoneNumberIds":[${JSON.stringify(id('a'))}],"phoneNumberIds":[]}`),
    expect: isServed('input/extra-members-ignored', { pattern: statusIs(400) }),
  }),
  oneCall({
    id: 'input/member-twice',
    title: 'a member that stands twice is served or refused',
    why: 'JSON leaves it open; a crash is not.',
    request: (id) => {
      const list = `"PhoneNumberIds":[${JSON.stringify(id('a'))}]`;
      return batchDeleteRaw(`{${list},${list}}`);
    },
    expect: [
      answers({ clause: 'input/duplicates-counted-once', holds: either(takenAsValid, statusIs(400)) }),
    ],
  }),
  oneCall({
    id: 'input/byte-order-mark',
    title: 'a body behind a byte order mark is served or refused',
    why: 'Readers may disregard the mark; a crash is not allowed.',
    request: (id) => batchDeleteRaw(`\uFEFF{"PhoneNumberIds":[${JSON.stringify(id('a'))}]}`),
    expect: [answers({ clause: 'input/invalid-utf8-refused', holds: either(takenAsValid, clientError) })],
  }),
  oneCall({
    id: 'input/invalid-utf8',
    title: 'a body that is not UTF-8 is refused',
    why: 'A replaced byte would make another id of it.',
    request: () =>
      batchDeleteRaw(
        Buffer.concat([Buffer.from('{"PhoneNumberIds":["no-such-'), Buffer.from([0xff]), Buffer.from('"]}')]),
      ),
    expect: [
      answers({
        clause: 'input/invalid-utf8-refused',
        holds: statusIs(400),
        advisedAgainst: { pattern: noServerError },
      }),
    ],
  }),
  oneCall({
    id: 'input/lone-surrogate',
    title: 'half of a surrogate pair in an id is served or refused',
    why: 'JSON allows the escape, UTF-8 has no bytes for it; a crash is not allowed.',
    request: () => batchDeleteRaw('{"PhoneNumberIds":["no-such-\\ud800"]}'),
    expect: [answers({ clause: 'input/invalid-utf8-refused', holds: either(takenAsValid, clientError) })],
  }),
  oneCall({
    id: 'input/deeply-nested',
    title: 'deep nesting is refused, and breaks nothing',
    why: 'A recursive parser crashes on it.',
    request: () => batchDeleteRaw(`{"PhoneNumberIds":${'['.repeat(5000)}${']'.repeat(5000)}}`),
    expect: [answers({ clause: 'input/non-string-element-refused', holds: statusIs(400, 413) })],
  }),
  blank('id-empty', ''),
  blank('id-blank', ' '),
  blank('id-tab', '\t'),
  opaque('id-unlike-a-number', madeUp, 'an id unlike a phone number is reported as unknown'),
  opaque('id-with-quotes', `${madeUp}-'"\\\\`, 'an id with quotes and backslashes is reported as it is'),
  opaque('id-with-markup', `${madeUp}-<b>&amp;`, 'an id with markup is reported as it is'),
  opaque('id-like-a-member-of-every-object', '__proto__', 'an id called __proto__ is an id like any other'),
  opaque('id-with-nul', `${madeUp}-\u0000`, 'an id with a NUL character is reported as it is'),
  opaque('id-long', `${madeUp}-${'x'.repeat(2000)}`, 'a very long id is reported as it is'),
];
