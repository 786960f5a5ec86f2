import type { Surroundings } from '../behaviour.ts';
import type { NumberRecord } from '../numbers/number-record.ts';
import { retentionMs } from './move-numbers.ts';

/** Finds a number; one whose time in the Deletion queue is over is removed for good on the way. */
export function findNumber(number: string, { world, behaviour }: Surroundings): NumberRecord | undefined {
  const record = world.inventory.get(number);
  if (record === undefined || !behaviour.isExpired(record, world.clock.now())) return record;
  world.inventory.delete(number);
  world.removed.add(number);
  return undefined;
}

/** Tells whether a number has been in the Deletion queue for 7 days. */
export function isExpired({ queuedAt }: NumberRecord, now: number): boolean {
  return queuedAt !== undefined && now - queuedAt >= retentionMs;
}

/** Gives the number that an id names: `%2B1…` and `+1…` are the same, anything else is taken as it is. */
export function identify(id: string): string {
  return /^%2b/i.test(id) ? `+${id.slice(3)}` : id;
}

/** Gives the id under which the service lists a number: `%2B` in the place of the plus sign. */
export function nameNumber(number: string): string {
  return number.replace(/^\+/, '%2B');
}
