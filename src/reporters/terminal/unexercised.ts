import { escapeText } from '../../../contracts/harness/escape-text.ts';
import { notSelected } from '../../../contracts/harness/explain-unexercised.ts';
import type { Coverage, Unexercised } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { listIds } from './list-ids.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** Renders the required clauses that nothing exercised: what would exercise them, why they were not, and which they are. */
export function renderUnexercised(
  { unexercised, requiredClauses }: Coverage,
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  if (unexercised.length === 0) return [];
  const heading = paint.outcome('skipped', 'NOT EXERCISED');
  return [
    '',
    `${heading}  ${unexercised.length} of ${requiredClauses.total} required clauses`,
    ...[...groupBy(unexercised, ({ remedy }) => remedy)].flatMap(([remedy, members]) =>
      renderGroup(remedy, members, columns),
    ),
  ];
}

function renderGroup(
  remedy: string,
  members: readonly Unexercised[],
  columns: number | undefined,
): readonly string[] {
  const reasons = [...new Set(members.map(({ reason }) => reason))];
  const others = reasons.length - 1;
  const more = others === 0 ? '' : ` (and ${others} such ${others === 1 ? 'reason' : 'reasons'})`;
  const lines = [
    ...wrap(`  ${members.length}: ${escapeText(reasons[0] ?? '')}${more}`, columns, 4),
    ...wrap(`    to exercise ${members.length === 1 ? 'it' : 'them'}: ${escapeText(remedy)}`, columns, 6),
  ];
  // Who has selected cases knows what was left out.
  if (reasons[0] === notSelected) return lines;
  return [...lines, ...listIds(members.map(({ clause }) => clause)).map((line) => `  ${line}`)];
}
