import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import { uniqueBySight } from '../group-failures.ts';
import { clipText } from '../summarise-finding.ts';

const widestPath = 28;
const widestValue = 40;

/**
 * Renders failures on aligned lines, received beside expected; values too long for that stand below one another.
 * A failure of another level than the one of the whole block says so.
 */
export function alignFindings(failures: readonly Failure[], blockLevel: Failure['level']): readonly string[] {
  const rows = uniqueBySight(failures).map(({ path, received, expected, level }) => ({
    path: escapeText(path),
    received: clipText(escapeText(received)),
    expected: `${clipText(escapeText(expected))}${level === blockLevel ? '' : ` (${level})`}`,
  }));
  const short = rows.filter(isShort);
  const pathWidth = Math.max(0, ...short.map(({ path }) => path.length));
  const receivedWidth = Math.max(0, ...short.map(({ received }) => received.length));
  return rows.flatMap((row) => {
    if (!isShort(row))
      return [`  ${row.path}`, `    received  ${row.received}`, `    expected  ${row.expected}`];
    const { path, received, expected } = row;
    return [`  ${path.padEnd(pathWidth)}  received ${received.padEnd(receivedWidth)}  expected ${expected}`];
  });
}

function isShort({ path, received }: { path: string; received: string }): boolean {
  return path.length <= widestPath && received.length <= widestValue;
}
