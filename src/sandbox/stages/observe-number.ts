import type { Context } from '../behaviour.ts';
import { describeNumber } from '../numbers/describe-number.ts';
import type { NumberRecord } from '../numbers/number-record.ts';
import { badRequest, notFound } from '../refusal.ts';

/** Gives the document of GetPhoneNumber. Throws a 404 for a number that is not in the system. */
export function getNumber(id: string, context: Context): object {
  const record = requireNumber(id, context);
  return { PhoneNumber: describeNumber(record, context.behaviour.nameNumber(record.number)) };
}

/** Takes a number out of the Deletion queue. Throws a 404 for an unknown number, a 400 for one outside the queue. */
export function restoreNumber(id: string, context: Context): object {
  const { queuedAt, ...record } = requireNumber(id, context);
  if (queuedAt === undefined) throw badRequest('The phone number is not in the Deletion queue.');
  const { inventory, clock } = context.world;
  inventory.set(record.number, { ...record, updatedAt: clock.now() });
  return getNumber(id, context);
}

function requireNumber(id: string, context: Context): NumberRecord {
  const { behaviour } = context;
  const record = behaviour.findNumber(behaviour.identify(id, context), context);
  if (record === undefined) throw notFound();
  return record;
}
