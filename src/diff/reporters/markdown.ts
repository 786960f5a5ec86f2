import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Difference } from '../difference.ts';
import { allSides, countEffects, effectFor, judgementFor } from './sides.ts';

/** Renders a difference as a table in GitHub's Markdown. */
export function renderMarkdown(difference: Difference): string {
  const { compared, changes } = difference;
  const lines = [
    `## ${compared === 'clauses' ? 'Clauses' : 'Contract'}: ${escapeCell(difference.old)} → ${escapeCell(difference.new)}`,
    '',
    ...allSides.map(
      (side) => `- for ${side}: **${effectFor(side, difference)}** ${countsOf(difference, side)}`,
    ),
  ];
  if (changes.length > 0)
    lines.push('', '| callers | implementers | change | where |', '| --- | --- | --- | --- |');
  for (const change of changes) {
    const cells = [
      ...allSides
        .map((side) => judgementFor(side, change))
        .map(({ effect, reason }) => `${effect}: ${reason}`),
      change.what,
      `${change.places.join(', ')}: ${change.pointer}`,
    ];
    lines.push(`| ${cells.map(escapeCell).join(' | ')} |`);
  }
  return `${lines.join('\n')}\n`;
}

function countsOf(difference: Difference, side: (typeof allSides)[number]): string {
  const counts = countEffects(side, difference);
  return counts === '' ? '' : `(${counts})`;
}

/** Whatever a document holds stays text: no markup, no further column. */
function escapeCell(text: string): string {
  return escapeText(text)
    .replace(/[\\`*_{}[\]()#+!|~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
