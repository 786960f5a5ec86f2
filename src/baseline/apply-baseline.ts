import type { Failure } from '../../contracts/harness/failure.ts';
import type { BaselineResult, CaseResult, Report } from '../../contracts/harness/outcome.ts';
import type { BaselineEntry } from './baseline.ts';

/**
 * Marks the failures that an entry accepts, and names the entries that have expired and those whose failure no longer
 * occurs. `today` is YYYY-MM-DD in UTC. Outcomes and the verdict stay what they are.
 */
export function applyBaseline(report: Report, entries: readonly BaselineEntry[], today: string): Report {
  const valid = entries.filter(({ expires }) => expires >= today);
  const cases = report.cases.map((result) => ({
    ...result,
    failures: result.failures.map((failure) => accept(failure, result.id, valid)),
  }));
  const isMet = (entry: BaselineEntry): boolean =>
    report.cases.some(({ id, failures }) => failures.some((failure) => covers(entry, id, failure)));
  const baseline: BaselineResult = {
    accepted: cases.filter(isAccepted).map(({ id }) => id),
    expired: entries.filter((entry) => entry.expires < today && isMet(entry)).map(describe),
    stale: entries.flatMap((entry) => findStale(entry, report.cases)),
  };
  return { ...report, cases, baseline };
}

/** True for a case with failures of which every one that could fail the run is accepted. */
export function isAccepted({ outcome, failures }: CaseResult): boolean {
  const level = outcome === 'broken' ? 'required' : 'advised';
  const grave = failures.filter((failure) => failure.level === level);
  return grave.length > 0 && grave.every(({ accepted }) => accepted !== undefined);
}

function accept(failure: Failure, caseId: string, entries: readonly BaselineEntry[]): Failure {
  const entry = entries.find((candidate) => covers(candidate, caseId, failure));
  return entry === undefined
    ? failure
    : { ...failure, accepted: { reason: entry.reason, expires: entry.expires } };
}

function covers(entry: BaselineEntry, caseId: string, { clause }: Failure): boolean {
  return entry.case === caseId && (entry.clauses?.includes(clause) ?? true);
}

/** Only a case that was judged can tell that a failure no longer occurs. */
function findStale(entry: BaselineEntry, cases: readonly CaseResult[]): readonly string[] {
  const result = cases.find(({ id }) => id === entry.case);
  if (result === undefined || result.outcome === 'skipped' || result.outcome === 'could-not-run') return [];
  const found = new Set(result.failures.map(({ clause }) => clause));
  if (entry.clauses === undefined) return found.size === 0 ? [entry.case] : [];
  return entry.clauses.filter((clause) => !found.has(clause)).map((clause) => `${entry.case}: ${clause}`);
}

function describe(entry: BaselineEntry): string {
  return `${entry.case}: expired after ${entry.expires}`;
}
