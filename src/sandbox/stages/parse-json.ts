import { badRequest } from '../refusal.ts';

/** Parses JSON as RFC 8259 has it. Throws a 400 for anything else, the empty text included. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The request body is not JSON.');
  }
}
