import type { Context } from '../behaviour.ts';
import type { NumberRecord } from '../numbers/number-record.ts';

/** Puts a number into the Deletion queue, whatever speaks against it. */
export function queue(record: NumberRecord, { world }: Context): void {
  const now = world.clock.now();
  world.inventory.set(record.number, { ...record, queuedAt: record.queuedAt ?? now, updatedAt: now });
}

/** Gives the record of the number that an id names. */
export function recordOf(id: string, context: Context): NumberRecord | undefined {
  return context.world.inventory.get(context.behaviour.identify(id, context));
}
