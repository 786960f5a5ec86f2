import type { RequestDraft } from '../harness/case.ts';
import { batchDeleteRaw } from './batch-delete.ts';

/** A call whose body is drawn out by white space behind it to so many bytes, which means nothing (RFC 8259 §2). */
export function drawnOut(
  length: number,
  ids: readonly string[],
  overrides: Partial<RequestDraft> = {},
): RequestDraft {
  const body = Buffer.alloc(length, ' ');
  body.write(JSON.stringify({ PhoneNumberIds: ids }));
  return batchDeleteRaw(body, overrides);
}
