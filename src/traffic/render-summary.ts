import { clauses as catalogue } from '../../contracts/clauses/index.ts';
import { escapeText } from '../../contracts/harness/escape-text.ts';
import type { Verdict } from '../../contracts/harness/outcome.ts';
import type { Paint } from '../reporters/terminal/paint.ts';
import { shorten } from '../reporters/terminal/shorten.ts';
import { outcomeOfVerdict, verdictWords } from '../reporters/verdict-words.ts';
import { renderClauseFailure } from './render-clause-failure.ts';
import type { ClauseTally, Side, TrafficCounts, TrafficTally } from './tally.ts';

const sides: ReadonlyArray<readonly [side: Side, heading: string]> = [
  ['request', 'what clients sent'],
  ['response', 'what was answered'],
];

const catalogueById = new Map(catalogue.map((clause) => [clause.id, clause]));
const idWidth = Math.max(...catalogue.map(({ id }) => id.length));

/** Renders what was found in traffic: a row for each clause that was judged, a block for each that was not kept, the verdict. */
export function renderSummary(
  tally: TrafficTally,
  verdict: Verdict,
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  const clauses = tally.clauses();
  const failing = clauses
    .filter(({ failed }) => failed > 0)
    .sort((left, right) => gravity(right) - gravity(left));
  return [
    ...renderTable(clauses, paint, columns),
    ...failing.flatMap((clause) => renderClauseFailure(clause, paint, columns)),
    '',
    renderCounts(tally.counts),
    renderVerdict(clauses, verdict, paint),
  ];
}

function gravity({ example, failed }: ClauseTally): number {
  return (example?.level === 'required' ? 1e15 : 0) + failed;
}

function renderTable(
  clauses: readonly ClauseTally[],
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  if (clauses.length === 0) return [];
  const numbers = clauses.map(({ failed, judged }) => `${failed}/${judged}`);
  const width = Math.max(...numbers.map((text) => text.length), 'failed/judged'.length);
  const heading = `${paint.strong('CLAUSES')}  ${'failed/judged'.padStart(width)}`;
  return [
    '',
    heading,
    ...sides.flatMap(([side, title]) => {
      const members = clauses.filter((clause) => clause.side === side);
      return members.length === 0
        ? []
        : ['', paint.strong(title), ...members.map((member) => renderRow(member, width, paint, columns))];
    }),
  ];
}

function renderRow(
  { clause, failed, judged }: ClauseTally,
  width: number,
  paint: Paint,
  columns: number | undefined,
): string {
  const { level = 'required', text = '' } = catalogueById.get(clause) ?? {};
  const outcome = failed === 0 ? 'held' : level === 'required' ? 'broken' : 'advised';
  const rest = `${level.padEnd(8)}  ${`${failed}/${judged}`.padStart(width)}  ${clause.padEnd(idWidth)}  ${text}`;
  return `  ${paint.outcome(outcome, outcome.padEnd(7))}  ${shorten(escapeText(rest), columns, 11)}`;
}

/** Tells how many exchanges there were of each kind, leaving out kinds that did not occur. */
export function renderCounts(counts: TrafficCounts): string {
  const { judged, broken, advised, other, unanswered, incomplete, refused, unreadable } = counts;
  const optional: ReadonlyArray<readonly [number, string]> = [
    [other, 'of other operations'],
    [unanswered, 'without an answer (accidents)'],
    [incomplete, 'not kept whole'],
    [refused, 'refused by the proxy'],
    [unreadable, 'connections not HTTP/1'],
  ];
  return [
    `${judged} judged`,
    `${broken} broken`,
    `${advised} advised`,
    ...optional.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
  ].join(' · ');
}

function renderVerdict(clauses: readonly ClauseTally[], verdict: Verdict, paint: Paint): string {
  const required = catalogue.filter(({ level }) => level === 'required').map(({ id }) => id);
  // A good request does not show that a bad one would be refused: only answers exercise a clause.
  const judged = new Set(clauses.filter(({ side }) => side === 'response').map(({ clause }) => clause));
  const exercised = required.filter((id) => judged.has(id)).length;
  const [outcome, words] = [outcomeOfVerdict[verdict], verdictWords[verdict]];
  return `verdict: ${paint.strong(paint.outcome(outcome, words))}, ${exercised} of ${required.length} required clauses exercised`;
}
