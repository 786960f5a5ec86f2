import type { Report } from '../../contracts/harness/outcome.ts';
import type { CreateReporter, ReportOutput, RunStart } from '../../src/reporters/reporter.ts';

/** Runs a reporter over a whole report, case by case, and gives the text that it wrote. */
export function render(
  create: CreateReporter,
  report: Report,
  { gate, ...place }: Partial<Pick<ReportOutput, 'colours' | 'columns' | 'isLive'>> & { gate?: string } = {},
): string {
  let text = '';
  const output: ReportOutput = {
    write: (more) => {
      text += more;
    },
    colours: false,
    columns: undefined,
    ...place,
  };
  const reporter = create(output);
  reporter.begin?.(startOf(report));
  for (const result of report.cases) reporter.caseEnded?.(result);
  reporter.end({ report, gate });
  return text;
}

function startOf({ tool, target, cases }: Report): RunStart {
  const planned = new Map<string, number>();
  for (const { suite } of cases) planned.set(suite, (planned.get(suite) ?? 0) + 1);
  return { version: tool.version, target, setting: ['no states', 'unsigned'], planned };
}
