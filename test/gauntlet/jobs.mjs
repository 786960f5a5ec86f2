import { faults } from '../../dist/src/sandbox/faults/index.js';
import { variants } from '../../dist/src/sandbox/variants/index.js';
import { clauseProofs } from './clause-proofs.mjs';
import { drawPairs, drawSets, nameOf } from './combinations.mjs';

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

/** Cases of every kind of answer, for the faults that a check catches wherever it looks. */
const occasions = [
  'input/one-id',
  'input/list-empty',
  'input/accent-escaped',
  'input/element-is-null',
  'success/one-number',
  'success/request-ids-differ',
  'partial-failure/every-kind-at-once',
  'partial-failure/unknown-id-twice',
  'errors/caller-is-forbidden',
  'transport/accept-encoding-gzip',
];

/** @param {readonly string[]} caughtBy  the cases and checks that a fault names */
function casesThatCatch(caughtBy) {
  const cases = caughtBy.filter((id) => id.includes('/'));
  return cases.length === caughtBy.length ? cases : [...cases, ...occasions];
}

/**
 * Each fault by itself, up to the moment when all the ids that it names have accused it; these are tried first.
 * @returns {Job[]}
 */
export function faultJobs() {
  return faults.map(({ id, caughtBy, needsAuth = false }) => ({
    name: `fault ${id}`,
    sandboxOptions: { faults: [id], auth: needsAuth },
    limits: {
      until: caughtBy,
      first: casesThatCatch(caughtBy),
      timeoutMs: faultTimeoutMs,
      ...drawing(caughtBy),
    },
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

/**
 * Each required clause with the fault and the case that prove it.
 * @returns {Job[]}
 */
export function clauseJobs() {
  return clauseProofs.map(({ clause, fault, by }) => ({
    name: `clause ${clause}`,
    sandboxOptions: { faults: [fault], auth: needsAuth(faults, fault) },
    limits: { only: [by], timeoutMs: faultTimeoutMs },
  }));
}

/**
 * Faults beside variants, over the cases that catch them.
 * @returns {Job[]}
 */
export function pairJobs() {
  return drawPairs(60).map(([fault, variant]) => {
    return {
      name: `pair ${nameOf([fault, variant])}`,
      sandboxOptions: {
        faults: [fault.id],
        variants: [variant.id],
        auth: fault.needsAuth === true || variant.needsAuth === true,
      },
      limits: {
        first: casesThatCatch(fault.caughtBy),
        ...drawing(fault.caughtBy),
        timeoutMs: faultTimeoutMs,
      },
    };
  });
}

/**
 * Sets of variants, over all cases.
 * @returns {Job[]}
 */
export function setJobs() {
  return drawSets(12).map((set) => ({
    name: `set ${nameOf(set)}`,
    sandboxOptions: {
      variants: set.map(({ id }) => id),
      auth: set.some(({ needsAuth: isSigned }) => isSigned === true),
    },
    limits: { timeoutMs: variantTimeoutMs },
  }));
}

/**
 * @param {readonly { id: string, needsAuth?: boolean }[]} list
 * @param {string} id
 */
function needsAuth(list, id) {
  return list.find((one) => one.id === id)?.needsAuth ?? false;
}
