import { freshRecord } from '../numbers/initial-numbers.ts';
import type { Association, NumberRecord } from '../numbers/number-record.ts';

/** Gives the record of a number in a state; `undefined` when it is not in the system then. */
export type MakeRecord = (number: string, now: number) => NumberRecord | undefined;

/** The states of numbers, by their name in the state protocol. */
export const numberStates: ReadonlyMap<string, MakeRecord> = new Map<string, MakeRecord>([
  ['numbers in inventory', freshRecord],
  ['numbers associated with a user', associated('UserId', '3a4c1f0e-52d7-4c0b-9d54-0f6f3b7c8a21')],
  ['numbers associated with a Voice Connector', associated('VoiceConnectorId', 'abcdef1ghij2klmno3pqr4')],
  ['numbers not in the system', () => undefined],
  ['numbers in the deletion queue', queued],
]);

function associated(name: Association['name'], value: string) {
  return (number: string, now: number): NumberRecord => ({
    ...freshRecord(number, now),
    association: { name, value },
  });
}

function queued(number: string, now: number): NumberRecord {
  return { ...freshRecord(number, now), queuedAt: now };
}
