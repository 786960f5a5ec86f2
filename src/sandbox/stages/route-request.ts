import type { Context } from '../behaviour.ts';
import { badRequest, unknownOperation } from '../refusal.ts';
import type { Route } from '../request.ts';

/**
 * Names the operation of a request by method, path and the query's `operation` literal.
 * Further query parameters and one trailing slash do not matter (Smithy HTTP bindings).
 * Throws a 404 UnknownOperationException when nothing matches.
 */
export function routeRequest({ request }: Context): Route {
  const segments = splitPath(request.path);
  const operations = queryValues(request.query, 'operation');
  if (segments[0] !== 'phone-numbers') throw unknownOperation();
  const id = segments[1];
  if (segments.length === 1 && request.method === 'POST' && areAll(operations, 'batch-delete')) {
    return { operation: 'BatchDeletePhoneNumber' };
  }
  if (segments.length !== 2 || id === undefined || id === '') throw unknownOperation();
  if (request.method === 'GET') return { operation: 'GetPhoneNumber', id };
  if (request.method === 'POST' && areAll(operations, 'restore')) {
    return { operation: 'RestorePhoneNumber', id };
  }
  throw unknownOperation();
}

/** Gives the path's decoded segments, without an empty one behind a trailing slash. Throws a 400 for a bad escape. */
export function splitPath(path: string): readonly string[] {
  const segments = path.split('/').slice(1).map(decode);
  if (segments.length > 1 && segments.at(-1) === '') segments.pop();
  return segments;
}

/** Gives the decoded values of the query's parameter of that name, in order. */
export function queryValues(query: string, name: string): readonly string[] {
  return parseQuery(query)
    .filter(([key]) => key === name)
    .map(([, value]) => value);
}

/** Gives the query's decoded names and values, in order. Throws a 400 for a bad escape. */
export function parseQuery(query: string): ReadonlyArray<readonly [name: string, value: string]> {
  if (query === '') return [];
  return query.split('&').map((pair) => {
    const equals = pair.indexOf('=');
    if (equals === -1) return [decode(pair), ''] as const;
    return [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))] as const;
  });
}

function areAll(values: readonly string[], wanted: string): boolean {
  return values.length > 0 && values.every((value) => value === wanted);
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The request target holds a percent sign that begins no UTF-8 escape.');
  }
}
