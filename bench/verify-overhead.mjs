// What does `verify --no-dredd` cost beside its own requests? Compares whole processes, in turn:
// the command on a sandbox, the same requests sent bare by Node's HTTP client, and an empty Node process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runContract } from '../dist/contracts/run-contract.js';
import { tool } from '../dist/contracts/tool.js';
import { startSandbox } from '../dist/src/sandbox/start-sandbox.js';
import { measureInTurn, median, showSeconds, timeCommand } from './measure.mjs';

const rounds = 9;
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'chime-contract-'));
const sandbox = await startSandbox();
try {
  /** @type {import('../dist/contracts/harness/exchange.js').SentRequest[]} */
  const sent = [];
  const report = await runContract(
    {
      target: new URL(sandbox.url),
      service: 'chime',
      states: { kind: 'url', url: new URL(sandbox.statesUrl) },
      timeoutMs: 10_000,
      concurrency: 8,
      allowDeletion: false,
      onExchange: ({ request }) => sent.push(request),
    },
    tool,
  );
  const file = join(folder, 'requests.json');
  writeFileSync(
    file,
    JSON.stringify(
      sent.map(({ method, target, headers, body }) => ({
        method,
        target,
        headers: headers.flat(),
        body: Buffer.from(body).toString('base64'),
      })),
    ),
  );
  const env = { ...process.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
  const bin = join(here, '../dist/src/bin.js');
  const times = await measureInTurn(
    {
      verify: () =>
        timeCommand(
          [process.execPath, bin, 'verify', sandbox.url, '--states', sandbox.statesUrl, '--no-dredd'],
          env,
        ),
      bare: () => timeCommand([process.execPath, join(here, 'send-bare.mjs'), sandbox.url, file], env),
      empty: () => timeCommand([process.execPath, '-e', '0'], env),
    },
    rounds,
  );
  const verify = median(times.verify);
  const bare = median(times.bare);
  console.log(
    `| ${sent.length} requests, ${report.cases.length} cases; median of ${rounds} | time | ratio to bare |`,
  );
  console.log('| --- | --- | --- |');
  for (const [name, list] of Object.entries(times))
    console.log(`| ${name} | ${showSeconds(median(list))} | ${(median(list) / bare).toFixed(2)} |`);
  console.log(
    `\nverify --no-dredd takes ${showSeconds(verify - bare)} more than its requests sent bare (goal: at most 0.50 s)`,
  );
} finally {
  await sandbox.close();
  rmSync(folder, { recursive: true });
}
