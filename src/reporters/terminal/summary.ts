import type { Report } from '../../../contracts/harness/outcome.ts';
import { countOpen } from '../../baseline/count-open.ts';
import { describeCounts, outcomeOfVerdict, verdictWords } from '../verdict-words.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** Renders the coverage, the line of counts and the verdict. */
export function renderSummary(
  { report, gate }: { report: Report; gate: string | undefined },
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  const { coverage, verdict, durationMs } = report;
  const { total, exercised } = coverage.requiredClauses;
  const verdictWord = verdictWords[verdict];
  const word = paint.strong(paint.outcome(outcomeOfVerdict[verdict], verdictWord));
  const lines = [
    ...renderResponses(report),
    ...renderDrawn(report),
    ...renderDredd(report),
    `${describeCounts(countOpen(report))} · ${(durationMs / 1000).toFixed(1)} s`,
    `verdict: ${verdictWord}, ${exercised} of ${total} required clauses exercised`,
    ...(gate === undefined ? [] : [gate]),
  ].flatMap((line) => wrap(line, columns, 2));
  return ['', ...lines.map((line) => line.replace(`verdict: ${verdictWord}`, () => `verdict: ${word}`))];
}

function renderResponses({ coverage }: Report): readonly string[] {
  const list = (exercised: boolean): string =>
    coverage.responses
      .filter((response) => response.exercised === exercised)
      .map(({ status }) => status)
      .join(', ');
  const seen = list(true);
  const missing = list(false);
  const remark = missing === '' ? '' : ` · not seen: ${missing}`;
  return coverage.responses.length === 0 ? [] : [`documented responses seen: ${seen || 'none'}${remark}`];
}

/** What was drawn, so that a run can be repeated. */
function renderDrawn({ seed, runs }: Report): readonly string[] {
  return seed === undefined ? [] : [`generated requests: ${runs} a case, seed ${seed}`];
}

/** Dredd's transactions are a suite of their own; how many of them hold is told in one line. */
function renderDredd({ cases }: Report): readonly string[] {
  const transactions = cases.filter(({ suite }) => suite === 'dredd');
  const held = transactions.filter(({ outcome }) => outcome === 'held');
  return transactions.length === 0 ? [] : [`Dredd ${held.length} of ${transactions.length}`];
}
