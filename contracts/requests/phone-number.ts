import type { RequestDraft } from '../harness/case.ts';

/** GetPhoneNumber: shows whether a number is in the inventory or in the Deletion queue. */
export function getPhoneNumber(id: string): RequestDraft {
  return { method: 'GET', path: `/phone-numbers/${encodeId(id)}`, headers: [] };
}

/** RestorePhoneNumber: takes a number out of the Deletion queue. */
export function restorePhoneNumber(id: string): RequestDraft {
  return {
    method: 'POST',
    path: `/phone-numbers/${encodeId(id)}?operation=restore`,
    headers: [],
    body: '',
  };
}

/** Encodes an id once, as both official clients do, whether or not it is in the `%2B` spelling already. */
function encodeId(id: string): string {
  return encodeURIComponent(id.replace(/^%2B/i, '+'));
}
