// What does the sandbox cost with signature verification, beside Prism's mock and a bare server? The same signed calls
// in turn on each, each in a process of its own, on one core; the load comes from another.
// Usage: node bench/sandbox.mjs [rounds] [seconds]
import { keepApart } from './keep-apart.mjs';
import { load, loadCleanly } from './load.mjs';
import { measureInTurn } from './measure.mjs';
import { readPeak } from './measure-process.mjs';
import { compare, tellRows } from './rows.mjs';
import { signCalls } from './sign-calls.mjs';
import { startBareServer, startPrism, startServer, withServers } from './start-server.mjs';

const [rounds = 5, seconds = 2] = process.argv.slice(2).map(Number);
const connections = 20;

/** @param {import('./start-server.mjs').Server} server */
async function prepare(server) {
  const requests = await signCalls(server.url, 1000);
  await loadCleanly(server.url, { connections, seconds: 1, requests });
  return {
    server,
    run: async () => (await loadCleanly(server.url, { connections, seconds, requests })).perSecond,
  };
}

await withServers(async (keep) => {
  const servers = {
    sandbox: await keep(startServer(['dist/src/bin.cjs', 'sandbox', '--port', '0', '--auth', 'on'])),
    prism: await keep(startPrism(['mock', 'openapi/batch-delete-phone-number.yaml'])),
    bare: await keep(startBareServer()),
  };
  keepApart(Object.values(servers));
  const sandbox = await prepare(servers.sandbox);
  const prism = await prepare(servers.prism);
  const bare = await prepare(servers.bare);

  const unsigned = await load(sandbox.server.url, { connections: 1, seconds: 0.1 });
  if (unsigned.errors.length === 0) throw new Error('the sandbox served a call without a signature');

  const rates = await measureInTurn({ sandbox: sandbox.run, prism: prism.run, bare: bare.run }, rounds);
  const what = {
    what: `sandbox \`--auth on\`, signed calls on ${connections} connections`,
    values: rates.sandbox,
    unit: '/s',
    residentMiB: readPeak(sandbox.server.pid),
  };
  tellRows([
    compare({
      ...what,
      against: '`prism mock`, the same calls',
      peerValues: rates.prism,
      goal: { atLeast: 5 },
    }),
    compare({ ...what, against: 'bare `node:http` server', peerValues: rates.bare, goal: { atLeast: 0.4 } }),
  ]);
});
