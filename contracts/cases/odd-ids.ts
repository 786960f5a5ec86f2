import { answers } from '../expectations/answers.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { statusIs, takenAsValid } from '../expectations/patterns.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import { type OperationCase, send } from './build.ts';
import { idsOfNobody, reportsIdsOfNobody } from './ids-of-nobody.ts';
import { madeUp, opaque } from './input.ts';

// A number below zero is nobody's id.
const lookAlikes: readonly string[] = [
  ...[madeUp, `${madeUp} `, ` ${madeUp}`, `${madeUp}\u00a0`, `${madeUp}\u200b`],
  ...[`${madeUp}-x`, `${madeUp}_x`, `${madeUp}.x`, `${madeUp} x`, `${madeUp}%20x`, `${madeUp}%2520x`],
  ...[`${madeUp}-\u00e9`, `${madeUp}-e\u0301`, `${madeUp}-e`, `${madeUp}-1`, `${madeUp}-\uff11`],
  ...[`${madeUp}-ss`, `${madeUp}-\u00df`, `${madeUp}-fi`, `${madeUp}-\ufb01`],
  ...['-1000', '-1e3', '-1000.0'],
];

/** A case of an id so long that a target may refuse it for its size. */
function withLongId(): OperationCase {
  const id = `${madeUp}-${'y'.repeat(30_000)}`;
  return {
    id: 'input/id-of-thirty-thousand-characters',
    title: 'an id of thirty thousand characters is reported, or refused for its size',
    why: 'Keys and lines of inner requests have their bounds, and a crash is not one.',
    needs: ['identity'],
    steps: [
      send(
        () => batchDelete([id]),
        [
          answers({
            clause: 'input/id-is-opaque',
            holds: takenAsValid,
            advisedAgainst: { pattern: statusIs(400, 413) },
          }),
          listsTheFailed([id]),
        ],
      ),
    ],
  };
}

/** Ids of characters that mean something to a path, a list, a terminal or a collation, and nothing to the contract. */
export const oddIds: readonly OperationCase[] = [
  opaque('id-with-slashes', `${madeUp}/../x?y#z`, 'an id with slashes is reported as it is'),
  opaque('id-with-commas', `${madeUp},${madeUp}-2;3|4`, 'an id with commas is one id'),
  opaque(
    'id-with-control-characters',
    `${madeUp}-\u0001\b\u001b[31m\r\n`,
    'an id with control characters is reported as it is',
  ),
  withLongId(),
  opaque('id-decomposed', `${madeUp}-e\u0301`, 'an accent of its own in an id stays one'),
  {
    id: 'input/ids-differing-in-case',
    title: 'two ids that differ in case alone are two ids',
    why: 'A comparison without case loses one of them, and nobody is told.',
    needs: ['identity'],
    steps: [
      send(
        () => batchDelete([madeUp, madeUp.toUpperCase()]),
        reportsIdsOfNobody([madeUp, madeUp.toUpperCase()]),
      ),
    ],
  },
  idsOfNobody(
    'input/ids-like-words',
    'an id that is a word of some programming language is an id like any other',
    'A table that inherits members, or a program that takes it for an option, is misled.',
    [
      ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__', '__proto__'],
      [
        '0',
        'null',
        'undefined',
        'None',
        'nil',
        'NaN',
        'true',
        'false',
        'Infinity',
        '[object Object]',
        '[]',
        '{}',
      ],
      [
        ...[
          '7c1e0000-7c1e-4000-8000-0000007c1e00',
          '7C1E00007C1E4000800000000000007C',
          '2026-02-30',
          '25:61',
        ],
        ...['arn:aws:chime::111122223333:phone-number/7c1e', 'https://example.com/7c1e', 'user@example.com'],
      ],
      ['-1', '-x', '--help', '@x', '=1+1', '+', '\\', '\\u0041', '$', '&', '#', '?', '..', '~'],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template would take for one
      ['${7}', '{{7*7}}', '%s%n', '{0}', '<%= 7 %>', '`x`', '$1', '&amp;', '\\0'],
    ],
  ),
  idsOfNobody(
    'input/ids-that-look-alike',
    'ids that look alike are different ids',
    'A comparison that trims, folds or decodes loses one of them, and nobody is told.',
    [lookAlikes],
  ),
];
