import type { RequestDraft } from '../harness/case.ts';
import { readMediaType } from '../reading/header.ts';
import { isJsonObject, readJson } from '../reading/json-body.ts';

// 555-0100 to 555-0199 of each area code is reserved for fiction (North American Numbering Plan).
const fiction = /^(\+|%2B)1\d{3}55501\d\d$/;

/**
 * Whether even a target with bugs can turn a request into no unwanted deletion: it reads only, or it is a POST
 * whose body is a JSON list of nothing but numbers reserved for fiction.
 */
export function isHarmless({ method, path, headers, body, cutAt }: RequestDraft): boolean {
  // Whoever reads the first piece of a number may find another number in it.
  if (cutAt !== undefined) return false;
  if (method === 'GET' && body === undefined) return true;
  if (method !== 'POST' || !path.startsWith('/phone-numbers?')) return false;
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if ((readMediaType(contentType) ?? 'application/json') !== 'application/json') return false;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (bytes === undefined) return false;
  const json = readJson(bytes);
  if (json.kind !== 'json' || !isJsonObject(json.value) || isAmbiguous(json.text)) return false;
  const ids = json.value.PhoneNumberIds;
  return (
    Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string' && fiction.test(id))
  );
}

/** Whether the list's name stands in the text twice, in whatever case: a target may read the one that names nothing. */
function isAmbiguous(text: string): boolean {
  return text.toLowerCase().split('"phonenumberids"').length > 2;
}
