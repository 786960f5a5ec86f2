/**
 * Whether a request's body is announced as JSON, whatever case and parameters (RFC 9110 section 8.3.1).
 * A missing announcement counts as JSON: the sample request of the reference page API_BatchDeletePhoneNumber has none.
 */
export function isJsonMediaType(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  return contentType.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}
