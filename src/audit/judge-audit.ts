import type { AuditReport } from './audit-report.ts';

/** What the user wants to fail an audit besides a broken required clause. */
export interface AuditGate {
  readonly failOn: 'required' | 'advised';
  readonly requireAll: boolean;
}

/** The exit code of an audit, and a sentence for people where the verdict alone doesn't explain it. */
export interface AuditGateResult {
  readonly exitCode: 0 | 1 | 3;
  readonly gate: string | undefined;
}

/**
 * Judges a report: 1 for anything broken; else 3 when something could not be read or no call could be judged; else 1
 * when there was no call of the operation at all, or a gate that the user set is not passed; else 0.
 */
export function judgeAudit(
  { counts, coverage }: AuditReport,
  { failOn, requireAll }: AuditGate,
): AuditGateResult {
  if (counts.broken > 0) return { exitCode: 1, gate: undefined };
  if (counts.unreadable > 0)
    return { exitCode: 3, gate: `could not be judged: ${counts.unreadable} unreadable` };
  if (counts.held + counts.advised === 0) return judgeNothing(counts.unanswered + counts.incomplete);
  if (failOn === 'advised' && counts.advised > 0)
    return fail(`--fail-on advised, and advised clauses were not followed in ${counts.advised} exchanges`);
  const { total, exercised } = coverage.requiredClauses;
  if (requireAll && exercised < total)
    return fail(`--require-all, and ${total - exercised} of ${total} required clauses were not exercised`);
  return { exitCode: 0, gate: undefined };
}

function judgeNothing(unanswered: number): AuditGateResult {
  if (unanswered > 0)
    return { exitCode: 3, gate: 'could not be judged: no call of the operation has an answer' };
  return fail('no call of the operation was found');
}

function fail(reason: string): AuditGateResult {
  return { exitCode: 1, gate: `fails: ${reason}` };
}
