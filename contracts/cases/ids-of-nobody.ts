import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { statusIs, takenAsValid } from '../expectations/patterns.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import { type OperationCase, together } from './build.ts';

/** Demands that each of these ids, which no target has, is reported, or that the call is refused for what they look like. */
export function reportsIdsOfNobody(ids: readonly string[]): readonly Demand[] {
  return [
    answers({
      clause: 'input/id-is-opaque',
      holds: takenAsValid,
      advisedAgainst: { pattern: statusIs(400) },
    }),
    listsTheFailed(ids),
  ];
}

/** A case of lists of ids that no target has. */
export function idsOfNobody(
  id: string,
  title: string,
  why: string,
  lists: ReadonlyArray<readonly string[]>,
): OperationCase {
  return {
    id,
    title,
    why,
    needs: ['identity'],
    steps: together(
      lists.map((ids) => ({ request: () => batchDelete(ids), expect: reportsIdsOfNobody(ids) })),
    ),
  };
}
