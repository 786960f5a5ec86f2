// Does the cost of `verify` grow no faster than its requests? Whole runs of the suite `generated`, from 100 draws to 10,000.
// Usage: node bench/growth-requests.mjs [rounds]   (of the smaller runs; the largest is made once)
import { fileURLToPath } from 'node:url';
import { toGrowthRow } from './growth.mjs';
import { median } from './measure.mjs';
import { measureProcess } from './measure-process.mjs';
import { tellRows } from './rows.mjs';
import { startSandboxProcess } from './start-server.mjs';

const [rounds = 3] = process.argv.slice(2).map(Number);
const bin = fileURLToPath(new URL('../dist/src/bin.cjs', import.meta.url));
const sandbox = await startSandboxProcess();
const env = { ...process.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
const { origin } = sandbox.url;

/** @param {number} runs  how often each case draws */
async function verify(runs) {
  const words = [process.execPath, bin, 'verify', origin, '--states', `${origin}/_states`, '--no-dredd'];
  const measured = await measureProcess([...words, '--suite', 'generated', '--runs', String(runs)], env);
  const cases = Number(/^(\d+) held · 0 broken/m.exec(measured.stdout)?.[1] ?? 0);
  if (cases === 0) throw new Error(measured.stdout);
  return { ...measured, cases };
}

try {
  /** @type {import('./growth.mjs').Step[]} */
  const steps = [];
  const { cases } = await verify(1);
  for (const draws of [100, 1000, 10_000]) {
    const runs = Math.round(draws / cases);
    /** @type {import('./measure-process.mjs').Measured[]} */
    const measured = [];
    for (let round = 0; round < (draws === 10_000 ? 1 : rounds); round += 1)
      measured.push(await verify(runs));
    steps.push({
      size: runs * cases,
      cost: median(measured.map(({ seconds }) => seconds)),
      residentMiB: Math.max(...measured.map(({ residentMiB }) => residentMiB)),
    });
  }
  tellRows([toGrowthRow({ what: '`verify --suite generated`', of: 'draws', unit: 's', steps })]);
} finally {
  await sandbox.stop();
}
