import type { Finding } from '../harness/failure.ts';
import { normalizeId } from '../reading/id-spelling.ts';
import { entryIds, type View } from '../reading/view.ts';
import type { Demand } from './expectation.ts';
import { readWhereabouts, type Whereabouts } from './observed.ts';

const clauses = {
  refused: 'effect/refused-call-moves-nothing',
  listed: 'partial-failure/only-failed-ids',
  passedOver: 'partial-failure/unknown-id-reported',
  guessed: 'input/id-is-opaque',
} as const;

/**
 * Demands of GetPhoneNumber's answer that the effect agrees with the answer to a call for one id, an unusual spelling
 * of the number: it is moved if the call was served without an entry, and stays where it was otherwise. That an
 * unusual spelling names the number at all is advised against.
 */
export function agreesWithCallFor(call: string, alias: string): Demand {
  return {
    clauses: Object.values(clauses),
    text: 'moved, if the answer says so',
    judge({ view, earlier, idOf }) {
      const told = earlier(call);
      if (told.status !== 200 && (told.status < 400 || told.status >= 500)) return [];
      const expected = isToldMoved(told) ? 'in the Deletion queue' : 'in the inventory';
      const received = readWhereabouts(view);
      if (received !== expected) return [finding(nameClause(told), received, expected)];
      const isOwnId = (told.requestIds ?? []).every((id) => normalizeId(id) === normalizeId(idOf(alias)));
      if (expected === 'in the inventory' || isOwnId) return [];
      return [finding(clauses.guessed, received, 'in the inventory')];
    },
  };
}

function isToldMoved(told: View): boolean {
  return told.status === 200 && entryIds(told).length === 0;
}

function nameClause(told: View): string {
  if (told.status !== 200) return clauses.refused;
  return isToldMoved(told) ? clauses.passedOver : clauses.listed;
}

function finding(clause: string, received: Whereabouts, expected: Whereabouts): Finding {
  const code = received === 'in the inventory' ? 'not-moved' : received === 'gone' ? 'gone' : 'moved';
  return { clause, code, path: 'effect', received, expected };
}
