import { normalizeId } from '../reading/id-spelling.ts';
import { entryIds } from '../reading/view.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

/** No entry speaks of an id that the request didn't name, both spellings of `+` counted as one. */
export const answersOnlyAskedIds: OperationCheck = {
  id: 'answers-only-asked-ids',
  title: 'entries speak of ids in the request only',
  clauses: ['partial-failure/only-asked-ids'],
  judge(view) {
    if (!isSuccess(view) || view.requestIds === undefined || view.entries === undefined) return null;
    if (view.repeatsSentIds) return [];
    // UTF-8 has no bytes for half a surrogate pair, so what becomes of it in an echo is not settled (RFC 8259 §8.2).
    if (view.requestIds.some((id) => /\p{Surrogate}/u.test(id))) return null;
    const asked = new Set(view.requestIds.map(normalizeId));
    const strangers = [...new Set(entryIds(view))].filter((id) => !asked.has(normalizeId(id)));
    return strangers.map((id) => ({
      clause: 'partial-failure/only-asked-ids',
      code: 'entry-for-unasked-id',
      path: 'body/PhoneNumberErrors',
      received: `an entry for ${JSON.stringify(id)}`,
      expected: 'entries for ids in the request only',
    }));
  },
};
