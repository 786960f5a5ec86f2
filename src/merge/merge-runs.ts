import { contract } from '../../contracts/contract.ts';
import type {
  BaselineResult,
  CaseResult,
  ClauseResult,
  Coverage,
  Outcome,
  Report,
  Unexercised,
} from '../../contracts/harness/outcome.ts';
import { countOutcomes, decideVerdict } from '../../contracts/harness/summarize.ts';
import { compareTexts } from '../audit/examples.ts';
import { coverBoth } from './span.ts';

/**
 * Makes one report of two runs of `verify` on the same target, as of suites that ran on different machines. Of a case
 * that ran in both, the worse outcome counts.
 */
export function mergeRuns(left: Report, right: Report): Report {
  const cases = mergeCases([...left.cases, ...right.cases]);
  const clauses = mergeClauses([...left.clauses, ...right.clauses], cases);
  const counts = countOutcomes(cases);
  const { tool, target, service } = left;
  return {
    tool,
    target,
    service,
    ...coverBoth(left, right),
    ...(left.seed !== undefined && left.seed === right.seed ? { seed: left.seed } : {}),
    ...(left.runs !== undefined && left.runs === right.runs ? { runs: left.runs } : {}),
    verdict: decideVerdict(counts),
    counts,
    coverage: mergeCoverage(left.coverage, right.coverage, clauses),
    clauses,
    cases,
    ...mergeBaselines(left.baseline, right.baseline),
  };
}

const outcomesByGravity: readonly Outcome[] = ['broken', 'could-not-run', 'advised', 'held', 'skipped'];

function mergeCases(results: readonly CaseResult[]): readonly CaseResult[] {
  const byId = new Map<string, CaseResult>();
  for (const result of results) {
    const known = byId.get(result.id);
    if (known === undefined || compareCases(result, known) < 0) byId.set(result.id, result);
  }
  return inOrder([...byId.values()], caseOrder);
}

/** The worse first; among equals any order does that does not depend on which came first. */
function compareCases(left: CaseResult, right: CaseResult): number {
  return (
    outcomesByGravity.indexOf(left.outcome) - outcomesByGravity.indexOf(right.outcome) ||
    compareTexts(JSON.stringify(left), JSON.stringify(right))
  );
}

const clauseOutcomes: ReadonlyArray<ClauseResult['outcome']> = ['broken', 'advised', 'held', 'skipped'];

function mergeClauses(
  results: readonly ClauseResult[],
  cases: readonly CaseResult[],
): readonly ClauseResult[] {
  const byId = new Map<string, ClauseResult>();
  for (const result of results) {
    const known = byId.get(result.id);
    byId.set(result.id, known === undefined ? result : joinClause(known, result, cases));
  }
  return inOrder([...byId.values()], clauseOrder);
}

function joinClause(left: ClauseResult, right: ClauseResult, cases: readonly CaseResult[]): ClauseResult {
  const judges = new Set([...left.cases, ...right.cases]);
  const outcome =
    clauseOutcomes.find((candidate) => candidate === left.outcome || candidate === right.outcome) ??
    'skipped';
  // The row on Dredd's agreement tells a number in its text.
  const { text } = compareTexts(left.text, right.text) <= 0 ? left : right;
  return { ...left, text, outcome, cases: cases.map(({ id }) => id).filter((id) => judges.has(id)) };
}

function mergeCoverage(left: Coverage, right: Coverage, clauses: readonly ClauseResult[]): Coverage {
  const required = clauses.filter(({ id, level }) => level === 'required' && clauseOrder.has(id));
  const seen = new Map<number, boolean>();
  for (const { status, exercised } of [...left.responses, ...right.responses])
    seen.set(status, exercised || seen.get(status) === true);
  return {
    requiredClauses: {
      total: required.length,
      exercised: required.filter(({ outcome }) => outcome !== 'skipped').length,
    },
    responses: [...seen]
      .sort(([one], [other]) => one - other)
      .map(([status, exercised]) => ({ status, exercised })),
    unexercised: mergeUnexercised(left, right, required),
  };
}

/** An entry is stale when no run met its failure; runs without a baseline say nothing of it. */
function mergeBaselines(
  left: BaselineResult | undefined,
  right: BaselineResult | undefined,
): { readonly baseline?: BaselineResult } {
  if (left === undefined || right === undefined) return {};
  const join = (one: readonly string[], other: readonly string[]): readonly string[] =>
    [...new Set([...one, ...other])].sort(compareTexts);
  return {
    baseline: {
      accepted: join(left.accepted, right.accepted),
      expired: join(left.expired, right.expired),
      stale: join(
        left.stale.filter((entry) => right.stale.includes(entry)),
        [],
      ),
    },
  };
}

/** What no part exercised; of two reasons the one that comes first by its text, whichever part told it. */
function mergeUnexercised(
  left: Coverage,
  right: Coverage,
  required: readonly ClauseResult[],
): Coverage['unexercised'] {
  const open = new Set(required.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id));
  const byClause = new Map<string, Unexercised>();
  for (const one of [...left.unexercised, ...right.unexercised]) {
    const known = byClause.get(one.clause);
    const isFirst = known === undefined || compareTexts(JSON.stringify(one), JSON.stringify(known)) < 0;
    if (open.has(one.clause) && isFirst) byClause.set(one.clause, one);
  }
  return required.flatMap(({ id }) => byClause.get(id) ?? []);
}

const caseOrder = new Map(contract.cases.map(({ id }, index) => [id, index]));
const clauseOrder = new Map(contract.clauses.map(({ id }, index) => [id, index]));

/** The catalogue's order, and behind it what the catalogue doesn't have, by id. */
function inOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  order: ReadonlyMap<string, number>,
): readonly Item[] {
  const rank = ({ id }: Item): number => order.get(id) ?? order.size;
  return [...items].sort((left, right) => rank(left) - rank(right) || compareTexts(left.id, right.id));
}
