import { normalizeId } from '../reading/id-spelling.ts';
import { entryIds } from '../reading/view.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

/** An entry's id is spelled as the request spelled it, so that a caller can match the two. */
export const echoesIdsVerbatim: OperationCheck = {
  id: 'echoes-ids-verbatim',
  title: 'an entry repeats the id as it was sent',
  clauses: ['partial-failure/entry-id-verbatim'],
  judge(view) {
    if (!isSuccess(view) || view.requestIds === undefined || view.entries === undefined) return null;
    if (view.repeatsSentIds) return [];
    const verbatim = new Set(view.requestIds);
    const sentAs = new Map(view.requestIds.map((id) => [normalizeId(id), id]));
    return [...new Set(entryIds(view))]
      .filter((id) => !verbatim.has(id) && sentAs.has(normalizeId(id)))
      .map((id) => ({
        clause: 'partial-failure/entry-id-verbatim',
        code: 'id-respelled',
        path: 'body/PhoneNumberErrors',
        received: JSON.stringify(id),
        expected: JSON.stringify(sentAs.get(normalizeId(id))),
      }));
  },
};
