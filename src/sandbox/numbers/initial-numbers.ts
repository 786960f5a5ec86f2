import type { NumberRecord } from './number-record.ts';

/** The two numbers of the sample request on the reference page API_BatchDeletePhoneNumber. */
export const initialNumbers: readonly string[] = ['+12065550100', '+12065550101'];

/** Gives the record of a number that nobody has touched yet. */
export function freshRecord(number: string, now: number): NumberRecord {
  return { number, createdAt: now, updatedAt: now };
}
