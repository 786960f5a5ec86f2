import { isJsonObject, type JsonBody } from './json-body.ts';

/** How an error answer tells its shape. */
export interface ToldType {
  /** The shape name as both official clients read it; `undefined` when they read none, or not the same. */
  readonly name: string | undefined;
  /** The `x-amzn-ErrorType` header's value as sent. */
  readonly header: string | undefined;
  /** What each client reads, for people. */
  readonly readBy: { readonly python: string | undefined; readonly javascript: string | undefined };
}

/**
 * Reads an error's shape as the official clients do: the header, or else a member of the body.
 * botocore takes `code`, then `Code`, then `__type`; the AWS SDK for JavaScript v3 takes the first member
 * called `code` in any case, then `__type`. A name that only one of them finds is no shape told.
 * (Smithy restJson1, "Operation error serialization"; observed with both clients.)
 */
export function readErrorType(header: string | undefined, body: JsonBody): ToldType {
  if (header !== undefined) {
    const name = stripDecoration(header);
    return { name: name || undefined, header, readBy: { python: name, javascript: name } };
  }
  const members = body.kind === 'json' && isJsonObject(body.value) ? body.value : {};
  const python = nameIn(members.code ?? members.Code ?? members.__type);
  const anyCode = Object.keys(members).find((key) => key.toLowerCase() === 'code');
  const javascript = nameIn((anyCode === undefined ? undefined : members[anyCode]) ?? members.__type);
  const name = python !== undefined && python === javascript ? python : undefined;
  return { name, header: undefined, readBy: { python, javascript } };
}

function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? stripDecoration(value) : undefined;
}

/** Takes `Name` out of `Name:http://…`, `namespace#Name` and both together. */
function stripDecoration(told: string): string {
  const [beforeComma = ''] = told.split(',');
  const [beforeColon = ''] = beforeComma.split(':');
  return beforeColon.slice(beforeColon.indexOf('#') + 1).trim();
}
