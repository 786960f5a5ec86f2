import type { Seal } from '../harness/case.ts';
import type { HeaderList } from '../harness/exchange.ts';
import type { SignableRequest } from '../harness/sign-request.ts';
import { type SealPlan, sealBy } from './seals.ts';

/** A way to sign badly: its name, the clause that refuses it, and the seal. */
export type BadSeal = readonly [situation: string, title: string, clause: string, seal: Seal];

/** A bad seal that differs from a good one by the plan. */
export function bad(situation: string, title: string, clause: string, plan: SealPlan): BadSeal {
  return [situation, title, `authentication/${clause}`, sealBy(plan)];
}

/** A bad seal that differs from a good one in its Authorization header. */
export function rewrite(
  situation: string,
  title: string,
  clause: string,
  authorization: (value: string) => string | undefined,
): BadSeal {
  return bad(situation, title, clause, { authorization });
}

/** Replaces the signature at the end of an Authorization header. */
export function replaceSignature(value: string, replace: (signature: string) => string): string {
  return value.replace(/[0-9a-f]{64}$/, replace);
}

/** The same text with another last digit. */
export function flipLast(hex: string): string {
  return `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`;
}

/** The same text with another digit at that place. */
export function flipAt(hex: string, index: number): string {
  return `${flipLast(hex.slice(0, index + 1))}${hex.slice(index + 1)}`;
}

/** Changes the value of a header, or takes the header away. */
export function mapHeader(
  name: string,
  change: (value: string) => string | undefined,
): (request: SignableRequest) => SignableRequest {
  return (request) => {
    const headers: HeaderList = request.headers.flatMap(([own, value]) => {
      const changed = own.toLowerCase() === name ? change(value) : value;
      return changed === undefined ? [] : [[own, changed] as const];
    });
    return { ...request, headers };
  };
}

/** Changes the text of the body and leaves its ids as they are. */
export function changeBody(body: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(body).toString('utf8').replace('{', '{ '));
}
