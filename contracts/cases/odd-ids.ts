import { answers } from '../expectations/answers.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { statusIs, takenAsValid } from '../expectations/patterns.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import { type OperationCase, send } from './build.ts';
import { madeUp, opaque } from './input.ts';

/** Ids of characters that mean something to a path, a list, a terminal or a collation, and nothing to the contract. */
export const oddIds: readonly OperationCase[] = [
  opaque('id-with-slashes', `${madeUp}/../x?y#z`, 'an id with slashes is reported as it is'),
  opaque('id-with-commas', `${madeUp},${madeUp}-2;3|4`, 'an id with commas is one id'),
  opaque(
    'id-with-control-characters',
    `${madeUp}-\u0001\b\u001b[31m\r\n`,
    'an id with control characters is reported as it is',
  ),
  opaque('id-decomposed', `${madeUp}-e\u0301`, 'an accent of its own in an id stays one'),
  {
    id: 'input/ids-differing-in-case',
    title: 'two ids that differ in case alone are two ids',
    why: 'A comparison without case loses one of them, and nobody is told.',
    needs: ['identity'],
    steps: [
      send(
        () => batchDelete([madeUp, madeUp.toUpperCase()]),
        [
          answers({
            clause: 'input/id-is-opaque',
            holds: takenAsValid,
            advisedAgainst: { pattern: statusIs(400) },
          }),
          listsTheFailed([madeUp, madeUp.toUpperCase()]),
        ],
      ),
    ],
  },
];
