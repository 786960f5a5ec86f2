import type { ReportOutput } from '../reporter.ts';
import type { AuditReporter } from './audit-reporter.ts';

/** Writes the whole report as JSON. */
export function createAuditJsonReporter(output: ReportOutput): AuditReporter {
  return {
    end({ report }) {
      output.write(`${JSON.stringify(report, null, 2)}\n`);
    },
  };
}
