import type { Finding } from '../harness/failure.ts';
import { countIds, normalizeId } from '../reading/id-spelling.ts';
import { isJsonObject } from '../reading/json-body.ts';
import { judgeEntries } from '../reading/judge-entries.ts';
import { entryIds } from '../reading/view.ts';
import { failingStates, stateNames } from '../states.ts';
import { type Context, type Demand, knownState } from './expectation.ts';

const clauses = [
  'partial-failure/unknown-id-reported',
  'partial-failure/every-failed-id-listed',
  'partial-failure/only-failed-ids',
  'success/nothing-failed-empty-list',
] as const;

/**
 * Demands of a 200 that its entries are the failed ids: each id known to fail is listed, none known to be
 * in the inventory is. Ids of which nobody knows the state may stand in either set, except those named
 * in `unknown`, made-up ids that no target has.
 */
export function listsTheFailed(unknown: readonly string[] = []): Demand {
  return {
    clauses,
    text: 'entries for the ids that failed, and for no other',
    judge(context) {
      const { view } = context;
      if (view.status !== 200 || view.requestIds === undefined) return [];
      const listed = new Set(entryIds(view).map(normalizeId));
      const times = countIds(view.requestIds);
      const madeUp = new Set(unknown);
      const stateOf = (id: string): string | undefined =>
        madeUp.has(id) ? stateNames.absent : knownState(context, id);
      const asked = [...new Set(view.requestIds)];
      const isAllGood = asked.every((id) => stateOf(id) === stateNames.inventory);
      return asked.flatMap((id) =>
        judgeId(
          id,
          stateOf(id),
          listed.has(normalizeId(id)),
          (times.get(normalizeId(id)) ?? 0) > 1,
          isAllGood,
        ),
      );
    },
  };
}

function judgeId(
  id: string,
  state: string | undefined,
  isListed: boolean,
  isRepeated: boolean,
  isAllGood: boolean,
): readonly Finding[] {
  const path = 'body/PhoneNumberErrors';
  const shown = JSON.stringify(id);
  if (state !== undefined && failingStates.has(state) && !isListed)
    return [
      {
        clause: state === stateNames.absent ? clauses[0] : clauses[1],
        code: 'failed-id-not-listed',
        path,
        received: `no entry for ${shown}, of ${state}`,
        expected: 'an entry for it',
      },
    ];
  // The second of two equal ids may be reported as one that is in the queue already.
  if (state !== stateNames.inventory || !isListed || isRepeated) return [];
  return [
    {
      clause: isAllGood ? clauses[3] : clauses[2],
      code: 'good-id-listed',
      path,
      received: `an entry for ${shown}, of ${state}`,
      expected: isAllGood ? 'an empty list' : 'no entry for it',
    },
  ];
}

/** Advises that the entry of an id in this state has this ErrorCode. */
export function listsWithCode(clause: string, state: string, code: string): Demand {
  return {
    clauses: [clause],
    text: `ErrorCode ${code} for ${state}`,
    judge(context) {
      if (context.view.status !== 200) return [];
      return judgeEntries(context.view.entries ?? [], (entry, path) => judgeCode(context, entry, path));
    },
  };

  function judgeCode(context: Context, entry: unknown, at: string): readonly Finding[] {
    if (!isJsonObject(entry) || typeof entry.PhoneNumberId !== 'string') return [];
    if (knownState(context, entry.PhoneNumberId) !== state || entry.ErrorCode === code) return [];
    const path = `${at}/ErrorCode`;
    return [
      {
        clause,
        code: 'other-error-code',
        path,
        received: String(entry.ErrorCode ?? '(none)'),
        expected: code,
      },
    ];
  }
}
