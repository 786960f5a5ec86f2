import { median } from './measure.mjs';

/**
 * One comparison: what was measured, beside what, and whether that is good enough.
 * @typedef {object} Row
 * @property {string} what
 * @property {string} figure     Median and spread.
 * @property {string} memory     The most resident memory of `what`, or an empty string where it was not looked at.
 * @property {string} against    The peer or the physical limit.
 * @property {string} peer       Median and spread of that.
 * @property {string} ratio
 * @property {string} goal       An empty string where there is none.
 * @property {boolean | null} reached  `null` where there is no goal.
 */

/**
 * @typedef {object} Comparison
 * @property {string} what
 * @property {readonly number[]} values
 * @property {string} against
 * @property {readonly number[]} peerValues
 * @property {string} unit
 * @property {number} [residentMiB]
 * @property {{ atMost: number } | { atLeast: number }} [goal]  Of the ratio of the medians.
 */

/**
 * Makes the row of a comparison by the ratio of two medians.
 * @param {Comparison} comparison
 * @returns {Row}
 */
export function compare({ what, values, against, peerValues, unit, residentMiB, goal }) {
  const ratio = median(values) / median(peerValues);
  return {
    what,
    figure: showSpread(values, unit),
    memory: showMemory(residentMiB),
    against,
    peer: showSpread(peerValues, unit),
    ratio: `${showNumber(ratio)} ×`,
    ...judge(ratio, goal, '×'),
  };
}

/**
 * Says whether a number keeps to a goal, in the words of a row.
 * @param {number} value
 * @param {{ atMost: number } | { atLeast: number } | undefined} goal
 * @param {string} unit
 * @returns {Pick<Row, 'goal' | 'reached'>}
 */
export function judge(value, goal, unit) {
  if (goal === undefined) return { goal: '', reached: null };
  if ('atMost' in goal) return { goal: `≤ ${goal.atMost} ${unit}`, reached: value <= goal.atMost };
  return { goal: `≥ ${goal.atLeast} ${unit}`, reached: value >= goal.atLeast };
}

/** Median, and in brackets the least and the most. @param {readonly number[]} values @param {string} unit */
export function showSpread(values, unit) {
  const middle = showNumber(median(values));
  if (values.length < 2) return `${middle} ${unit}`;
  return `${middle} ${unit} (${showNumber(Math.min(...values))}–${showNumber(Math.max(...values))})`;
}

/** @param {number | undefined} mebibytes */
export function showMemory(mebibytes) {
  return mebibytes === undefined ? '' : `${Math.round(mebibytes)} MiB`;
}

/** Three digits that say something, and no more. @param {number} value */
export function showNumber(value) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/**
 * Prints rows as a Markdown table, and hands them to `run-all.mjs` where that has started this process.
 * @param {readonly Row[]} rows
 */
export function tellRows(rows) {
  console.log(renderRows(rows));
  process.send?.(rows);
}

/** @param {readonly Row[]} rows */
export function renderRows(rows) {
  const words = { true: 'yes', false: '**no**', null: '' };
  return [
    '| what | median (least–most) | resident | beside | median (least–most) | ratio | goal | reached |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ what, figure, memory, against, peer, ratio, goal, reached }) =>
        `| ${[what, figure, memory, against, peer, ratio, goal, words[`${reached}`]].join(' | ')} |`,
    ),
  ].join('\n');
}
