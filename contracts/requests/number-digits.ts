import { NotOffered } from '../harness/not-judged.ts';

/** The digits of a number's id. Part of an opaque id may be another number's id, so nothing is made of one. */
export function digitsOf(id: string): string {
  const digits = /^(?:\+|%2B)(\d+)$/i.exec(id)?.[1];
  if (digits === undefined) throw new NotOffered('the target’s ids are not phone numbers');
  return digits;
}
