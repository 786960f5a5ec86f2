// Prints what the contract makes of every fault and every variant of the sandbox; ends with 1 when one slips through.

import { clauseProofs } from './clause-proofs.mjs';
import { seed } from './combinations.mjs';
import { clauseJobs, faultJobs, pairJobs, setJobs, variantJobs } from './jobs.mjs';
import { judgeAll } from './judge-all.mjs';

const began = performance.now();
const [toCatch, toSpare] = [faultJobs(), variantJobs()];
const [pairs, sets, proofs] = [pairJobs(), setJobs(), clauseJobs()];
const judgements = await judgeAll([...toCatch, ...toSpare, ...pairs, ...sets, ...proofs]);

/** @param {import('./judge-all.mjs').Job} job */
function brokenIn({ name }) {
  return judgements.get(name)?.broken ?? [];
}

/** @param {import('./judge-all.mjs').Job} job */
function isCaughtAsNamed(job) {
  return (job.limits.until ?? []).every((named) => brokenIn(job).includes(named));
}

const others = toCatch.filter((job) => !isCaughtAsNamed(job) && brokenIn(job).length > 0);
const survived = toCatch.filter((job) => brokenIn(job).length === 0);
const accused = [...toSpare, ...sets].filter((job) => brokenIn(job).length > 0);
const hidden = pairs.filter((job) => brokenIn(job).length === 0);
const unproven = clauseProofs.filter(({ clause, besides = [] }) => {
  const found = judgements.get(`clause ${clause}`)?.brokenClauses ?? [];
  return !found.includes(clause) || found.some((one) => one !== clause && !besides.includes(one));
});
const unjudged = [...toSpare, ...sets].filter(({ name }) => (judgements.get(name)?.couldNotRun ?? 0) > 0);

for (const job of others)
  console.log(`not by all of its ids  ${job.name}: by ${brokenIn(job).slice(0, 5).join(', ')}`);
for (const job of survived) console.log(`survived  ${job.name}`);
for (const job of accused) console.log(`accused  ${job.name}: by ${brokenIn(job).slice(0, 5).join(', ')}`);
for (const job of hidden) console.log(`hidden  ${job.name}`);
for (const { clause, fault } of unproven) console.log(`not proven  ${clause} by ${fault}`);
for (const job of unjudged) console.log(`could not be judged  ${job.name}`);
console.log('| | number |');
console.log('| --- | --- |');
console.log(
  `| faults caught by the ids that they name | ${toCatch.filter(isCaughtAsNamed).length} of ${toCatch.length} |`,
);
console.log(`| faults caught by others only | ${others.length} |`);
console.log(`| faults survived | ${survived.length} |`);
console.log(`| variants accused | ${countIn(toSpare, accused)} of ${toSpare.length} |`);
console.log(
  `| required clauses without which a fault survives | ${clauseProofs.length - unproven.length} of ${clauseProofs.length} |`,
);
console.log(
  `| faults caught beside a variant (seed ${seed}) | ${pairs.length - hidden.length} of ${pairs.length} |`,
);
console.log(`| sets of three variants accused | ${countIn(sets, accused)} of ${sets.length} |`);
console.log(`| seconds | ${((performance.now() - began) / 1000).toFixed(0)} |`);
const failed = [others, survived, accused, hidden, unproven, unjudged].some(({ length }) => length > 0);
process.exitCode = failed ? 1 : 0;

/**
 * @param {readonly import('./judge-all.mjs').Job[]} jobs
 * @param {readonly import('./judge-all.mjs').Job[]} found
 */
function countIn(jobs, found) {
  return jobs.filter((job) => found.includes(job)).length;
}
