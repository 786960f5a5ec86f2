// What does `verify --no-dredd` cost beside its own requests? Compares whole processes, in turn: the command on a
// sandbox, all its requests (those of the state protocol among them) sent bare by Node's HTTP client, an empty process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../dist/src/sandbox/start-sandbox.js';
import { measureInTurn, median, showSeconds, timeCommand } from './measure.mjs';
import { recordRequests } from './record-requests.mjs';

const rounds = 9;
const here = fileURLToPath(new URL('.', import.meta.url));
const env = { ...process.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

/** @param {string} url */
function verify(url) {
  const bin = join(here, '../dist/src/bin.js');
  return timeCommand([process.execPath, bin, 'verify', url, '--states', `${url}/_states`, '--no-dredd'], env);
}

const folder = mkdtempSync(join(tmpdir(), 'chime-contract-'));
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
      bare: () => timeCommand([process.execPath, join(here, 'send-bare.mjs'), sandbox.url, file], env),
      empty: () => timeCommand([process.execPath, '-e', '0'], env),
    },
    rounds,
  );
  const bare = median(times.bare);
  console.log(`| ${recorder.requests.length} requests; median of ${rounds} | time | ratio to bare |`);
  console.log('| --- | --- | --- |');
  for (const [name, list] of Object.entries(times))
    console.log(`| ${name} | ${showSeconds(median(list))} | ${(median(list) / bare).toFixed(2)} |`);
  const more = median(times.verify) - bare;
  console.log(
    `\nverify --no-dredd takes ${showSeconds(more)} more than its requests sent bare (goal: at most 0.50 s)`,
  );
} finally {
  await sandbox.close();
  rmSync(folder, { recursive: true });
}
