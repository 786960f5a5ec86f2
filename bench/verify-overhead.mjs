// What does `verify --no-dredd` cost beside its own requests? Compares whole processes, in turn: the command on a
// sandbox, all its requests (those of the state protocol among them) sent bare by Node's HTTP client.
// Usage: node bench/verify-overhead.mjs [rounds]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../dist/src/sandbox/start-sandbox.js';
import { measureInTurn, median } from './measure.mjs';
import { measureProcess } from './measure-process.mjs';
import { recordRequests } from './record-requests.mjs';
import { compare, judge, showNumber, tellRows } from './rows.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

const [rounds = 11] = process.argv.slice(2).map(Number);
const here = fileURLToPath(new URL('.', import.meta.url));
const env = { ...process.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

let residentMiB = 0;

/** @param {string} url */
async function verify(url) {
  const bin = join(here, '../dist/src/bin.cjs');
  const words = [process.execPath, bin, 'verify', url, '--states', `${url}/_states`, '--no-dredd'];
  const measured = await measureProcess(words, env);
  if (!measured.stdout.includes('verdict: conformant')) throw new Error(measured.stdout);
  residentMiB = Math.max(residentMiB, measured.residentMiB);
  return measured.seconds;
}

const folder = makeTemporaryFolder();
const sandbox = await startSandbox();
try {
  const recorder = await recordRequests(sandbox.url);
  await verify(recorder.url);
  recorder.close();
  const file = join(folder, 'requests.json');
  writeFileSync(file, JSON.stringify(recorder.requests));
  const times = await measureInTurn(
    {
      verify: () => verify(sandbox.url),
      // Measured as the command is: watching a process costs the sandbox time, which answers from this very one.
      bare: async () => {
        const words = [process.execPath, join(here, 'send-bare.mjs'), sandbox.url, file];
        const { seconds, exitCode } = await measureProcess(words, env);
        if (exitCode !== 0) throw new Error(`${words.join(' ')} ended with exit code ${exitCode}`);
        return seconds;
      },
    },
    rounds,
  );
  // Of each turn by itself: a machine that is slower for a while is so for both.
  const more = median(times.verify.map((seconds, turn) => seconds - (times.bare[turn] ?? 0)));
  tellRows([
    {
      ...compare({
        what: `\`verify --no-dredd\`, ${recorder.requests.length.toLocaleString('en')} requests`,
        values: times.verify,
        unit: 's',
        residentMiB,
        against: 'the same requests sent bare',
        peerValues: times.bare,
      }),
      ratio: `${showNumber(more)} s more`,
      ...judge(more, { atMost: 0.5 }, 's more'),
    },
  ]);
} finally {
  await sandbox.close();
}
