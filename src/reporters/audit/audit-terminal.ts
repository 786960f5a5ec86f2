import type { AuditReport } from '../../audit/audit-report.ts';
import type { ReportOutput } from '../reporter.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { renderAuditFindings } from './audit-findings.ts';
import type { AuditReporter } from './audit-reporter.ts';
import { renderSources, renderUnreadable } from './audit-sources.ts';
import { renderAuditSummary } from './audit-summary.ts';

/** Writes for people: what was read, the findings by clause, what could not be read, the verdict. */
export function createAuditTerminalReporter(output: ReportOutput): AuditReporter {
  const paint = createPaint(output.colours);
  return {
    end({ report, gate }) {
      output.write(`${renderAudit(report, gate, paint).join('\n')}\n`);
    },
  };
}

/** Renders the report of an audit for people. */
export function renderAudit(report: AuditReport, gate: string | undefined, paint: Paint): readonly string[] {
  return [
    paint.strong(`chime-contract ${report.tool.version} audit`),
    ...renderSources(report.sources),
    ...renderAuditFindings(report, paint),
    ...renderUnreadable(report, paint),
    '',
    ...renderAuditSummary(report, gate, paint),
  ];
}
