import { badRequest } from './refusal.ts';

/** Gives the query's decoded names and values, in order. Throws a 400 for a bad escape. */
export function parseQuery(query: string): ReadonlyArray<readonly [name: string, value: string]> {
  if (query === '') return [];
  return query.split('&').map((pair) => {
    const equals = pair.indexOf('=');
    if (equals === -1) return [decodeEscapes(pair), ''] as const;
    return [decodeEscapes(pair.slice(0, equals)), decodeEscapes(pair.slice(equals + 1))] as const;
  });
}

/** Gives the decoded values of the query's parameter of that name, in order. Throws a 400 for a bad escape. */
export function queryValues(query: string, name: string): readonly string[] {
  return parseQuery(query)
    .filter(([key]) => key === name)
    .map(([, value]) => value);
}

/** Decodes percent-escapes and leaves a plus sign alone. Throws a 400 for an escape that is not UTF-8. */
export function decodeEscapes(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The request target holds a percent sign that begins no UTF-8 escape.');
  }
}
