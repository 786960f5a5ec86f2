import type { Context } from '../behaviour.ts';
import { Refusal } from '../refusal.ts';
import type { Authorization } from '../sigv4/authorization.ts';
import { headerValues } from '../sigv4/canonical-request.ts';
import { incompleteSignature, invalidSignature } from './signature-refusals.ts';

/** How far a signature's time may be off either way: the 15 minutes of the service's common errors, in milliseconds. */
const maxSkewMs = 15 * 60 * 1000;

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

const form = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;

/** Gives the milliseconds since the epoch of a time stamp like 20190918T195348Z; NaN for anything else. */
export function parseTimestamp(timestamp: string): number {
  if (!form.test(timestamp)) return Number.NaN;
  const part = (start: number, end: number) => Number(timestamp.slice(start, end));
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(9, 11), part(11, 13), part(13, 15));
}
