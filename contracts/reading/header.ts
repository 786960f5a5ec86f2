import type { HeaderList } from '../harness/exchange.ts';

/** The value of a header field by its lower-case name, whatever its spelling in the message; repeated fields are joined as RFC 9110 §5.3 says. */
export function readHeader(headers: HeaderList, name: string): string | undefined {
  let found: string | undefined;
  for (const [candidate, value] of headers)
    if (candidate.length === name.length && candidate.toLowerCase() === name)
      found = found === undefined ? value : `${found}, ${value}`;
  return found;
}

/** A field's value for people, who would not see an empty one. */
export function showField(value: string | undefined): string {
  if (value === undefined) return '(none)';
  return value === '' ? '(empty)' : value;
}

/** The type and subtype of a Content-Type value in lower case, without parameters (RFC 9110 §8.3.1). */
export function readMediaType(contentType: string | undefined): string | undefined {
  if (contentType === undefined) return undefined;
  const end = contentType.indexOf(';');
  return (end === -1 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}
