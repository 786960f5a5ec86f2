import { escapeText } from '../../contracts/harness/escape-text.ts';
import { alignFindings } from '../reporters/terminal/align-findings.ts';
import type { Paint } from '../reporters/terminal/paint.ts';
import type { ClauseTally } from './tally.ts';

/** Renders a block for a clause that traffic did not keep: how often and when, the first failure, its request. */
export function renderClauseFailure(
  { clause, side, judged, failed, firstAt, lastAt, example }: ClauseTally,
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  if (example === undefined) return [];
  const outcome = example.level === 'required' ? 'broken' : 'advised';
  const heading = paint.outcome(outcome, outcome.toUpperCase().padEnd(7));
  const by = side === 'request' ? 'by a client' : 'by the upstream';
  const when = failed === 1 ? `at ${iso(firstAt)}` : `first at ${iso(firstAt)}, last at ${iso(lastAt)}`;
  return [
    '',
    `${heading}  ${paint.strong(clause)}  ${example.level}  ${by}`,
    `  ${failed} of ${judged} exchanges, ${when}`,
    ...alignFindings([example], example.level, columns),
    escapeText(`  why    ${example.why}`),
    ...(example.check === undefined ? [] : [`  check  ${example.check}`]),
    ...(example.curl === undefined ? [] : [escapeText(`  curl   ${example.curl}`)]),
  ];
}

function iso(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}
