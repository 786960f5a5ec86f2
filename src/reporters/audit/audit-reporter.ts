import type { AuditReport } from '../../audit/audit-report.ts';
import type { ReportOutput } from '../reporter.ts';

/** What is known at the end of an audit. */
export interface AuditEnd {
  readonly report: AuditReport;
  /** Why the exit code is not the one of the verdict, where that is so. */
  readonly gate: string | undefined;
}

/** Shows an audit in one format. All texts that it is given are free of secrets. */
export interface AuditReporter {
  end(end: AuditEnd): void;
}

/** Builds a reporter that writes to an output. */
export type CreateAuditReporter = (output: ReportOutput) => AuditReporter;
