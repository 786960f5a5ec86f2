// Prints what the contract makes of every fault and every variant of the sandbox; ends with 1 when one slips through.
import { faultJobs, variantJobs } from './jobs.mjs';
import { judgeAll } from './judge-all.mjs';

const began = performance.now();
const [toCatch, toSpare] = [faultJobs(), variantJobs()];
const judgements = await judgeAll([...toCatch, ...toSpare]);

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
const accused = toSpare.filter((job) => brokenIn(job).length > 0);
const unjudged = toSpare.filter(({ name }) => (judgements.get(name)?.couldNotRun ?? 0) > 0);

for (const job of others)
  console.log(`not by all of its ids  ${job.name}: by ${brokenIn(job).slice(0, 5).join(', ')}`);
for (const job of survived) console.log(`survived  ${job.name}`);
for (const job of accused) console.log(`accused  ${job.name}: by ${brokenIn(job).slice(0, 5).join(', ')}`);
for (const job of unjudged) console.log(`could not be judged  ${job.name}`);
console.log('| | number |');
console.log('| --- | --- |');
console.log(
  `| faults caught by the ids that they name | ${toCatch.filter(isCaughtAsNamed).length} of ${toCatch.length} |`,
);
console.log(`| faults caught by others only | ${others.length} |`);
console.log(`| faults survived | ${survived.length} |`);
console.log(`| variants accused | ${accused.length} of ${toSpare.length} |`);
console.log(`| seconds | ${((performance.now() - began) / 1000).toFixed(0)} |`);
process.exitCode = others.length + survived.length + accused.length + unjudged.length === 0 ? 0 : 1;
