// Does the cost of an exchange grow no faster than its ids, from 1 to 10,000? Judged in this process, beside JSON.parse of
// the same bodies, which outgrows the processor's caches as well; and served by the sandbox in a process and on a core of its own.
// Usage: node bench/growth-ids.mjs [rounds] [milliseconds a round]
import { exchangeOf, isJudgedWell, parseBodies } from './exchange-of.mjs';
import { toGrowthRow } from './growth.mjs';
import { keepApart } from './keep-apart.mjs';
import { loadCleanly, renderCall } from './load.mjs';
import { measureInTurn, median, timeCalls } from './measure.mjs';
import { tellRows } from './rows.mjs';
import { startSandboxProcess } from './start-server.mjs';

const [rounds = 5, milliseconds = 400] = process.argv.slice(2).map(Number);
const sizes = [1, 10, 100, 1000, 10_000];

const contestants = { judge: isJudgedWell, parse: parseBodies };
const judged = sizes.map((size) => {
  const exchanges = Array.from({ length: size === 10_000 ? 5 : 50 }, (_, index) => exchangeOf(size, index));
  const times = timeCalls(contestants, exchanges, { rounds, milliseconds: milliseconds / 2 });
  return { size, cost: median(times.judge), parseCost: median(times.parse) };
});
const yardstick = {
  name: '`JSON.parse` of such bodies',
  steps: judged.map(({ size, parseCost }) => ({ size, cost: parseCost })),
};

const sandbox = await startSandboxProcess();
try {
  keepApart([sandbox]);
  const calls = Object.fromEntries(
    sizes.map((size) => {
      const body = Buffer.from(exchangeOf(size).request.body).toString();
      const load = {
        connections: 1,
        seconds: milliseconds / 1000,
        requests: [renderCall(sandbox.url, { body })],
      };
      return [size, async () => 1e6 / (await loadCleanly(sandbox.url, load)).perSecond];
    }),
  );
  await measureInTurn(calls, 1);
  const served = await measureInTurn(calls, rounds);
  tellRows([
    toGrowthRow({
      what: 'one exchange through all checks',
      of: 'ids',
      unit: 'µs',
      steps: judged,
      yardstick,
    }),
    toGrowthRow({
      what: 'one call of the sandbox',
      of: 'ids',
      unit: 'µs',
      steps: sizes.map((size) => ({ size, cost: median(served[size] ?? []) })),
      yardstick,
    }),
  ]);
} finally {
  await sandbox.stop();
}
