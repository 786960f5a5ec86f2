// Does the rate of the sandbox and of the proxy last from 1 connection to 500? Each in a process of its own; the proxy stands
// before a bare upstream and records.
// Usage: node bench/growth-connections.mjs [rounds] [seconds]
import { join } from 'node:path';
import { loadCleanly } from './load.mjs';
import { measureInTurn, median } from './measure.mjs';
import { readPeak } from './measure-process.mjs';
import { judge, showMemory, showNumber, tellRows } from './rows.mjs';
import { startBareServer, startProxyProcess, startSandboxProcess, withServers } from './start-server.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

const [rounds = 3, seconds = 1] = process.argv.slice(2).map(Number);
const sizes = [1, 10, 100, 500];
const folder = makeTemporaryFolder();

/**
 * @param {string} what @param {import('./start-server.mjs').Server} server
 * @returns {Promise<import('./rows.mjs').Row>}
 */
async function grow(what, { url, pid }) {
  const rates = await measureInTurn(
    Object.fromEntries(
      sizes.map((connections) => [
        connections,
        async () => (await loadCleanly(url, { connections, seconds })).perSecond,
      ]),
    ),
    rounds,
  );
  const rate = (/** @type {number} */ connections) => median(rates[connections] ?? []);
  const ratio = rate(500) / rate(10);
  return {
    what: `${what}: calls by connections`,
    figure: sizes.map((size) => `${size}: ${showNumber(rate(size))} /s`).join(', '),
    memory: showMemory(readPeak(pid)),
    against: 'at 500 connections, beside 10',
    peer: '',
    ratio: `${showNumber(ratio)} ×`,
    ...judge(ratio, { atLeast: 0.67 }, '×'),
  };
}

await withServers(async (keep) => {
  const upstream = await keep(startBareServer());
  const sandbox = await keep(startSandboxProcess());
  const proxy = await keep(startProxyProcess(upstream.url, join(folder, 'traffic.ndjson')));
  for (const { url } of [sandbox, proxy]) await loadCleanly(url, { connections: 10, seconds: 1 });
  tellRows([await grow('sandbox', sandbox), await grow('proxy', proxy)]);
});
