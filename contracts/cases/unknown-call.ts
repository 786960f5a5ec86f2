import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { noServerError, takenAsValid } from '../expectations/patterns.ts';
import type { RequestDraft } from '../harness/case.ts';
import { entryIds } from '../reading/view.ts';
import { batchDelete } from '../requests/batch-delete.ts';
import type { OperationSend } from './build.ts';

/** The clause that each answer belongs to its own request. */
export const ownAnswer = 'transport/answers-match-requests';

/** Demands that a served call for a made-up id lists that id and no other. */
function answersFor(id: string): Demand {
  return {
    clauses: [ownAnswer],
    text: `the answer for ${id}`,
    judge({ view }) {
      const others = entryIds(view).filter((listed) => listed !== id);
      if (view.status !== 200 || others.length === 0) return [];
      const received = `an entry for ${JSON.stringify(others[0])}`;
      return [
        {
          clause: ownAnswer,
          code: 'answer-of-other-request',
          path: 'body',
          received,
          expected: `one for ${id}`,
        },
      ];
    },
  };
}

/** A call for one made-up id: its answer shows that it is the answer to this call. */
export function unknownCall(id: string, overrides: Partial<RequestDraft> = {}): OperationSend {
  return {
    request: () => batchDelete([id], overrides),
    expect: [
      answers({
        clause: ownAnswer,
        holds: takenAsValid,
        advisedAgainst: { pattern: noServerError, clause: 'input/id-is-opaque' },
      }),
      answersFor(id),
      listsTheFailed([id]),
    ],
  };
}
