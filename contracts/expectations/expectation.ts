import type { Expectation, JudgeContext } from '../harness/case.ts';
import { normalizeId, percentEncodePlus } from '../reading/id-spelling.ts';
import type { View } from '../reading/view.ts';

/** What an expectation of this contract is given. */
export type Context = JudgeContext<View>;

/** A demand on one answer of this contract. */
export type Demand = Expectation<View>;

/** The state that an id was set to, in whichever spelling it stands in the request. */
export function knownState({ stateOf }: Context, id: string): string | undefined {
  const normal = normalizeId(id);
  return stateOf(id) ?? stateOf(normal) ?? stateOf(percentEncodePlus(normal));
}

/** Status and type of an answer, for people. */
export function describeAnswer(view: View): string {
  const type = view.status >= 400 ? view.errorType.name : undefined;
  return type === undefined ? String(view.status) : `${view.status} ${type}`;
}
