import type { AuditReport } from '../../audit/audit-report.ts';
import type { ReportOutput } from '../reporter.ts';
import { createPaint } from '../terminal/paint.ts';
import { renderAuditFindings } from './audit-findings.ts';
import type { AuditReporter } from './audit-reporter.ts';
import { renderSources, renderUnreadable } from './audit-sources.ts';
import { renderAuditSummary } from './audit-summary.ts';

/** Writes for people: what was read, the findings by clause, what could not be read, the verdict. */
export function createAuditTerminalReporter(output: ReportOutput): AuditReporter {
  const paint = createPaint(output.colours);
  return {
    end({ report, gate }) {
      const heading = paint.strong(`chime-contract ${report.tool.version} audit`);
      const lines = [heading, ...renderAuditBody(report, paint), ...renderAuditSummary(report, gate, paint)];
      output.write(`${lines.join('\n')}\n`);
    },
  };
}

function renderAuditBody(report: AuditReport, paint: ReturnType<typeof createPaint>): readonly string[] {
  return [
    ...renderSources(report.sources),
    ...renderAuditFindings(report, paint),
    ...renderUnreadable(report, paint),
    '',
  ];
}
