import type { ContractCase } from './case.ts';
import type { Contract } from './contract.ts';
import type { CaseResult } from './outcome.ts';
import { type CaseRunner, clausesOf, runCase, suiteOf } from './run-case.ts';
import type { RunOptions } from './run-options.ts';
import type { Session } from './session.ts';
import type { States } from './states.ts';

/** Whether a case sets a state at the target, so that no other case may run meanwhile. */
export function setsState<View>(contractCase: ContractCase<View>): boolean {
  const isGiven = (contractCase.given ?? []).some(({ state }) => state !== undefined);
  return isGiven || contractCase.steps.some((step) => step.do === 'enter');
}

/** What running a list of cases needs. */
export interface CasesRunner<View> {
  readonly contract: Contract<View>;
  readonly session: Session;
  readonly states: States;
  readonly options: RunOptions;
  readonly mayHarm: boolean;
  readonly finish: CaseRunner<View>['finish'];
  readonly noteStatus: CaseRunner<View>['noteStatus'];
}

/**
 * Runs the cases: those that set no state side by side, then those that set one, one after the other.
 * Gives the results in the order of the list.
 */
export async function runCases<View>(
  cases: readonly ContractCase<View>[],
  runner: CasesRunner<View>,
): Promise<readonly CaseResult[]> {
  const { contract, session, states, options } = runner;
  const results = new Map<string, CaseResult>();
  const abilities = createAbilityFinder(contract, options, session, states);
  const runOne = async (
    contractCase: ContractCase<View>,
    lend: CaseRunner<View>['lend'],
    spareState: string | undefined,
  ): Promise<void> => {
    const obstacle = session.stopped();
    const result =
      obstacle === undefined
        ? ((await findMissing(contractCase, abilities)) ??
          (await runCase(contractCase, { ...runner, lend, spareState })))
        : resultWithout(contractCase, 'could-not-run', obstacle);
    results.set(contractCase.id, result);
    options.onCase?.(result);
  };

  const free = cases.filter((contractCase) => !setsState(contractCase));
  const bound = cases.filter(setsState);
  const spare = free.length > 0 ? await states.setUp(contract.spareState, contract.spareIds) : undefined;
  const spareIds = spare?.kind === 'set' ? spare.ids : contract.spareIds;
  const spareState = spare?.kind === 'set' ? contract.spareState : undefined;
  const lendSpare = (count: number): readonly string[] => spareIds.slice(0, count);
  await runSideBySide(free, options.concurrency, (contractCase) =>
    runOne(contractCase, lendSpare, spareState),
  );
  if (spareState !== undefined && !(await states.tearDown(spareState, spareIds))) await states.reset();

  const lendFresh = createLender(contract.idPool);
  for (const contractCase of bound) await runOne(contractCase, lendFresh, undefined);
  return cases.map(({ id }) => results.get(id)).filter((result) => result !== undefined);
}

/** A result for a case that did not run. */
export function resultWithout<View>(
  contractCase: ContractCase<View>,
  outcome: 'skipped' | 'could-not-run',
  reason: string,
): CaseResult {
  const { id, title } = contractCase;
  const clauses = clausesOf(contractCase);
  return { id, title, suite: suiteOf(id), outcome, clauses, durationMs: 0, reason, failures: [] };
}

/** Lends ids round and round, so that what one case leaves behind meets the next but one as late as possible. */
export function createLender(pool: readonly string[]): (count: number) => readonly string[] {
  let next = 0;
  return (count) => {
    const ids = Array.from({ length: count }, (_, index) => pool[(next + index) % pool.length] ?? '');
    next = (next + count) % pool.length;
    return ids;
  };
}

type AbilityFinder = (name: string) => Promise<string | null>;

async function findMissing<View>(
  contractCase: ContractCase<View>,
  findAbility: AbilityFinder,
): Promise<CaseResult | undefined> {
  for (const name of contractCase.needs ?? []) {
    const missing = await findAbility(name);
    if (missing !== null) return resultWithout(contractCase, 'skipped', missing);
  }
  return undefined;
}

/** Probes each ability once, when the first case asks for it. */
function createAbilityFinder<View>(
  contract: Contract<View>,
  options: RunOptions,
  session: Session,
  states: States,
): AbilityFinder {
  const found = new Map<string, Promise<string | null>>();
  const probe = async (name: string): Promise<string | null> => {
    const ability = contract.abilities[name];
    if (ability === undefined) throw new RangeError(`the contract knows no ability '${name}'`);
    if (options.states.kind === 'prefer' && ability.missingInStatelessMock !== undefined)
      return ability.missingInStatelessMock;
    if (ability.probe === undefined) return null;
    let ids = contract.idPool.slice(0, 1);
    if (ability.state !== undefined) {
      const answer = await states.setUp(ability.state, ids);
      if (answer.kind !== 'set') return answer.reason;
      ids = [...answer.ids];
    }
    const exchange = await session.send(ability.probe.request(ids[0] ?? ''));
    if (ability.state !== undefined && !(await states.tearDown(ability.state, ids))) await states.reset();
    return ability.probe.missing(exchange);
  };
  return (name) => {
    const known = found.get(name) ?? probe(name);
    found.set(name, known);
    return known;
  };
}

async function runSideBySide<Item>(
  items: readonly Item[],
  concurrency: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await run(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
}
