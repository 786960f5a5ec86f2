import { UsageError } from '../errors/usage-error.ts';

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
const framing = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'te',
  'upgrade',
  'expect',
]);

/** Reads `Name: value` as RFC 9110 §5 spells a header field; throws a UsageError, without the value, otherwise. */
export function parseHeader(text: string): readonly [name: string, value: string] {
  const colon = text.indexOf(':');
  const name = (colon === -1 ? text : text.slice(0, colon)).trim();
  const value = colon === -1 ? '' : text.slice(colon + 1).trim();
  const problem = findProblem(colon, name, value);
  if (problem === undefined) return [name, value];
  throw new UsageError({
    input: `--header '${name}${colon === -1 ? '' : ': …'}'`,
    problem,
    remedy: "give for example --header 'x-tenant: blue'",
  });
}

function findProblem(colon: number, name: string, value: string): string | undefined {
  if (colon === -1) return 'has no colon between name and value';
  if (!token.test(name)) return 'the name is not a header name';
  if (!fieldValue.test(value)) return 'the value holds characters that no header carries';
  if (framing.has(name.toLowerCase())) return 'this header belongs to each request itself and cannot be set';
  return undefined;
}
