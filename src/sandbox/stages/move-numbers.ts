import type { Context, PhoneNumberError } from '../behaviour.ts';

/** How long numbers stay in the Deletion queue: 7 days, in milliseconds. */
export const retentionMs = 7 * 24 * 60 * 60 * 1000;

/** Moves each of the numbers that can be moved and gives an entry for each of the others, in the order asked. */
export function moveNumbers(ids: readonly string[], context: Context): readonly PhoneNumberError[] {
  const errors: PhoneNumberError[] = [];
  for (const id of ids) {
    const error = context.behaviour.moveNumber(id, context);
    if (error !== undefined) errors.push(error);
  }
  return errors;
}

/** Moves one number into the Deletion queue; one that is there already stays as it is. */
export function moveNumber(id: string, context: Context): PhoneNumberError | undefined {
  const { behaviour, world } = context;
  const record = behaviour.findNumber(behaviour.identify(id, context), context);
  if (record === undefined)
    return refuseItem(id, 'NotFound', 'The phone number does not exist in the system.');
  if (record.association !== undefined) {
    return refuseItem(
      id,
      'PhoneNumberAssociationsExist',
      'The phone number is associated with a user or an Amazon Chime Voice Connector.',
    );
  }
  if (record.queuedAt !== undefined) return undefined;
  const now = world.clock.now();
  world.inventory.set(record.number, { ...record, updatedAt: now, queuedAt: now });
  return undefined;
}

/** Gives an entry that echoes the id as it was sent. */
export function refuseItem(id: string, code: string, message: string): PhoneNumberError {
  return { PhoneNumberId: id, ErrorCode: code, ErrorMessage: message };
}
