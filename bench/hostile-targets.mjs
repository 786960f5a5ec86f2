// Prints what `verify` makes of targets that mean harm: exit code, seconds, and the largest resident size of the run.
// With words, only those whose name holds one of them. Ends with 1 when an exit code is not the expected one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileTargets, startHostileTarget } from '../test/hostile/hostile-targets.mjs';
import { verifyMeasured } from '../test/hostile/verify-measured.mjs';

const words = process.argv.slice(2);
const chosen = hostileTargets.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const reports = ['json', 'junit'].flatMap((name) => ['--reporter', `${name}=${join(folder, name)}`]);

console.log('| a target that | exit code | seconds | MiB |');
console.log('| --- | --- | --- | --- |');
for (const target of chosen) {
  const { url, close } = await startHostileTarget(target);
  const { code, seconds, peakMiB } = await verifyMeasured([url, '--timeout', '1000', ...reports]);
  await close();
  if (code !== target.exitCode) process.exitCode = 1;
  const wrong = code === target.exitCode ? '' : `, expected ${target.exitCode}`;
  console.log(`| ${target.name} | ${code}${wrong} | ${seconds.toFixed(1)} | ${peakMiB.toFixed(0)} |`);
}
rmSync(folder, { recursive: true });
