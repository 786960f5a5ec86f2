// What does the proxy cost beside a bare forwarder and beside Prism's proxy? The same load in turn on each, all before
// the same bare upstream, each in a process of its own; ours judges and records every exchange.
// Usage: proxy.mjs [rounds] [seconds]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';
import { measureInTurn, median } from './measure.mjs';

const [rounds = 5, seconds = 3] = process.argv.slice(2).map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'chime-contract-'));
const recording = join(folder, 'traffic.ndjson');
/** @type {import('node:child_process').ChildProcess[]} */
const children = [];

/** @param {readonly string[]} args @param {RegExp} pattern @returns {Promise<URL>} */
function start(args, pattern = /listening (http:\S+)/) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout.on('data', (chunk) => {
      seen += chunk;
      const url = pattern.exec(seen)?.[1];
      if (url !== undefined) resolve(new URL(url));
    });
    child.on('exit', () => reject(new Error(`${args.join(' ')} ended: ${seen}`)));
  });
}

try {
  const upstream = await start(['bench/answer-bare.mjs']);
  const targets = {
    'no proxy': upstream,
    'bare forwarder': await start(['bench/forward-bare.mjs', upstream.href]),
    'chime-contract proxy': await start([
      'dist/src/bin.js',
      'proxy',
      upstream.href,
      '--port',
      '0',
      '--record',
      recording,
    ]),
    'prism proxy': await start(
      [
        'node_modules/@stoplight/prism-cli/dist/index.js',
        'proxy',
        'openapi/batch-delete-phone-number.yaml',
        upstream.origin,
        '--port',
        '4019',
        '--validate-request',
        'false',
      ],
      /listening on (http:\/\/[\d.]+:\d+)/,
    ),
  };
  for (const target of Object.values(targets)) await load(target, { connections: 20, seconds: 1 });
  for (const connections of [20, 1]) {
    /** @type {Record<string, number[]>} */
    const latencies = {};
    const rates = await measureInTurn(
      Object.fromEntries(
        Object.entries(targets).map(([name, target]) => [
          name,
          async () => {
            const { perSecond, medianMs } = await load(target, { connections, seconds });
            latencies[name] = [...(latencies[name] ?? []), medianMs];
            return perSecond;
          },
        ]),
      ),
      rounds,
    );
    console.log(`\n${connections} connections, median of ${rounds} rounds of ${seconds} s`);
    for (const [name, values] of Object.entries(rates)) {
      const ratio = median(values) / median(rates['bare forwarder'] ?? []);
      const p50 = median(latencies[name] ?? []);
      console.log(
        `${name.padEnd(22)} ${median(values).toFixed(0).padStart(7)}/s  ${ratio.toFixed(2)} of the bare forwarder  p50 ${p50.toFixed(2)} ms`,
      );
    }
  }
  console.log(`\nrecorded ${(statSync(recording).size / 1e6).toFixed(1)} MB`);
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
