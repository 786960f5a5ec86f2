import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { ClauseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { countOutcomes, outcomeWidth } from './outcome-words.ts';
import type { Paint } from './paint.ts';
import { shorten } from './shorten.ts';

/** Renders a row for each clause under a heading for each topic; the topic is the clause's id up to the slash. */
export function renderClauseTable(
  clauses: readonly ClauseResult[],
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  const idWidth = Math.max(0, ...clauses.map(({ id }) => id.length));
  const levelWidth = 'required'.length;
  const lines: string[] = ['', paint.strong('CLAUSES')];
  for (const [topic, members] of groupBy(clauses, ({ id }) => id.split('/')[0] ?? id)) {
    lines.push('', `${paint.strong(topic)}  ${countOutcomes(members.map(({ outcome }) => outcome))}`);
    for (const { id, level, outcome, text } of members) {
      const word = outcome.padEnd(outcomeWidth);
      const rest = `${level.padEnd(levelWidth)}  ${id.padEnd(idWidth)}  ${escapeText(text)}`;
      lines.push(`  ${paint.outcome(outcome, word)}  ${shorten(rest, columns, outcomeWidth + 4)}`);
    }
  }
  return lines;
}
