import { countIds } from '../reading/id-spelling.ts';
import { entryIds } from '../reading/view.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

/** No id has more entries than it was sent times. */
export const listsIdsAtMostAsSent: OperationCheck = {
  id: 'lists-ids-at-most-as-sent',
  title: 'no id is listed more often than it was sent',
  clauses: ['partial-failure/listed-at-most-as-sent'],
  judge(view) {
    if (!isSuccess(view) || view.requestIds === undefined || view.entries === undefined) return null;
    if (view.repeatsSentIds) return [];
    const sent = countIds(view.requestIds);
    const listed = countIds(entryIds(view));
    return [...listed]
      .filter(([id, times]) => sent.has(id) && times > (sent.get(id) ?? 0))
      .map(([id, times]) => ({
        clause: 'partial-failure/listed-at-most-as-sent',
        code: 'id-listed-too-often',
        path: 'body/PhoneNumberErrors',
        received: `${times} entries for ${JSON.stringify(id)}`,
        expected: `at most ${sent.get(id)}`,
      }));
  },
};
