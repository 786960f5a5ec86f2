import { contract } from '../../contracts/contract.ts';
import type { Clause } from '../../contracts/harness/clause.ts';
import { createLookUp } from '../../contracts/harness/finish-failure.ts';
import type { Verdict } from '../../contracts/harness/outcome.ts';
import { tool } from '../../contracts/tool.ts';
import type { AuditCounts, AuditedClause, AuditFinding, AuditReport, AuditTally } from './audit-report.ts';

/** When a report was made. */
export type Occasion = Pick<AuditReport, 'startedAt' | 'durationMs' | 'complete'>;

/** Adds to a tally what the catalogue knows, and the verdict. */
export function finishReport(tally: AuditTally, { startedAt, durationMs, complete }: Occasion): AuditReport {
  const clauses = contract.clauses.map((clause) => finishClause(clause, tally));
  return {
    kind: 'audit',
    tool,
    startedAt,
    durationMs,
    complete,
    verdict: decideVerdict(tally.counts),
    counts: tally.counts,
    sources: tally.sources,
    firstAt: tally.firstAt,
    lastAt: tally.lastAt,
    coverage: measureCoverage(clauses, tally),
    statuses: [...tally.statuses].sort((left, right) => left.status - right.status),
    clauses,
    findings: finishFindings(tally),
    unreadable: tally.unreadable,
  };
}

/** Takes out of a report what it was made of. */
export function tallyOf({ clauses, findings, ...report }: AuditReport): AuditTally {
  const { counts, sources, firstAt, lastAt, statuses, unreadable } = report;
  return {
    counts,
    sources,
    firstAt,
    lastAt,
    statuses,
    clauses: clauses
      .filter(({ judged, failed }) => judged + failed > 0)
      .map(({ id, judged, failed }) => ({ id, judged, failed })),
    findings: findings.map(({ level: _, why: __, ...finding }) => finding),
    unreadable,
  };
}

/** Anything broken makes it `not-conformant`; what could not be read, or nothing judged at all, could not be judged. */
function decideVerdict({ broken, unreadable, held, advised }: AuditCounts): Verdict {
  if (broken > 0) return 'not-conformant';
  return unreadable > 0 || held + advised === 0 ? 'could-not-be-judged' : 'conformant';
}

function finishClause(clause: Clause, { clauses }: AuditTally): AuditedClause {
  const { judged = 0, failed = 0 } = clauses.find(({ id }) => id === clause.id) ?? {};
  const { id, text, level, source } = clause;
  const failedAs = level === 'required' ? 'broken' : 'advised';
  return {
    id,
    text,
    level,
    source,
    outcome: failed > 0 ? failedAs : judged > 0 ? 'held' : 'skipped',
    judged,
    failed,
  };
}

const lookUp = createLookUp(contract.clauses);

/** In the order of the catalogue, so that the findings on one clause stand together. */
function finishFindings({ findings }: AuditTally): readonly AuditFinding[] {
  const order = new Map(contract.clauses.map(({ id }, index) => [id, index]));
  const rank = ({ clause }: { clause: string }): number => order.get(clause) ?? order.size;
  return [...findings]
    .sort((left, right) => rank(left) - rank(right))
    .map((finding) => ({ ...finding, ...lookUp(finding.clause) }));
}

function measureCoverage(
  clauses: readonly AuditedClause[],
  { statuses }: AuditTally,
): AuditReport['coverage'] {
  const required = clauses.filter(({ level }) => level === 'required');
  const seen = new Set(statuses.map(({ status }) => status));
  return {
    requiredClauses: {
      total: required.length,
      exercised: required.filter(({ outcome }) => outcome !== 'skipped').length,
    },
    responses: contract.documentedStatuses.map((status) => ({ status, exercised: seen.has(status) })),
  };
}
