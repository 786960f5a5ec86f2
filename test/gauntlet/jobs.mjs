import { faults } from '../../dist/src/sandbox/faults/index.js';
import { variants } from '../../dist/src/sandbox/variants/index.js';

/** @typedef {import('./judge-all.mjs').Job} Job */

/** Long enough for a loaded machine, short enough for the faults that hang. */
const faultTimeoutMs = 2000;
const variantTimeoutMs = 20_000;
/** Drawn requests find what cases by hand don't; where they are not asked for, few of them do. */
const fewRuns = 3;

/** @param {readonly string[]} caughtBy */
function drawing(caughtBy) {
  return caughtBy.some((id) => id.startsWith('generated/')) ? {} : { runs: fewRuns };
}

/**
 * Each fault by itself, up to the moment when all the ids that it names have accused it.
 * @returns {Job[]}
 */
export function faultJobs() {
  return faults.map(({ id, caughtBy, needsAuth = false }) => ({
    name: `fault ${id}`,
    sandboxOptions: { faults: [id], auth: needsAuth },
    limits: { until: caughtBy, timeoutMs: faultTimeoutMs, ...drawing(caughtBy) },
  }));
}

/**
 * Each variant by itself, over all cases.
 * @returns {Job[]}
 */
export function variantJobs() {
  return variants.map(({ id, needsAuth = false }) => ({
    name: `variant ${id}`,
    sandboxOptions: { variants: [id], auth: needsAuth },
    limits: { timeoutMs: variantTimeoutMs, runs: fewRuns },
  }));
}
