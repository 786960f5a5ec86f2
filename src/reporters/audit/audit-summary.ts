import type { AuditReport } from '../../audit/audit-report.ts';
import type { Paint } from '../terminal/paint.ts';
import { outcomeOfVerdict, verdictWords } from '../verdict-words.ts';
import { showCount, showNumber, showTime } from './show-count.ts';

/** Renders when the traffic was, how much there was of it, and the verdict. */
export function renderAuditSummary(
  report: AuditReport,
  gate: string | undefined,
  paint: Paint,
): readonly string[] {
  const { verdict, coverage, durationMs, complete } = report;
  const { total, exercised } = coverage.requiredClauses;
  const word = paint.strong(paint.outcome(outcomeOfVerdict[verdict], verdictWords[verdict]));
  return [
    ...renderTime(report),
    ...renderStatuses(report),
    `${renderCounts(report)} · ${(durationMs / 1000).toFixed(1)} s`,
    ...(complete ? [] : ['ended early: what was not read is not judged']),
    `verdict: ${word}, ${exercised} of ${total} required clauses exercised`,
    ...(gate === undefined ? [] : [gate]),
  ];
}

function renderTime({ firstAt, lastAt, counts }: AuditReport): readonly string[] {
  if (firstAt === null || lastAt === null) return [];
  return [`${showCount(counts.exchanges, 'exchange')} from ${showTime(firstAt)} to ${showTime(lastAt)}`];
}

function renderStatuses({ statuses }: AuditReport): readonly string[] {
  if (statuses.length === 0) return [];
  const words = statuses.map(({ status, exchanges }) => `${status} (${showNumber(exchanges)})`);
  return [`answered: ${words.join(', ')}`];
}

function renderCounts({ counts }: AuditReport): string {
  const { held, broken, advised, unanswered, incomplete, other, unreadable } = counts;
  const always = [
    `${showNumber(held)} held`,
    `${showNumber(broken)} broken`,
    `${showNumber(advised)} advised`,
  ];
  const rest: ReadonlyArray<readonly [number, string]> = [
    [unanswered, 'without an answer'],
    [incomplete, 'with half an answer'],
    [other, 'of other operations'],
    [unreadable, 'unreadable'],
  ];
  const seen = rest.filter(([count]) => count > 0).map(([count, words]) => `${showNumber(count)} ${words}`);
  return [...always, ...seen].join(' · ');
}
