import type { AuditReport } from '../audit/audit-report.ts';
import { combineTallies } from '../audit/combine-tallies.ts';
import { finishReport, tallyOf } from '../audit/finish-report.ts';
import { coverBoth } from './span.ts';

/** Makes one report of two audits of different traffic: the report that one audit of all of it gives. */
export function mergeAudits(left: AuditReport, right: AuditReport): AuditReport {
  return finishReport(combineTallies(tallyOf(left), tallyOf(right)), {
    ...coverBoth(left, right),
    complete: left.complete && right.complete,
  });
}
