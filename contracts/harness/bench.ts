import { createAbilityFinder } from './abilities.ts';
import type { ContractCase } from './case.ts';
import type { Contract } from './contract.ts';
import { createStates, watchStates } from './create-states.ts';
import { explainUnexercised } from './explain-unexercised.ts';
import { createFinisher } from './finish-failure.ts';
import { isLoopback } from './is-loopback.ts';
import { createLender } from './lend-ids.ts';
import type { CaseResult, Report } from './outcome.ts';
import { findObstacle } from './preflight.ts';
import { clausesOf, suiteOf } from './read-case.ts';
import { runCase } from './run-case.ts';
import { defaultDraw, type RunOptions } from './run-options.ts';
import { openSession } from './session.ts';
import type { States } from './states.ts';
import { countOutcomes, decideVerdict, measureCoverage, summarizeClauses } from './summarize.ts';

/** Who runs: named in the report and in the User-Agent of each request. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** A target made ready for cases, one by one or side by side. */
export interface Bench<View> {
  /** Runs one case; a target that can't be judged makes it `could-not-run`. */
  run(contractCase: ContractCase<View>): Promise<CaseResult>;
  /** The report of the results so far. */
  report(results: readonly CaseResult[]): Report;
  /** Brings the target back to where it began. */
  close(): Promise<void>;
}

/** Whether a case sets a state at the target, so that no other case may run meanwhile. */
export function setsState<View>(contractCase: ContractCase<View>): boolean {
  const isGiven = (contractCase.given ?? []).some(({ state }) => state !== undefined);
  return isGiven || contractCase.steps.some((step) => step.do === 'enter');
}

/** Whether a case draws its requests. */
export function drawsRequests<View>({ steps }: ContractCase<View>): boolean {
  return steps.some((step) => step.do === 'draw');
}

/** Resets the target, finds out whether it can be judged, and makes it ready. */
export async function openBench<View>(
  contract: Contract<View>,
  options: RunOptions,
  tool: Tool,
): Promise<Bench<View>> {
  const startedAt = new Date();
  const began = performance.now();
  const session = openSession(contract, options, `${tool.name}/${tool.version}`);
  const states = watchStates(createStates(contract, options));
  const seenStatuses = new Set<number>();
  await states.reset();
  const obstacle = await findObstacle(contract, options, session);
  const spare = createSpare(contract, states);
  const findMissing = createAbilityFinder(contract, options, session, states);
  const lendFresh = createLender(contract.idPool);
  const draw = options.draw ?? defaultDraw;
  const drawnCases = new Set(contract.cases.filter(drawsRequests).map(({ id }) => id));
  const shared = {
    contract,
    options,
    session,
    states,
    mayHarm: isLoopback(options.target) || (options.allowDeletion && options.states.kind !== 'none'),
    draw,
    finish: createFinisher(contract, options, tool.name),
    noteStatus(status: number): void {
      seenStatuses.add(status);
    },
  };

  const runReady = async (contractCase: ContractCase<View>): Promise<CaseResult> => {
    const stopped = obstacle ?? session.stopped();
    if (stopped !== undefined) return resultWithout(contractCase, 'could-not-run', stopped);
    const missing = await findMissing(contractCase);
    if (missing !== null)
      return { ...resultWithout(contractCase, missing.outcome, missing.reason), remedy: missing.remedy };
    if (!setsState(contractCase)) {
      const { ids, state } = await spare.ready();
      return runCase(contractCase, { ...shared, lend: (count) => ids.slice(0, count), spareState: state });
    }
    const result = await runCase(contractCase, { ...shared, lend: lendFresh, spareState: undefined });
    spare.invalidate();
    return result;
  };

  return {
    async run(contractCase) {
      const result = await runReady(contractCase);
      options.onCase?.(result);
      return result;
    },
    report(results) {
      const counts = countOutcomes(results);
      const clauses = summarizeClauses(contract.clauses, results);
      const verdict = decideVerdict(counts);
      return {
        tool: { name: tool.name, version: tool.version },
        target: options.target.href,
        service: options.service,
        startedAt: startedAt.toISOString(),
        durationMs: performance.now() - began,
        ...(results.some(({ id }) => drawnCases.has(id)) ? { seed: draw.seed, runs: draw.runs } : {}),
        verdict: verdict === 'conformant' && states.offersNothing() ? 'could-not-be-judged' : verdict,
        counts,
        coverage: {
          ...measureCoverage(clauses, contract.documentedStatuses, seenStatuses),
          unexercised: explainUnexercised(clauses, contract.cases, results),
        },
        clauses,
        cases: results,
      };
    },
    async close() {
      if (obstacle === undefined) await states.reset();
    },
  };
}

/** Keeps the spare ids in their state for the cases that set none; another case's states may undo it. */
function createSpare<View>(contract: Contract<View>, states: States) {
  type Spare = { ids: readonly string[]; state: string | undefined };
  let current: Promise<Spare> | undefined;
  const setUp = async (): Promise<Spare> => {
    const answer = await states.setUp(contract.spareState, contract.spareIds);
    if (answer.kind !== 'set') return { ids: contract.spareIds, state: undefined };
    return { ids: answer.ids, state: contract.spareState };
  };
  return {
    ready(): Promise<Spare> {
      current ??= setUp();
      return current;
    },
    invalidate(): void {
      current = undefined;
    },
  };
}

function resultWithout<View>(
  contractCase: ContractCase<View>,
  outcome: 'skipped' | 'could-not-run',
  reason: string,
): CaseResult {
  const { id, title } = contractCase;
  const clauses = clausesOf(contractCase);
  return { id, title, suite: suiteOf(id), outcome, clauses, durationMs: 0, reason, failures: [] };
}
