// Do the sandbox and the proxy hold many kept-alive connections, all under load, without an error and without growth of
// memory? Both at once, each in a process of its own; the proxy stands before a bare upstream and records.
// Usage: node bench/held-connections.mjs [connections] [seconds]
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { load, loadCleanly } from './load.mjs';
import { readResident } from './measure-process.mjs';
import { showMemory, showNumber, tellRows } from './rows.mjs';
import { startBareServer, startProxyProcess, startSandboxProcess, withServers } from './start-server.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

const [connections = 500, seconds = 30] = process.argv.slice(2).map(Number);
const folder = makeTemporaryFolder();

/**
 * Growth is judged from the middle on: before, the heap is still finding the size that so many connections need.
 * @param {string} name @param {import('./start-server.mjs').Server} server
 * @returns {Promise<import('./rows.mjs').Row>}
 */
async function hold(name, { url, pid }) {
  await loadCleanly(url, { connections, seconds: Math.min(5, seconds) });
  const loading = load(url, { connections, seconds });
  const samples = sampleResident(pid, seconds);
  const { errors, perSecond } = await loading;
  const [start = 0, middle = 0, end = 0] = await samples;
  const growth = end / middle;
  return {
    what: `${name} under ${connections} kept-alive connections for ${seconds} s`,
    figure: `${errors.length} errors, ${showNumber(perSecond)} calls/s`,
    memory: `${showMemory(start)} at the start, ${showMemory(middle)} in the middle, ${showMemory(end)} at the end`,
    against: 'its own memory in the middle',
    peer: showMemory(middle),
    ratio: `${showNumber(growth)} ×`,
    goal: '0 errors, ≤ 1.1 ×',
    reached: errors.length === 0 && growth <= 1.1,
  };
}

/**
 * The medians of the first, the middle and the last fifth: a single look depends on when memory was last tidied up.
 * @param {number} pid @param {number} seconds
 */
async function sampleResident(pid, seconds) {
  /** @type {number[]} */
  const seen = [];
  for (let look = 0; look < 25; look += 1) {
    await sleep((seconds * 1000) / 26);
    seen.push(readResident(pid));
  }
  return [0, 10, 20].map((from) => seen.slice(from, from + 5).sort((left, right) => left - right)[2] ?? 0);
}

await withServers(async (keep) => {
  const upstream = await keep(startBareServer());
  const sandbox = await keep(startSandboxProcess());
  const proxy = await keep(startProxyProcess(upstream.url, join(folder, 'traffic.ndjson')));
  tellRows(await Promise.all([hold('sandbox', sandbox), hold('proxy', proxy)]));
});
