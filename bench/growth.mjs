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
 * cost of starting is left out, behind which growth could hide. With a yardstick the ratio is to the growth of that: what
 * outgrows the caches of the processor costs everybody more.
 * @param {{
 *   what: string, of: string, unit: string, steps: readonly Step[],
 *   yardstick?: { name: string, steps: readonly Step[] },
 * }} growth  `of` names the unit of size; at least three steps, the smallest first
 * @returns {import('./rows.mjs').Row}
 * @throws when there are fewer steps
 */
export function toGrowthRow({ what, of, unit, steps, yardstick }) {
  const last = showSize(steps.at(-1)?.size ?? 0);
  const ratio = growthOf(steps) / (yardstick === undefined ? 1 : growthOf(yardstick.steps));
  return {
    what,
    figure: showSteps({ of, unit, steps }),
    memory: steps.some(({ residentMiB }) => residentMiB !== undefined)
      ? steps.map(({ residentMiB }) => showMemory(residentMiB)).join(', ')
      : '',
    against: `one more on the way to ${last}, beside the step before${yardstick === undefined ? '' : `, as ${yardstick.name} grows`}`,
    peer: yardstick === undefined ? '' : showSteps({ of, unit, steps: yardstick.steps }),
    ratio: `${showNumber(ratio)} ×`,
    ...judge(ratio, { atMost: 1.5 }, '×'),
  };
}

/** @param {readonly Step[]} steps */
function growthOf(steps) {
  const [before, middle, last] = steps.slice(-3);
  if (before === undefined || middle === undefined || last === undefined)
    throw new Error('growth shows in three steps or more');
  return costOfOneMore(middle, last) / costOfOneMore(before, middle);
}

/** @param {{ of: string, unit: string, steps: readonly Step[] }} growth */
function showSteps({ of, unit, steps }) {
  return steps.map(({ size, cost }) => `${showSize(size)} ${of}: ${showNumber(cost)} ${unit}`).join(', ');
}

/** @param {Step} from @param {Step} to */
function costOfOneMore(from, to) {
  return (to.cost - from.cost) / (to.size - from.size);
}

/** @param {number} size */
function showSize(size) {
  return size.toLocaleString('en');
}
