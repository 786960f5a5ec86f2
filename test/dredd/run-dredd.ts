import { type DreddOptions, prepareDredd } from '../../contracts/dredd/prepare-dredd.ts';
import type { DreddResult, DreddTransaction } from '../../contracts/dredd/transaction.ts';
import type { States } from '../../contracts/harness/states.ts';
import { createNoStates, createStatesByPrefer } from '../../contracts/harness/states-by-prefer.ts';
import { createStatesByUrl } from '../../contracts/harness/states-by-url.ts';
import { statusByState } from '../../contracts/states.ts';

export const noStates = createNoStates();
export const preferStates = createStatesByPrefer(statusByState);

/** The state protocol at a URL. */
export function statesAt(url: string): States {
  return createStatesByUrl({ url: new URL(url), idsMember: 'PhoneNumberIds', timeoutMs: 5000 });
}

/** Runs Dredd from its preparation to its end. */
export async function runDredd(options: Partial<DreddOptions> & { target: URL }): Promise<DreddResult> {
  const dredd = prepareDredd({ states: noStates, timeoutMs: 5000, ...options });
  try {
    return await dredd.fire();
  } finally {
    await dredd.stop();
  }
}

/** The transactions of a run; throws when it was none. */
export function transactionsOf(result: DreddResult): readonly DreddTransaction[] {
  if (result.kind !== 'ran') throw new Error(JSON.stringify(result));
  return result.transactions;
}

/** Outcome by documented status. */
export function outcomesOf(result: DreddResult): Record<number, string> {
  return Object.fromEntries(transactionsOf(result).map(({ status, outcome }) => [status, outcome]));
}

/** The same outcome for all eight documented statuses, with exceptions. */
export function allOutcomes(
  outcome: string,
  exceptions: Record<number, string> = {},
): Record<number, string> {
  const statuses = [200, 400, 401, 403, 404, 429, 500, 503];
  return { ...Object.fromEntries(statuses.map((status) => [status, outcome])), ...exceptions };
}
