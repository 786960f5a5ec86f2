import type { Context } from '../behaviour.ts';
import { decodeEscapes, queryValues } from '../query.ts';
import { unknownOperation } from '../refusal.ts';
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
function splitPath(path: string): readonly string[] {
  const segments = path.split('/').slice(1).map(decodeEscapes);
  if (segments.length > 1 && segments.at(-1) === '') segments.pop();
  return segments;
}

function areAll(values: readonly string[], wanted: string): boolean {
  return values.length > 0 && values.every((value) => value === wanted);
}
