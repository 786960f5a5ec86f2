import { badRequest } from '../refusal.ts';

/**
 * Takes `PhoneNumberIds` out of the parsed body, as the reference page API_BatchDeletePhoneNumber describes it.
 * Other members are ignored, any text that is not blank is an id. Throws a 400 that repeats no id.
 */
export function validateRequest(document: unknown): readonly string[] {
  if (!isObject(document)) throw badRequest('The request body is not a JSON object.');
  const { PhoneNumberIds: ids } = document;
  if (ids === undefined || ids === null) throw badRequest('PhoneNumberIds is required.');
  if (!Array.isArray(ids)) throw badRequest('PhoneNumberIds is not an array.');
  if (ids.length === 0) throw badRequest('PhoneNumberIds is empty; at least one item is required.');
  if (!ids.every(isString)) throw badRequest('PhoneNumberIds holds an item that is not a string.');
  if (ids.some(isBlank)) throw badRequest('PhoneNumberIds holds a blank item.');
  return ids;
}

/** Tells whether a parsed JSON value is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isBlank(id: string): boolean {
  return id.trim() === '';
}
