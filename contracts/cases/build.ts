import type { Demand } from '../expectations/expectation.ts';
import type { ContractCase, IdOf, RequestDraft, Send, Step } from '../harness/case.ts';
import type { View } from '../reading/view.ts';
import { getPhoneNumber } from '../requests/phone-number.ts';

/** A case of this contract. */
export type OperationCase = ContractCase<View>;
/** A step of such a case. */
export type OperationStep = Step<View>;
/** A request of such a case. */
export type OperationSend = Send<View>;

/** What a case of one request consists of. */
export interface OneCall {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly request: (idOf: IdOf) => RequestDraft;
  readonly expect: readonly Demand[];
  readonly needs?: readonly string[];
}

/** A case of one request that sets no state; `a`, `b` and `c` are numbers nobody else uses. */
export function oneCall({ request, expect, ...rest }: OneCall): OperationCase {
  return { ...rest, given: [{ as: ['a', 'b', 'c'] }], steps: [send(request, expect)] };
}

/** A step of one request. */
export function send(
  request: (idOf: IdOf) => RequestDraft,
  expect: readonly Demand[],
  as?: string,
): OperationStep {
  return { do: 'send', send: { request, expect, ...(as === undefined ? {} : { as }) } };
}

/** A look at a number by GetPhoneNumber. */
export function look(alias: string, ...expect: readonly Demand[]): OperationSend {
  return { role: 'observer', request: (idOf) => getPhoneNumber(idOf(alias)), expect };
}

/** A step that looks at one number. */
export function observe(alias: string, ...expect: readonly Demand[]): OperationStep {
  return { do: 'send', send: look(alias, ...expect) };
}

const atOnce = 10;

/** Steps that send many requests, ten at a time. */
export function together(sends: readonly OperationSend[]): readonly OperationStep[] {
  const steps: OperationStep[] = [];
  for (let first = 0; first < sends.length; first += atOnce)
    steps.push({ do: 'send-together', sends: sends.slice(first, first + atOnce) });
  return steps;
}

/** Steps that look at many numbers, ten at a time. */
export function observeAll(
  aliases: readonly string[],
  demand: (alias: string) => Demand,
): readonly OperationStep[] {
  return together(aliases.map((alias) => look(alias, demand(alias))));
}

/** Aliases `n1` … `n<count>`. */
export function manyAliases(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `n${index + 1}`);
}

/** A case of several requests that sets no state, each with the same expectations; nobody else uses the number `a`. */
export function severalCalls(
  id: string,
  title: string,
  why: string,
  requests: ReadonlyArray<OperationSend['request']>,
  expect: readonly Demand[],
  form: Pick<OperationSend, 'formClause'> = {},
): OperationCase {
  return {
    id,
    title,
    why,
    given: [{ as: ['a'] }],
    steps: together(requests.map((request) => ({ request, expect, ...form }))),
  };
}

/**
 * Of a request that is out of form by an RFC: it may be refused before the operation is known, and in the words of
 * whoever does.
 */
export const refusedByHttpLayer = { formClause: 'errors/http-layer' } as const;
