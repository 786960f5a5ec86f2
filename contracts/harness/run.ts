import { isIP } from 'node:net';
import type { ContractCase } from './case.ts';
import type { Contract } from './contract.ts';
import type { Failure } from './failure.ts';
import type { CaseResult, Report } from './outcome.ts';
import { findObstacle } from './preflight.ts';
import { renderCurl } from './render-curl.ts';
import { suiteOf } from './run-case.ts';
import { resultWithout, runCases } from './run-cases.ts';
import type { RunOptions } from './run-options.ts';
import { openSession } from './session.ts';
import type { StateAnswer, States } from './states.ts';
import { createStatesByFixture } from './states-by-fixture.ts';
import { createNoStates, createStatesByPrefer } from './states-by-prefer.ts';
import { createStatesByUrl } from './states-by-url.ts';
import { countOutcomes, decideVerdict, measureCoverage, summarizeClauses } from './summarize.ts';

/** Who runs: named in the report and in the User-Agent of each request. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** The cases that the options select; all when they select none. */
export function selectCases<View>(
  cases: readonly ContractCase<View>[],
  { only = [], suites = [] }: Pick<RunOptions, 'only' | 'suites'>,
): readonly ContractCase<View>[] {
  if (only.length === 0 && suites.length === 0) return cases;
  return cases.filter(({ id }) => only.includes(id) || suites.includes(suiteOf(id)));
}

/**
 * Runs a contract's cases against a target and gives the report.
 * Nothing that the target or the network does is thrown.
 */
export async function run<View>(contract: Contract<View>, options: RunOptions, tool: Tool): Promise<Report> {
  const startedAt = new Date();
  const began = performance.now();
  const session = openSession(contract, options, `${tool.name}/${tool.version}`);
  const watched = watchStates(createStates(contract, options));
  const seenStatuses = new Set<number>();
  const cases = selectCases(contract.cases, options);
  const finish = createFinisher(contract, options, tool);
  const mayHarm = isLoopback(options.target) || (options.allowDeletion && options.states.kind !== 'none');

  await watched.states.reset();
  const obstacle = await findObstacle(contract, options, session);
  let results: readonly CaseResult[];
  if (obstacle === null) {
    const noteStatus = (status: number): void => {
      seenStatuses.add(status);
    };
    const runner = { contract, session, states: watched.states, options, mayHarm, finish, noteStatus };
    results = await runCases(cases, runner);
    await watched.states.reset();
  } else {
    results = cases.map((contractCase) => resultWithout(contractCase, 'could-not-run', obstacle));
    for (const result of results) options.onCase?.(result);
  }
  const counts = countOutcomes(results);
  const clauses = summarizeClauses(contract.clauses, results);
  const verdict = decideVerdict(counts);
  return {
    tool: { name: tool.name, version: tool.version },
    target: options.target.href,
    service: options.service,
    startedAt: startedAt.toISOString(),
    durationMs: performance.now() - began,
    verdict: verdict === 'conformant' && watched.offersNothing() ? 'could-not-be-judged' : verdict,
    counts,
    coverage: measureCoverage(clauses, contract.documentedStatuses, seenStatuses),
    clauses,
    cases: results,
  };
}

/** Whether an address is this machine's own: 127.0.0.0/8, ::1, or the name localhost. */
export function isLoopback({ hostname }: URL): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]') return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}

/** Builds the source of states that the options ask for. */
export function createStates<View>(contract: Contract<View>, options: RunOptions): States {
  const { states } = options;
  if (states.kind === 'prefer') return createStatesByPrefer(contract.statusByState);
  if (states.kind === 'fixtures') return createStatesByFixture(states.numbers, contract.usedUpStates);
  if (states.kind === 'none') return createNoStates();
  return createStatesByUrl({
    url: states.url,
    idsMember: contract.idsMember,
    timeoutMs: options.timeoutMs,
    ...(options.tls === undefined ? {} : { tls: options.tls }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/** Watches whether a states URL offers any state at all: one that offers none is a mistake in the URL. */
function watchStates(states: States): { states: States; offersNothing: () => boolean } {
  let asked = 0;
  let set = 0;
  const note = (answer: StateAnswer): StateAnswer => {
    asked += 1;
    if (answer.kind === 'set') set += 1;
    return answer;
  };
  const watched: States = {
    ...states,
    setUp: async (state, ids, params) => note(await states.setUp(state, ids, params)),
  };
  return { states: watched, offersNothing: () => states.isRemote && asked > 0 && set === 0 };
}

function createFinisher<View>(contract: Contract<View>, options: RunOptions, tool: Tool) {
  const clauses = new Map(contract.clauses.map((clause) => [clause.id, clause]));
  const origin = options.target.origin;
  const region = options.signing?.region;
  return (failure: Omit<Failure, 'why' | 'level' | 'curl' | 'again'>): Failure => {
    const clause = clauses.get(failure.clause);
    if (clause === undefined) throw new RangeError(`the catalogue has no clause '${failure.clause}'`);
    if (clause.level === 'observed')
      throw new RangeError(`clause '${clause.id}' is only observed and can't fail`);
    return {
      ...failure,
      level: clause.level,
      why: `${clause.text} (${clause.source})`,
      ...(failure.exchange === null
        ? {}
        : { curl: renderCurl(origin, failure.exchange, region, contract.signingName) }),
      ...(failure.case === undefined ? {} : { again: renderAgain(tool, options, failure.case) }),
    };
  };
}

function renderAgain(tool: Tool, { target, states }: RunOptions, caseId: string): string {
  const source =
    states.kind === 'url'
      ? ` --states ${states.url.href}`
      : states.kind === 'prefer'
        ? ' --states prefer'
        : states.kind === 'fixtures'
          ? ' --states <fixtures>'
          : '';
  return `npx ${tool.name} verify ${target.href}${source} --only ${caseId}`;
}
