import type { Outcome, Report } from '../../../contracts/harness/outcome.ts';
import { countOpen } from '../../baseline/count-open.ts';
import { verdictWords } from '../verdict-words.ts';
import { html, type Markup } from './markup.ts';
import { acceptedSign, duration, outcomes, outcomeWords, sign } from './words.ts';

/** What a reader wants to know first: the verdict, of what, and in which numbers. */
export function renderSummary(report: Report, setting: readonly string[], gate: string | undefined): Markup {
  const { verdict, target, tool, startedAt, durationMs, coverage } = report;
  const { exercised, total } = coverage.requiredClauses;
  const tiles = tilesOf(report);
  return html`<header class="verdict ${verdict}">
<div class="inner">
<p class="tool">${tool.name} ${tool.version}</p>
<h1>${sign(outcomeOf(verdict))} <span class="words">${verdictWords[verdict]}</span></h1>
<p class="target"><code>${target}</code></p>
<p class="setting">${[...setting, duration(durationMs)].join(' · ')} · <time datetime="${startedAt}">${readable(startedAt)}</time></p>
${gate === undefined ? undefined : html`<p class="gate">${gate}</p>`}
<div class="figures">
<dl class="tiles">${tiles.map(renderTile)}</dl>
${renderBar(tiles)}
<p class="exercised"><strong>${exercised} of ${total}</strong> required clauses exercised</p>
<svg class="meter" width="100%" height="8" aria-hidden="true"><rect class="track" width="100%" height="8" rx="4"></rect><rect class="fill" width="${percent(exercised, total)}" height="8" rx="4"></rect></svg>
</div>
</div>
</header>`;
}

function outcomeOf(verdict: Report['verdict']): Outcome {
  if (verdict === 'conformant') return 'held';
  return verdict === 'not-conformant' ? 'broken' : 'could-not-run';
}

/** A kind of ending and how many cases have it. */
interface Tile {
  readonly kind: Outcome | 'accepted';
  readonly word: string;
  readonly sign: Markup;
  readonly count: number;
}

/** Cases whose failures are accepted are a kind of their own, where there are any. */
function tilesOf(report: Report): readonly Tile[] {
  const counts = countOpen(report);
  const tiles = outcomes.map((outcome) => ({
    kind: outcome,
    word: outcomeWords[outcome],
    sign: sign(outcome),
    count: outcome === 'could-not-run' ? counts.couldNotRun : counts[outcome],
  }));
  const accepted = {
    kind: 'accepted',
    word: 'accepted',
    sign: acceptedSign,
    count: counts.accepted,
  } as const;
  return counts.accepted === 0 ? tiles : [...tiles.slice(0, 3), accepted, ...tiles.slice(3)];
}

function renderTile({ kind, word, sign, count }: Tile): Markup {
  return html`<div class="tile ${kind}${count === 0 ? ' zero-count' : ''}"><dt>${sign} ${word}</dt><dd>${count}</dd></div>`;
}

/** The shares of the outcomes, as one bar; the numbers above it say the same. */
function renderBar(tiles: readonly Tile[]): Markup {
  const total = tiles.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const parts = tiles.map(({ kind, count }) => {
    const part = html`<rect class="${kind}" x="${percent(before, total)}" width="${percent(count, total)}" height="14"></rect>`;
    before += count;
    return count === 0 ? undefined : part;
  });
  return html`<svg class="bar" width="100%" height="14" aria-hidden="true">${parts}</svg>`;
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Number(((part / whole) * 100).toFixed(3))}%`;
}

function readable(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
