import type { Context } from '../behaviour.ts';
import { Refusal } from '../refusal.ts';
import type { Authorization } from '../sigv4/authorization.ts';
import { headerValues } from '../sigv4/canonical-request.ts';
import { incompleteSignature, invalidSignature } from './signature-refusals.ts';

/** How far a signature's time may be off either way: the 15 minutes of the service's common errors, in milliseconds. */
export const maxSkewMs = 15 * 60 * 1000;

/** Gives the time stamp of X-Amz-Date. Throws a 400 when it is malformed or too far off, a 403 outside the scope's day. */
export function checkTime({ date }: Authorization, now: number, { request }: Context): string {
  const timestamp = headerValues(request.rawHeaders, 'x-amz-date').join(',');
  const milliseconds = parseTimestamp(timestamp);
  if (Number.isNaN(milliseconds)) throw incompleteSignature('X-Amz-Date is missing or malformed.');
  if (!timestamp.startsWith(date)) throw invalidSignature();
  if (Math.abs(now - milliseconds) > maxSkewMs) {
    throw new Refusal(400, 'RequestExpired', 'The request is stamped more than 15 minutes off.');
  }
  return timestamp;
}

/** Gives the milliseconds since the epoch of a time stamp like 20190918T195348Z; NaN for anything else. */
export function parseTimestamp(timestamp: string): number {
  if (!/^\d{8}T\d{6}Z$/.test(timestamp)) return Number.NaN;
  return Date.parse(timestamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
