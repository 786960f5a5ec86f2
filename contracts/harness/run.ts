import { openBench, setsState, type Tool } from './bench.ts';
import type { ContractCase } from './case.ts';
import type { Contract } from './contract.ts';
import type { CaseResult, Report } from './outcome.ts';
import { suiteOf } from './read-case.ts';
import type { RunOptions } from './run-options.ts';

/** The cases that the options select; all when they select none. */
export function selectCases<View>(
  cases: readonly ContractCase<View>[],
  { only = [], suites = [] }: Pick<RunOptions, 'only' | 'suites'>,
): readonly ContractCase<View>[] {
  if (only.length === 0 && suites.length === 0) return cases;
  return cases.filter(({ id }) => only.includes(id) || suites.includes(suiteOf(id)));
}

/**
 * Runs a contract's cases against a target: those that set no state side by side, then those that set one,
 * one after the other. Gives the report, with the results in the order of the list.
 * Nothing that the target or the network does is thrown.
 */
export async function run<View>(contract: Contract<View>, options: RunOptions, tool: Tool): Promise<Report> {
  const bench = await openBench(contract, options, tool);
  const cases = selectCases(contract.cases, options);
  const results = new Map<string, CaseResult>();
  const runOne = async (contractCase: ContractCase<View>): Promise<void> => {
    results.set(contractCase.id, await bench.run(contractCase));
  };
  const free = cases.filter((contractCase) => !setsState(contractCase));
  try {
    // Probing an ability sets a state, so it happens before others run beside it.
    for (const first of firstOfEachNeed(free)) await runOne(first);
    await runSideBySide(
      free.filter(({ id }) => !results.has(id)),
      options.concurrency,
      runOne,
    );
    for (const contractCase of cases.filter(setsState)) await runOne(contractCase);
  } finally {
    await bench.close();
  }
  return bench.report(cases.map(({ id }) => results.get(id)).filter((result) => result !== undefined));
}

function firstOfEachNeed<View>(cases: readonly ContractCase<View>[]): readonly ContractCase<View>[] {
  const seen = new Set<string>();
  return cases.filter(({ needs = [] }) => {
    const isFirst = needs.some((need) => !seen.has(need));
    for (const need of needs) seen.add(need);
    return isFirst;
  });
}

async function runSideBySide<Item>(
  items: readonly Item[],
  concurrency: number,
  runOne: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await runOne(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
}
