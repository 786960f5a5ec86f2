import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import { uniqueBySight } from '../group-failures.ts';
import { clipText } from '../summarise-finding.ts';
import { wrap } from './wrap.ts';

const widestPath = 28;
const widestValue = 40;

/**
 * Renders failures on aligned lines, received beside expected; values too long for that, or for the screen, stand below
 * one another. A failure of another level than the one of the whole block says so.
 */
export function alignFindings(
  failures: readonly Failure[],
  blockLevel: Failure['level'],
  columns: number | undefined,
): readonly string[] {
  const rows = uniqueBySight(failures).map(({ path, received, expected, level }) => ({
    path: escapeText(path),
    received: clipText(escapeText(received)),
    expected: `${clipText(escapeText(expected))}${level === blockLevel ? '' : ` (${level})`}`,
  }));
  const aligned = align(rows.filter(isShort));
  const fits = columns === undefined || [...aligned.values()].every(({ length }) => length <= columns);
  return rows.flatMap((row) => {
    const line = fits ? aligned.get(row) : undefined;
    return line === undefined ? stack(row, columns) : [line];
  });
}

interface Row {
  readonly path: string;
  readonly received: string;
  readonly expected: string;
}

function isShort({ path, received }: Row): boolean {
  return path.length <= widestPath && received.length <= widestValue;
}

function align(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const pathWidth = Math.max(0, ...rows.map(({ path }) => path.length));
  const receivedWidth = Math.max(0, ...rows.map(({ received }) => received.length));
  return new Map(
    rows.map((row) => {
      const sides = `received ${row.received.padEnd(receivedWidth)}  expected ${row.expected}`;
      return [row, `  ${row.path.padEnd(pathWidth)}  ${sides}`];
    }),
  );
}

function stack({ path, received, expected }: Row, columns: number | undefined): readonly string[] {
  return [
    `  ${path}`,
    ...wrap(`    received  ${received}`, columns, 14),
    ...wrap(`    expected  ${expected}`, columns, 14),
  ];
}
