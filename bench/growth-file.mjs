// Does the time of `audit` grow no faster than its file, and its memory not at all? One recording that is made longer by
// repeating it, from 10 MB to 2 GB (or what is given).
// Usage: node bench/growth-file.mjs [most megabytes]
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repeatRecording } from './generate-recording.mjs';
import { toGrowthRow } from './growth.mjs';
import { measureProcess } from './measure-process.mjs';
import { judge, showMemory, showNumber, tellRows } from './rows.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

const [most = 2000] = process.argv.slice(2).map(Number);
const bin = fileURLToPath(new URL('../dist/src/bin.cjs', import.meta.url));
const folder = makeTemporaryFolder();
const recording = join(folder, 'traffic.ndjson');

/** @type {import('./growth.mjs').Step[]} */
const steps = [];
// About 1 kB an exchange.
for (const megabytes of [10, 100, 500, 1000, 2000].filter((size) => size <= most)) {
  const known = repeatRecording(recording, megabytes * 1000);
  const measured = await measureProcess([process.execPath, bin, 'audit', recording, '--reporter', 'json']);
  const { counts } = JSON.parse(measured.stdout);
  if (counts.held !== known.held || counts.broken !== known.broken) throw new Error('the counts are wrong');
  const size = Math.round(statSync(recording).size / 1e6);
  steps.push({ size, cost: measured.seconds, residentMiB: measured.residentMiB });
}
const [first, last] = [steps[1]?.residentMiB ?? 0, steps.at(-1)?.residentMiB ?? 0];
tellRows([
  toGrowthRow({ what: '`audit` of a recording', of: 'MB', unit: 's', steps }),
  {
    what: `memory of \`audit\` of ${steps.at(-1)?.size.toLocaleString('en')} MB`,
    figure: showMemory(last),
    memory: showMemory(last),
    against: `of ${steps[1]?.size} MB`,
    peer: showMemory(first),
    ratio: `${showNumber(last / first)} ×`,
    ...judge(last, { atMost: 200 }, 'MiB'),
  },
]);
