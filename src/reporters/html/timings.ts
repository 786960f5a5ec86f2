import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { html, type Markup } from './markup.ts';
import { countOf, duration } from './words.ts';

const laneHeight = 44;
const axisHeight = 24;

/** Renders how long the cases took: a dot for each on a logarithmic axis, a lane for each suite; in numbers below it. */
export function renderTimings(cases: readonly CaseResult[]): Markup | undefined {
  const timed = cases.filter(({ outcome, durationMs }) => outcome !== 'skipped' && durationMs > 0);
  if (timed.length === 0) return undefined;
  const lanes = [...groupBy(timed, ({ suite }) => suite)];
  const scale = createScale(timed.map(({ durationMs }) => durationMs));
  return html`<section id="timings" aria-labelledby="timings-title">
<h2 id="timings-title">Timings</h2>
<p class="lead">Each dot is a case, placed by how long it took; the bar is the median of its suite. The axis is logarithmic.</p>
${renderPlot(lanes, scale)}
<details class="numbers"><summary>In numbers</summary>
<table><caption class="away">How long the cases of each suite took</caption><thead><tr><th scope="col">Suite</th><th scope="col" class="number">Cases</th><th scope="col" class="number">Median</th><th scope="col" class="number">Slowest</th><th scope="col">Slowest case</th></tr></thead><tbody>${lanes.map(([suite, members]) => renderRow(suite, members))}</tbody></table></details>
</section>`;
}

type Lane = readonly [suite: string, cases: readonly CaseResult[]];

interface Scale {
  /** The place of a duration, in percent of the width. */
  at(milliseconds: number): string;
  readonly ticks: readonly number[];
}

function createScale(durations: readonly number[]): Scale {
  const from = Math.floor(Math.log10(Math.max(0.1, least(durations))));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(0.1, most(durations)))));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  return {
    ticks,
    at: (milliseconds) => {
      const share = (Math.log10(Math.max(10 ** from, milliseconds)) - from) / (to - from);
      return `${(2 + share * 96).toFixed(2)}%`;
    },
  };
}

function renderPlot(lanes: readonly Lane[], scale: Scale): Markup {
  const bottom = lanes.length * laneHeight;
  const grid = scale.ticks.map(
    (tick, index) =>
      html`<line class="grid" x1="${scale.at(tick)}" x2="${scale.at(tick)}" y1="0" y2="${bottom}"></line><text class="tick" x="${scale.at(tick)}" y="${bottom + 16}" text-anchor="${anchor(index, scale.ticks.length)}">${label(tick)}</text>`,
  );
  return html`<svg class="plot" width="100%" height="${bottom + axisHeight}" role="img" aria-labelledby="plot-title"><title id="plot-title">How long each case took, by suite; the same in numbers follows</title>${grid}${lanes.map((lane, index) => renderLane(lane, index * laneHeight, scale))}</svg>`;
}

function anchor(index: number, count: number): string {
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}

function label(milliseconds: number): string {
  return milliseconds < 1000 ? `${Number(milliseconds.toPrecision(1))} ms` : `${milliseconds / 1000} s`;
}

function renderLane([suite, cases]: Lane, top: number, scale: Scale): Markup {
  const middle = top + 29;
  const dots = cases.map(
    ({ id, outcome, durationMs }, index) =>
      html`<circle class="${outcome}" cx="${scale.at(durationMs)}" cy="${middle + spread(index)}" r="4"><title>${id}: ${duration(durationMs)}</title></circle>`,
  );
  const center = scale.at(median(cases.map(({ durationMs }) => durationMs)));
  return html`<g><text class="lane" x="0" y="${top + 14}">${suite} <tspan class="aside">${countOf(cases.length, 'case')}</tspan></text><line class="rule" x1="0" x2="100%" y1="${middle}" y2="${middle}"></line>${dots}<line class="median" x1="${center}" x2="${center}" y1="${middle - 11}" y2="${middle + 11}"></line></g>`;
}

/** Moves neighbours apart, always alike. */
function spread(index: number): number {
  return ((index * 7) % 13) - 6;
}

function renderRow(suite: string, cases: readonly CaseResult[]): Markup {
  const slowest = [...cases].sort((left, right) => right.durationMs - left.durationMs)[0];
  const middle = median(cases.map(({ durationMs }) => durationMs));
  return html`<tr><th scope="row">${suite}</th><td class="number">${cases.length}</td><td class="number">${duration(middle)}</td><td class="number">${duration(slowest?.durationMs ?? 0)}</td><td><code>${slowest?.id}</code></td></tr>`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

// Not Math.min and Math.max, whose arguments are bounded in number.
function least(values: readonly number[]): number {
  return values.reduce((left, right) => Math.min(left, right));
}

function most(values: readonly number[]): number {
  return values.reduce((left, right) => Math.max(left, right));
}
