// Is `verify` with Dredd in it slower than Dredd alone? Whole processes in turn, on the same sandbox and document; Dredd
// alone has hooks that provoke each documented status.
// Usage: node bench/verify-with-dredd.mjs [rounds]
import { fileURLToPath } from 'node:url';
import { measureInTurn, median } from './measure.mjs';
import { measureProcess } from './measure-process.mjs';
import { compare, showMemory, tellRows } from './rows.mjs';
import { startSandboxProcess } from './start-server.mjs';

const [rounds = 5] = process.argv.slice(2).map(Number);

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const sandbox = await startSandboxProcess();
const states = `${sandbox.url.origin}/_states`;
const env = { ...process.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', PEER_STATES: states };

/** @param {readonly string[]} words @param {string} expected */
async function run(words, expected) {
  const measured = await measureProcess([process.execPath, '--no-warnings', ...words], env);
  if (!measured.stdout.includes(expected)) throw new Error(measured.stdout);
  return measured;
}
const verify = () =>
  run([at('dist/src/bin.cjs'), 'verify', sandbox.url.origin, '--states', states], 'Dredd 8 of 8');
const dredd = () =>
  run(
    [
      at('node_modules/dredd/bin/dredd'),
      at('generated/batch-delete-phone-number.openapi.json'),
      sandbox.url.origin,
      `--hookfiles=${at('bench/peers/tools/dredd-hooks.cjs')}`,
      '--color=false',
    ],
    'complete: 8 passing',
  );

try {
  const measured = await measureInTurn({ verify, dredd }, rounds);
  const memory = (/** @type {'verify' | 'dredd'} */ name) =>
    median(measured[name].map(({ residentMiB }) => residentMiB));
  tellRows([
    compare({
      what: '`verify`, all suites, with its Dredd',
      values: measured.verify.map(({ seconds }) => seconds),
      unit: 's',
      residentMiB: memory('verify'),
      against: `Dredd alone (${showMemory(memory('dredd'))})`,
      peerValues: measured.dredd.map(({ seconds }) => seconds),
      goal: { atMost: 1 },
    }),
  ]);
} finally {
  await sandbox.stop();
}
