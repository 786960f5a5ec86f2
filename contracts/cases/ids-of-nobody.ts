import { answers } from '../expectations/answers.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { statusIs, takenAsValid } from '../expectations/patterns.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import { type OperationCase, together } from './build.ts';

/** A case of lists of ids that no target has: each is reported, or the call is refused for what they look like. */
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
      lists.map((ids) => ({
        request: () => batchDelete(ids),
        expect: [
          answers({
            clause: 'input/id-is-opaque',
            holds: takenAsValid,
            advisedAgainst: { pattern: statusIs(400) },
          }),
          listsTheFailed(ids),
        ],
      })),
    ),
  };
}
