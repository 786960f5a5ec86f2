import type { ContractCase } from '../../../contracts/harness/case.ts';
import type { Contract } from '../../../contracts/harness/contract.ts';

/**
 * How many numbers each state needs for these cases. A case uses up the numbers of some states, so that each case
 * needs others; the numbers of the other states serve again and again.
 */
export function countNumbersNeeded<View>(
  cases: ReadonlyArray<ContractCase<View>>,
  contract: Pick<Contract<View>, 'usedUpStates' | 'spareState' | 'spareIds' | 'abilities'>,
): ReadonlyMap<string, number> {
  const needed = new Map<string, number>();
  const add = (state: string, count: number): void => {
    const before = needed.get(state) ?? 0;
    needed.set(state, contract.usedUpStates.has(state) ? before + count : Math.max(before, count));
  };
  const givens = cases.flatMap(({ given = [] }) => given);
  for (const { as, state } of givens) if (state !== undefined) add(state, as.length);
  if (givens.some(({ state }) => state === undefined)) add(contract.spareState, contract.spareIds.length);
  for (const name of new Set(cases.flatMap(({ needs = [] }) => needs))) {
    const state = contract.abilities[name]?.state;
    if (state !== undefined) add(state, 1);
  }
  return needed;
}
