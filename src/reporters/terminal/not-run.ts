import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { listIds } from './list-ids.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** Renders what was skipped and what could not run: each reason once, with the ids of its cases where it is not the reason of all. */
export function renderNotRun(
  cases: readonly CaseResult[],
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  const lines: string[] = [];
  for (const outcome of ['skipped', 'could-not-run'] as const) {
    const members = cases.filter((result) => result.outcome === outcome);
    for (const [reason, sharers] of groupBy(members, (result) => result.reason ?? 'no reason given')) {
      const heading = paint.outcome(outcome, outcome.toUpperCase().replaceAll('-', ' '));
      const count = `${sharers.length} ${sharers.length === 1 ? 'case' : 'cases'}`;
      const word = outcome.replaceAll('-', ' ');
      const [first = '', ...more] = wrap(`${word}  ${count}: ${escapeText(reason)}`, columns, 2);
      lines.push('', `${heading}${first.slice(word.length)}`, ...more);
      if (sharers.length < cases.length)
        lines.push(
          ...listIds(
            sharers.map(({ id }) => id),
            columns,
          ),
        );
    }
  }
  return lines;
}
