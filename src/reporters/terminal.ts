import { escapeText } from '../../contracts/harness/escape-text.ts';
import { withoutAccepted } from './accepted.ts';
import type { Reporter, ReportOutput, RunEnd, RunStart } from './reporter.ts';
import { renderAccepted } from './terminal/accepted.ts';
import { renderClauseTable } from './terminal/clause-table.ts';
import { renderFailures } from './terminal/failure-blocks.ts';
import { renderNotRun } from './terminal/not-run.ts';
import { createPaint } from './terminal/paint.ts';
import { Progress } from './terminal/progress.ts';
import { SuiteLines } from './terminal/suite-lines.ts';
import { renderSummary } from './terminal/summary.ts';
import { renderUnexercised } from './terminal/unexercised.ts';
import { wrap } from './terminal/wrap.ts';

/**
 * Writes for people: a line for each suite as it ends, on a live screen with the progress below it, then the clauses,
 * the failures, what was not run, the verdict.
 */
export function createTerminalReporter(output: ReportOutput): Reporter {
  const { columns, colours, isLive = false } = output;
  const paint = createPaint(colours);
  const print = (lines: readonly string[]): void => {
    if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
  };
  let suites = new SuiteLines(new Map(), paint);
  let progress: Progress | undefined;

  return {
    begin(start: RunStart): void {
      suites = new SuiteLines(start.planned, paint, columns);
      if (isLive) progress = new Progress(start.planned, columns ?? 80);
      const setting = [escapeText(start.target), ...start.setting.map(escapeText)].join(' · ');
      const [first = '', ...more] = wrap(`chime-contract ${start.version} · ${setting}`, columns, 2);
      print([first.replace(/^chime-contract \S+/, paint.strong), ...more, '']);
    },
    caseEnded(result): void {
      const line = suites.add(result);
      if (progress !== undefined) output.write(progress.clear());
      if (line !== undefined) print([line]);
      if (progress !== undefined) output.write(progress.add(result));
    },
    end(end: RunEnd): void {
      const { clauses, cases } = end.report;
      if (progress !== undefined) output.write(progress.clear());
      print([
        ...suites.rest(),
        ...renderClauseTable(clauses, paint, columns),
        ...renderFailures(cases.map(withoutAccepted), paint, columns),
        ...renderAccepted(end.report, paint),
        ...renderNotRun(cases, paint, columns),
        ...renderUnexercised(end.report.coverage, paint, columns),
        ...renderSummary(end, paint, columns),
      ]);
    },
  };
}
