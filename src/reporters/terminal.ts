import { escapeText } from '../../contracts/harness/escape-text.ts';
import type { Reporter, ReportOutput, RunEnd, RunStart } from './reporter.ts';
import { renderAccepted, withoutAccepted } from './terminal/accepted.ts';
import { renderClauseTable } from './terminal/clause-table.ts';
import { renderFailures } from './terminal/failure-blocks.ts';
import { renderNotRun } from './terminal/not-run.ts';
import { createPaint } from './terminal/paint.ts';
import { SuiteLines } from './terminal/suite-lines.ts';
import { renderSummary } from './terminal/summary.ts';
import { renderUnexercised } from './terminal/unexercised.ts';

/** Writes for people: a line for each suite as it ends, then the clauses, the failures, what was not run, the verdict. */
export function createTerminalReporter(output: ReportOutput): Reporter {
  const paint = createPaint(output.colours);
  const print = (lines: readonly string[]): void => {
    if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
  };
  let suites = new SuiteLines(new Map(), paint);

  return {
    begin(start: RunStart): void {
      suites = new SuiteLines(start.planned, paint);
      const setting = [escapeText(start.target), ...start.setting.map(escapeText)].join(' · ');
      print([`${paint.strong(`chime-contract ${start.version}`)} · ${setting}`, '']);
    },
    caseEnded(result): void {
      const line = suites.add(result);
      if (line !== undefined) print([line]);
    },
    end(end: RunEnd): void {
      const { clauses, cases } = end.report;
      print([
        ...suites.rest(),
        ...renderClauseTable(clauses, paint, output.columns),
        ...renderFailures(cases.map(withoutAccepted), paint),
        ...renderAccepted(end.report, paint),
        ...renderNotRun(cases, paint),
        ...renderUnexercised(end.report.coverage, paint),
        ...renderSummary(end, paint),
      ]);
    },
  };
}
