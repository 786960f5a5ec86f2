// What does the proxy cost beside a bare forwarder and beside Prism's proxy? The same load in turn on each, all before
// the same bare upstream, each in a process of its own, on one core, with load and upstream on another; ours judges and
// records every exchange.
// Usage: node bench/proxy.mjs [rounds] [seconds]
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keepApart } from './keep-apart.mjs';
import { loadCleanly } from './load.mjs';
import { measureInTurn } from './measure.mjs';
import { readPeak } from './measure-process.mjs';
import { compare, tellRows } from './rows.mjs';
import { startBareServer, startPrism, startProxyProcess, startServer, withServers } from './start-server.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

const [rounds = 5, seconds = 3] = process.argv.slice(2).map(Number);
const folder = makeTemporaryFolder();
const recording = join(folder, 'traffic.ndjson');

await withServers(async (keep) => {
  const upstream = await keep(startBareServer());
  const targets = {
    direct: upstream,
    bare: await keep(startServer(['bench/forward-bare.mjs', upstream.url.href])),
    ours: await keep(startProxyProcess(upstream.url, recording)),
    prism: await keep(
      startPrism([
        'proxy',
        'openapi/batch-delete-phone-number.yaml',
        upstream.url.origin,
        '--validate-request',
        'false',
      ]),
    ),
  };
  const { direct, ...proxies } = targets;
  keepApart(Object.values(proxies), [direct]);
  for (const { url } of Object.values(targets)) await loadCleanly(url, { connections: 20, seconds: 1 });

  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  for (const connections of [20, 1]) {
    const latencies = { direct: none(), bare: none(), ours: none(), prism: none() };
    const measure = (/** @type {keyof typeof targets} */ name) => async () => {
      const { perSecond, medianMs } = await loadCleanly(targets[name].url, { connections, seconds });
      latencies[name].push(medianMs);
      return perSecond;
    };
    const rates = await measureInTurn(
      { direct: measure('direct'), bare: measure('bare'), ours: measure('ours'), prism: measure('prism') },
      rounds,
    );
    const added = (/** @type {'bare' | 'ours' | 'prism'} */ name) =>
      latencies[name].map((ms, round) => ms - (latencies.direct[round] ?? 0));
    const on = connections === 1 ? 'one connection' : `${connections} connections`;
    const rate = {
      what: `proxy, judging and recording, ${on}: calls`,
      values: rates.ours,
      unit: '/s',
      residentMiB: readPeak(targets.ours.pid),
    };
    const delay = {
      what: `proxy, ${on}: median time added to a call`,
      values: added('ours'),
      unit: 'ms',
    };
    rows.push(
      compare({ ...rate, against: '`prism proxy`', peerValues: rates.prism, goal: { atLeast: 5 } }),
      compare({
        ...rate,
        against: 'bare `node:http` forwarder',
        peerValues: rates.bare,
        goal: { atLeast: 0.8 },
      }),
      compare({ ...delay, against: '`prism proxy`', peerValues: added('prism') }),
      compare({ ...delay, against: 'bare `node:http` forwarder', peerValues: added('bare') }),
    );
  }
  tellRows(rows);
  console.log(`\nrecorded ${(statSync(recording).size / 1e6).toFixed(1)} MB`);
});

/** @returns {number[]} */
function none() {
  return [];
}
