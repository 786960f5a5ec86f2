import type { components } from '../../generated/batch-delete-phone-number.types.ts';
import type { RequestDraft } from '../harness/case.ts';

type RequestBody = components['schemas']['BatchDeletePhoneNumberRequest'];

/** Path and query of the operation (API Reference, Request Syntax). */
export const operationPath = '/phone-numbers?operation=batch-delete';

/** The headers of an ordinary call, as the SDK for JavaScript sends them: no Accept, no Accept-Encoding. */
export const jsonHeaders = [['Content-Type', 'application/json']] as const;

/** A well-formed call for these ids; what is overridden may make it something else. */
export function batchDelete(ids: readonly string[], overrides: Partial<RequestDraft> = {}): RequestDraft {
  const body: RequestBody = { PhoneNumberIds: [...ids] };
  return batchDeleteRaw(JSON.stringify(body), overrides);
}

/** A call whose body goes out byte for byte as given. */
export function batchDeleteRaw(
  body: string | Uint8Array,
  overrides: Partial<RequestDraft> = {},
): RequestDraft {
  return { method: 'POST', path: operationPath, headers: jsonHeaders, body, ...overrides };
}
