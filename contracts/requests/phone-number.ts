import type { RequestDraft } from '../harness/case.ts';

/** GetPhoneNumber: shows whether a number is in the inventory or in the Deletion queue. */
export function getPhoneNumber(id: string): RequestDraft {
  return { method: 'GET', path: `/phone-numbers/${encodeURIComponent(id)}`, headers: [] };
}

/** RestorePhoneNumber: takes a number out of the Deletion queue. */
export function restorePhoneNumber(id: string): RequestDraft {
  return {
    method: 'POST',
    path: `/phone-numbers/${encodeURIComponent(id)}?operation=restore`,
    headers: [],
    body: '',
  };
}
