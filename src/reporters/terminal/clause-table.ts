import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { ClauseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { countOutcomes } from './outcome-words.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

const outcomeWidth = 'skipped'.length;
const levelWidth = 'required'.length;
const indent = 2 + outcomeWidth + 2 + levelWidth + 2;

/** Where there is no screen, lists of names are broken at this width. */
const widest = 110;

const order: readonly ClauseResult['outcome'][] = ['broken', 'advised', 'held', 'skipped'];

/**
 * Renders every clause under a heading for its topic, which is its id up to the slash. Clauses that were not kept have
 * their sentences; the others, of which there are many, are named, as `explain` takes them behind `<topic>/`.
 */
export function renderClauseTable(
  clauses: readonly ClauseResult[],
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  const lines: string[] = ['', paint.strong('CLAUSES')];
  for (const [topic, members] of groupBy(clauses, ({ id }) => id.split('/')[0] ?? id)) {
    lines.push('', `${paint.strong(topic)}  ${countOutcomes(members.map(({ outcome }) => outcome))}`);
    for (const outcome of order) {
      const some = members.filter((clause) => clause.outcome === outcome);
      const isKept = outcome === 'held' || outcome === 'skipped';
      lines.push(...(isKept ? nameAll(some, paint, columns) : tellAll(some, paint, columns)));
    }
  }
  return lines;
}

function tellAll(
  clauses: readonly ClauseResult[],
  paint: Paint,
  columns = Number.POSITIVE_INFINITY,
): readonly string[] {
  const width = Math.max(0, ...clauses.map(({ id }) => id.length));
  return clauses.flatMap((clause) => {
    const text = escapeText(clause.text);
    const start = begin(clause, paint);
    if (indent + width + 2 + text.length <= columns) return [`${start}${clause.id.padEnd(width)}  ${text}`];
    const name = indent + clause.id.length <= columns ? clause.id : nameOf(clause);
    return [`${start}${name}`, ...wrap(`    ${text}`, columns, 4)];
  });
}

function nameAll(clauses: readonly ClauseResult[], paint: Paint, columns = widest): readonly string[] {
  return [...groupBy(clauses, ({ level }) => level).values()].flatMap((sharers) => {
    const [first] = sharers;
    if (first === undefined) return [];
    const names = sharers.map(nameOf).join(', ');
    const [line = '', ...more] = wrap(`${' '.repeat(indent)}${names}`, columns, indent);
    return [`${begin(first, paint)}${line.slice(indent)}`, ...more];
  });
}

function begin({ outcome, level }: ClauseResult, paint: Paint): string {
  return `  ${paint.outcome(outcome, outcome.padEnd(outcomeWidth))}  ${level.padEnd(levelWidth)}  `;
}

function nameOf({ id }: ClauseResult): string {
  return id.slice(id.indexOf('/') + 1);
}
