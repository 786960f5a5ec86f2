import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Report } from '../../../contracts/harness/outcome.ts';
import { listAccepted } from '../accepted.ts';
import type { Paint } from './paint.ts';

/** Renders the failures that a baseline accepts, one line each, and the entries to look after. */
export function renderAccepted({ cases, baseline }: Report, paint: Paint): readonly string[] {
  if (baseline === undefined) return [];
  const lines = listAccepted(cases).map(
    ({ case: id, clause, accepted: { reason, expires } }) =>
      `${id}  ${clause}, accepted until ${expires}: ${reason}`,
  );
  return [
    ...block('ACCEPTED', 'known failures of the baseline', [...new Set(lines)], paint),
    ...block('EXPIRED', 'entries of the baseline that accept nothing any more', baseline.expired, paint),
    ...block(
      'STALE',
      'entries of the baseline whose failure no longer occurs; delete them',
      baseline.stale,
      paint,
    ),
  ];
}

function block(word: string, what: string, lines: readonly string[], paint: Paint): readonly string[] {
  if (lines.length === 0) return [];
  const heading = `${paint.outcome('advised', word.padEnd('ACCEPTED'.length))}  ${lines.length} ${what}`;
  return ['', heading, ...lines.map((line) => `  ${escapeText(line)}`)];
}
