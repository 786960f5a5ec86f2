import { isJsonObject, type JsonBody, type JsonObject } from './json-body.ts';

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
 * botocore takes `code`, or `Code` where there is no `code`, or `__type` where that is `null`; the AWS SDK for
 * JavaScript v3 takes the first member called `code` in any case, or `__type` where there is none.
 * A name that only one of them finds is no shape told.
 * (Smithy restJson1, "Operation error serialization"; observed with both clients.)
 */
export function readErrorType(header: string | undefined, body: JsonBody): ToldType {
  const members = body.kind === 'json' && isJsonObject(body.value) ? body.value : {};
  const python = cutAsPython(header ?? findForPython(members));
  const javascript = cutAsJavaScript(header ?? findForJavaScript(members));
  return { name: python === javascript ? python : undefined, header, readBy: { python, javascript } };
}

function findForPython(members: JsonObject): unknown {
  return (Object.hasOwn(members, 'code') ? members.code : members.Code) ?? members.__type;
}

function findForJavaScript(members: JsonObject): unknown {
  const anyCode = Object.keys(members).find((key) => key.toLowerCase() === 'code');
  return anyCode === undefined ? members.__type : members[anyCode];
}

/** Takes `Name` out of `Name:http://…`, `namespace#Name` and both together. */
function cutAsPython(told: unknown): string | undefined {
  if (typeof told !== 'string') return undefined;
  const [beforeColon = ''] = told.split(':');
  return beforeColon.slice(beforeColon.lastIndexOf('#') + 1) || undefined;
}

/** As botocore, but it cuts at a comma too, and takes what stands between the first two hash signs. */
function cutAsJavaScript(told: unknown): string | undefined {
  if (typeof told !== 'string') return undefined;
  const [name = ''] = told.split(/[,:]/);
  return (name.includes('#') ? name.split('#')[1] : name) || undefined;
}
