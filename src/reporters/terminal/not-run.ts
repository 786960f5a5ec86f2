import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { escapeText } from '../escape-text.ts';
import { groupBy } from '../group-by.ts';
import type { Paint } from './paint.ts';

/** Renders what was skipped and what could not run: each reason once, with the ids of its cases. */
export function renderNotRun(cases: readonly CaseResult[], paint: Paint): readonly string[] {
  const lines: string[] = [];
  for (const outcome of ['skipped', 'could-not-run'] as const) {
    const members = cases.filter((result) => result.outcome === outcome);
    for (const [reason, sharers] of groupBy(members, (result) => result.reason ?? 'no reason given')) {
      const heading = paint.outcome(outcome, outcome.toUpperCase().replaceAll('-', ' '));
      lines.push(
        '',
        `${heading}  ${sharers.length} ${sharers.length === 1 ? 'case' : 'cases'}: ${escapeText(reason)}`,
      );
      lines.push(`  ${sharers.map(({ id }) => escapeText(id)).join(', ')}`);
    }
  }
  return lines;
}
