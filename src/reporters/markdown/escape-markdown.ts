import { escapeText } from '../../../contracts/harness/escape-text.ts';

/** Makes text mean itself in GitHub's Markdown: no markup, no tags, no mentions, one line. */
export function escapeMarkdown(text: string): string {
  return escapeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]#|~$]/g, '\\$&')
    .replaceAll('@', '@<!-- -->')
    .replaceAll('://', ':<!-- -->//');
}

/** A code span that holds any text, in a table's cell as well (CommonMark §6.1; GFM §4.10 for the bar). */
export function code(text: string): string {
  const shown = escapeText(text) || ' ';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const isAtTick = shown.startsWith('`') || shown.endsWith('`') || shown.trim() !== shown;
  return `${fence}${isAtTick ? ` ${shown} ` : shown}${fence}`.replaceAll('|', '\\|');
}

/** A block of code that holds any text. */
export function codeBlock(language: string, lines: readonly string[]): readonly string[] {
  const shown = lines.map(escapeText);
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence];
}

/** A row of a table; the cells are Markdown. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function longestRun(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}
