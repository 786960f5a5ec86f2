/** The ids in the document's example request, with `%2B` read as the plus sign that it stands for. */
export function readIds(body: string): readonly string[] {
  return parse(body).PhoneNumberIds.map((id) => id.replace(/^%2B/i, '+'));
}

/** Puts other ids in their place; the body stays as it is, to the byte, when they are the same. */
export function replaceIds(body: string, ids: readonly string[]): string {
  if (JSON.stringify(readIds(body)) === JSON.stringify(ids)) return body;
  return JSON.stringify({ ...parse(body), PhoneNumberIds: ids });
}

/**
 * Makes the body invalid without naming other numbers: a `null` behind the ids, which a list of strings may not hold
 * (Smithy protocol test RestJsonBodyMalformedListNullItem).
 */
export function breakBody(body: string): string {
  const request = parse(body);
  return JSON.stringify({ ...request, PhoneNumberIds: [...request.PhoneNumberIds, null] });
}

function parse(body: string): { readonly PhoneNumberIds: readonly string[] } {
  const request: unknown = JSON.parse(body);
  if (isExampleRequest(request)) return request;
  throw new TypeError('the example request of the document has no list of ids');
}

function isExampleRequest(value: unknown): value is { readonly PhoneNumberIds: readonly string[] } {
  if (typeof value !== 'object' || value === null || !('PhoneNumberIds' in value)) return false;
  const ids = value.PhoneNumberIds;
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string');
}
