import type { Finding } from '../harness/failure.ts';
import { CannotJudge } from '../harness/not-judged.ts';
import { normalizeId } from '../reading/id-spelling.ts';
import { isJsonObject } from '../reading/json-body.ts';
import { entryIds, type View } from '../reading/view.ts';
import { failingStates, stateNames } from '../states.ts';
import { type Context, type Demand, describeAnswer, knownState } from './expectation.ts';

/** Where a number is, as GetPhoneNumber shows it. */
export type Whereabouts = 'in the inventory' | 'in the Deletion queue' | 'gone';

/** Reads the answer of GetPhoneNumber: `DeletionTimestamp` marks a queued number, 404 one that is gone. */
export function readWhereabouts(view: View): Whereabouts {
  if (view.status === 404) return 'gone';
  const number = view.object?.PhoneNumber;
  if (view.status !== 200 || !isJsonObject(number))
    throw new CannotJudge(`GetPhoneNumber answered ${describeAnswer(view)}, which shows no number`);
  const stamp = number.DeletionTimestamp;
  return stamp === undefined || stamp === null ? 'in the inventory' : 'in the Deletion queue';
}

/** Demands of GetPhoneNumber's answer that the number is there. */
export function isFound(clause: string, expected: Whereabouts): Demand {
  return {
    clauses: [clause],
    text: expected,
    judge: ({ view }) => compare(clause, readWhereabouts(view), expected),
  };
}

const effectClauses = [
  'effect/moved-to-queue',
  'effect/associated-not-moved',
  'effect/refused-call-moves-nothing',
  'partial-failure/only-failed-ids',
] as const;

/**
 * Demands of GetPhoneNumber's answer that the number is where an earlier answer says: in the Deletion queue
 * after a 200 without an entry for it, where it was after an entry or a 4xx. A 5xx promises nothing.
 */
export function isWhereToldBy(
  answer: string,
  alias: string,
  clauses: { readonly moved?: string; readonly refused?: string } = {},
): Demand {
  const { moved = effectClauses[0], refused = effectClauses[2] } = clauses;
  return {
    clauses: [moved, refused, effectClauses[1], effectClauses[3]],
    text: 'where the answer says it is',
    judge(context) {
      const told = context.earlier(answer);
      const id = context.idOf(alias);
      const state = knownState(context, id);
      if (told.status >= 400 && told.status < 500) return mustStay(context, refused, state);
      if (told.status !== 200) return [];
      if (isFailing(state)) return mustStay(context, effectClauses[1], state);
      const isListed = entryIds(told).map(normalizeId).includes(normalizeId(id));
      if (isListed) return isRepeated(told, id) ? [] : mustStay(context, effectClauses[3], state);
      return compare(moved, readWhereabouts(context.view), 'in the Deletion queue');
    },
  };
}

function isFailing(state: string | undefined): boolean {
  return state !== undefined && failingStates.has(state);
}

/** Of two equal ids one may have been moved and the other reported. */
function isRepeated(told: View, id: string): boolean {
  return (told.requestIds ?? []).filter((sent) => normalizeId(sent) === normalizeId(id)).length > 1;
}

function mustStay(context: Context, clause: string, state: string | undefined): readonly Finding[] {
  const expected: Whereabouts =
    state === stateNames.absent
      ? 'gone'
      : state === stateNames.queued
        ? 'in the Deletion queue'
        : 'in the inventory';
  return compare(clause, readWhereabouts(context.view), expected);
}

function compare(clause: string, received: Whereabouts, expected: Whereabouts): readonly Finding[] {
  if (received === expected) return [];
  const code = received === 'in the inventory' ? 'not-moved' : received === 'gone' ? 'gone' : 'moved';
  return [{ clause, code, path: 'effect', received, expected }];
}
