import type { CaseResult, Report } from '../../contracts/harness/outcome.ts';
import { countOpen } from '../baseline/count-open.ts';
import { listAccepted, listBaselineNotes, withoutAccepted } from './accepted.ts';
import { groupBy } from './group-by.ts';
import { groupFailures } from './group-failures.ts';
import { renderAccepted } from './markdown/accepted.ts';
import { code, escapeMarkdown, row } from './markdown/escape-markdown.ts';
import { renderFailures } from './markdown/failures.ts';
import type { Reporter, ReportOutput, RunEnd } from './reporter.ts';
import { verdictWords } from './verdict-words.ts';

/** Writes a summary in GitHub's Markdown, of bounded length, for a job's page or a comment on a pull request. */
export function createMarkdownReporter(output: ReportOutput): Reporter {
  return {
    end(end) {
      output.write(`${renderSummary(end).join('\n')}\n`);
    },
  };
}

const signs = { conformant: '✅', 'not-conformant': '❌', 'could-not-be-judged': '❓' } as const;

function renderSummary({ report, gate }: RunEnd): readonly string[] {
  const { verdict, target, tool, coverage, durationMs, clauses, cases } = report;
  const { exercised, total } = coverage.requiredClauses;
  return [
    `## ${signs[verdict]} ${tool.name}: ${verdictWords[verdict]}`,
    '',
    `${code(target)} · ${exercised} of ${total} required clauses exercised · ${(durationMs / 1000).toFixed(1)} s`,
    ...(gate === undefined ? [] : ['', escapeMarkdown(gate)]),
    '',
    ...renderCounts(report),
    ...renderFailures(groupFailures(cases.map(withoutAccepted))),
    ...renderAccepted(listAccepted(cases), listBaselineNotes(report)),
    ...renderClauses(clauses),
    ...renderResponses(report),
    ...renderNotRun(cases),
  ];
}

/** What is accepted stands in a column of its own, and is not counted as broken. */
function renderCounts(report: Report): readonly string[] {
  const { held, broken, advised, skipped, couldNotRun, accepted } = countOpen(report);
  const cells: ReadonlyArray<readonly [string, number]> = [
    ['held', held],
    ['broken', broken],
    ['advised', advised],
    ...(accepted === 0 ? [] : [['accepted', accepted] as const]),
    ['skipped', skipped],
    ['could not run', couldNotRun],
  ];
  return [
    row(cells.map(([word]) => word)),
    row(cells.map(() => '--:')),
    row(cells.map(([, count]) => String(count))),
  ];
}

const columns = ['held', 'broken', 'advised', 'skipped'] as const;

function renderClauses(clauses: Report['clauses']): readonly string[] {
  if (clauses.length === 0) return [];
  const topics = [...groupBy(clauses, ({ id }) => id.split('/')[0] ?? id)].map(([topic, members]) =>
    row([
      topic,
      ...columns.map((outcome) => String(members.filter((clause) => clause.outcome === outcome).length)),
    ]),
  );
  return [
    '',
    '### Clauses',
    '',
    row(['topic', ...columns]),
    row(['---', '--:', '--:', '--:', '--:']),
    ...topics,
  ];
}

function renderResponses({ coverage: { responses } }: Report): readonly string[] {
  if (responses.length === 0) return [];
  const list = (isSeen: boolean): string =>
    responses.flatMap(({ status, exercised }) => (exercised === isSeen ? [status] : [])).join(', ');
  const missing = list(false);
  return [
    '',
    `Documented responses seen: ${list(true) || 'none'}${missing === '' ? '' : ` · not seen: ${missing}`}`,
  ];
}

function renderNotRun(cases: readonly CaseResult[]): readonly string[] {
  const lines: string[] = [];
  for (const [outcome, word] of [
    ['skipped', 'skipped'],
    ['could-not-run', 'could not run'],
  ] as const) {
    const members = cases.filter((result) => result.outcome === outcome);
    for (const [reason, sharers] of groupBy(members, (result) => result.reason ?? 'no reason given'))
      lines.push(`- ${sharers.length} ${word}: ${escapeMarkdown(reason)}`);
  }
  return lines.length === 0 ? [] : ['', '### Not judged', '', ...lines];
}
