import { normalizeId } from '../reading/id-spelling.ts';
import { entryIds } from '../reading/view.ts';
import type { Demand } from './expectation.ts';

const clause = 'partial-failure/unknown-id-reported';

/** Demands that a number which the target has removed for good is reported: by an entry, or by refusing the whole call. */
export function reportsRemoved(alias: string): Demand {
  return {
    clauses: [clause],
    text: 'an entry for the number, or 404 NotFoundException',
    judge({ view, idOf }) {
      const isListed = entryIds(view)
        .map(normalizeId)
        .includes(normalizeId(idOf(alias)));
      if (view.status !== 200 || isListed) return [];
      return [
        {
          clause,
          code: 'failed-id-not-listed',
          path: 'body/PhoneNumberErrors',
          received: `no entry for ${JSON.stringify(idOf(alias))}, which was removed for good`,
          expected: 'an entry for it',
        },
      ];
    },
  };
}
