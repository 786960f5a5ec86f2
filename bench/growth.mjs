import { judge, showMemory, showNumber } from './rows.mjs';

/**
 * What so much work cost.
 * @typedef {object} Step
 * @property {number} size
 * @property {number} cost
 * @property {number} [residentMiB]
 */

/**
 * Makes the row that shows how cost grows: what one unit more costs on the last step, beside the step before it. So the
 * cost of starting is left out, behind which growth could hide.
 * @param {{ what: string, of: string, unit: string, steps: readonly Step[] }} growth
 *   `of` names the unit of size; at least three steps, the smallest first
 * @returns {import('./rows.mjs').Row}
 */
export function toGrowthRow({ what, of, unit, steps }) {
  const [before, middle, last] = steps.slice(-3);
  if (before === undefined || middle === undefined || last === undefined)
    throw new Error('growth shows in three steps or more');
  const ratio = costOfOneMore(middle, last) / costOfOneMore(before, middle);
  return {
    what,
    figure: steps.map(({ size, cost }) => `${showSize(size)} ${of}: ${showNumber(cost)} ${unit}`).join(', '),
    memory: steps.some(({ residentMiB }) => residentMiB !== undefined)
      ? steps.map(({ residentMiB }) => showMemory(residentMiB)).join(', ')
      : '',
    against: `one more on the way to ${showSize(last.size)}, beside the step before`,
    peer: '',
    ratio: `${showNumber(ratio)} ×`,
    ...judge(ratio, { atMost: 1.5 }, '×'),
  };
}

/** @param {Step} from @param {Step} to */
function costOfOneMore(from, to) {
  return (to.cost - from.cost) / (to.size - from.size);
}

/** @param {number} size */
function showSize(size) {
  return size.toLocaleString('en');
}
