import type { Report } from '../../contracts/harness/outcome.ts';
import { finishGathered, type Gathered } from '../merge/gathered.ts';
import { renderAudit } from './audit/audit-terminal.ts';
import { toPlainReport } from './json.ts';
import type { ReportOutput } from './reporter.ts';
import type { ReporterEntry } from './reporters.ts';
import { renderFailures } from './terminal/failure-blocks.ts';
import { renderNotRun } from './terminal/not-run.ts';
import { createPaint, type Paint } from './terminal/paint.ts';
import { renderSummary } from './terminal/summary.ts';

/** Reports put together, and why the exit code is not the one of the verdict, where that is so. */
export interface MergeEnd {
  readonly gathered: Gathered;
  readonly gateOfAudit: string | undefined;
  readonly gateOf: (report: Report) => string | undefined;
}

/** Shows merged reports in one format. */
export interface MergeReporter {
  end(end: MergeEnd): void;
}

/** The reporters of `merge`, in the order in which help shows them. */
export const mergeReporters: readonly ReporterEntry<(output: ReportOutput) => MergeReporter>[] = [
  { name: 'terminal', writes: 'text for people', load: async () => createMergeTerminalReporter },
  { name: 'json', writes: 'one report, which merge reads again', load: async () => createMergeJsonReporter },
];

function createMergeTerminalReporter(output: ReportOutput): MergeReporter {
  const paint = createPaint(output.colours);
  return {
    end({ gathered: { audit, targets }, gateOfAudit, gateOf }) {
      const sections = targets.map((report) => renderRun(report, gateOf(report), paint, output.columns));
      if (audit !== undefined) sections.unshift(renderAudit(audit, gateOfAudit, paint));
      output.write(`${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`);
    },
  };
}

function renderRun(
  report: Report,
  gate: string | undefined,
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  return [
    `${paint.strong(`chime-contract ${report.tool.version} verify`)} · ${report.target}`,
    ...renderFailures(report.cases, paint, columns),
    ...renderNotRun(report.cases, paint, columns),
    ...renderSummary({ report, gate }, paint, columns),
  ];
}

function createMergeJsonReporter(output: ReportOutput): MergeReporter {
  return {
    end({ gathered }) {
      const report = finishGathered(gathered);
      const plain =
        'cases' in report
          ? toPlainReport(report)
          : report.kind === 'merged'
            ? { ...report, targets: report.targets.map(toPlainReport) }
            : report;
      output.write(`${JSON.stringify(plain, null, 2)}\n`);
    },
  };
}
