import type { CaseResult, Report, Verdict } from '../../../contracts/harness/outcome.ts';
import { countOutcomes, decideVerdict } from '../../../contracts/harness/summarize.ts';
import { toAgreementRow } from './dredd-cases.ts';

/** The report of a run with Dredd's cases in it; clauses that they broke are broken there too. */
export function addDredd(report: Report, dreddCases: readonly CaseResult[]): Report {
  if (dreddCases.length === 0) return report;
  const cases = [...report.cases, ...dreddCases];
  const counts = countOutcomes(cases);
  const clauses = report.clauses.map((clause) => {
    const found = dreddCases.filter(({ failures }) =>
      failures.some((failure) => failure.clause === clause.id),
    );
    if (found.length === 0) return clause;
    const outcome = clause.level === 'required' ? ('broken' as const) : ('advised' as const);
    return { ...clause, outcome, cases: [...clause.cases, ...found.map(({ id }) => id)] };
  });
  return {
    ...report,
    verdict: hasJudged(report) ? worst(report.verdict, decideVerdict(counts)) : decideVerdict(counts),
    counts,
    clauses: [...clauses, toAgreementRow(dreddCases)],
    cases,
  };
}

function hasJudged({ counts }: Report): boolean {
  return counts.held + counts.advised + counts.broken + counts.couldNotRun > 0;
}

const byGravity: readonly Verdict[] = ['not-conformant', 'could-not-be-judged', 'conformant'];

function worst(left: Verdict, right: Verdict): Verdict {
  return byGravity.find((verdict) => verdict === left || verdict === right) ?? left;
}
