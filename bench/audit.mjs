// How fast is `audit`, and does it find each bad exchange? Compares whole processes, in turn: audit of a recording, reading
// and parsing the same file line by line, and on a HAR of fewer exchanges audit and `redocly drift`.
//   node bench/audit.mjs [--exchanges 1000000] [--har-exchanges 20000] [--rounds 3]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateRecording } from './generate-recording.mjs';
import { median, showSeconds } from './measure.mjs';
import { measureProcess } from './measure-process.mjs';

const { values } = parseArgs({
  options: {
    exchanges: { type: 'string', default: '1000000' },
    'har-exchanges': { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
  },
});
const exchanges = Number(values.exchanges);
const harExchanges = Number(values['har-exchanges']);
const rounds = Number(values.rounds);

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = join(here, '../dist/src/bin.js');
const redocly = join(here, '../node_modules/@redocly/cli/bin/cli.js');
const document = join(here, '../openapi/batch-delete-phone-number.yaml');
const folder = mkdtempSync(join(tmpdir(), 'chime-contract-'));
const recording = join(folder, 'traffic.ndjson');
const har = join(folder, 'traffic.har');

/** @param {string} file */
const audit = (file) => measureProcess([process.execPath, bin, 'audit', file, '--reporter', 'json']);
/** @type {Record<string, { of: number, run: () => Promise<import('./measure-process.mjs').Measured> }>} */
const contestants = {
  'audit, recording': { of: exchanges, run: () => audit(recording) },
  'JSON.parse a line': {
    of: exchanges,
    run: () => measureProcess([process.execPath, join(here, 'parse-lines.mjs'), recording]),
  },
  'audit, HAR': { of: harExchanges, run: () => audit(har) },
  'redocly drift, HAR': {
    of: harExchanges,
    run: () =>
      measureProcess([
        process.execPath,
        redocly,
        'drift',
        har,
        '--api',
        document,
        '--match-mode',
        'basepath',
      ]),
  },
};

try {
  const known = {
    'audit, recording': generateRecording(recording, exchanges),
    'audit, HAR': generateRecording(har, harExchanges, 'har'),
  };
  /** @type {Map<string, import('./measure-process.mjs').Measured[]>} */
  const measured = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { run }] of Object.entries(contestants)) measured.get(name)?.push(await run());

  console.log(`| median of ${rounds} | exchanges | time | exchanges/s | processor time | most memory |`);
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [name, results] of measured) {
    const seconds = median(results.map((result) => result.seconds));
    const cpu = median(results.map(({ cpuSeconds }) => cpuSeconds));
    const memory = Math.max(...results.map(({ residentMiB }) => residentMiB));
    const { of = 0 } = contestants[name] ?? {};
    console.log(
      `| ${name} | ${of} | ${showSeconds(seconds)} | ${Math.round(of / seconds)} | ${showSeconds(cpu)} | ${Math.round(memory)} MiB |`,
    );
  }
  /** @param {string} name */
  const time = (name) => median((measured.get(name) ?? []).map(({ seconds }) => seconds));
  const toParse = time('JSON.parse a line') / time('audit, recording');
  const drift = harExchanges / time('redocly drift, HAR');
  const toDrift = exchanges / time('audit, recording') / drift;
  const harToDrift = harExchanges / time('audit, HAR') / drift;
  console.log(`\naudit goes at ${toParse.toFixed(2)} × the rate of JSON.parse (goal: at least 0.80)`);
  console.log(
    `and at ${toDrift.toFixed(2)} × that of redocly drift on a HAR (goal: at least 3.00); of the HAR itself at ${harToDrift.toFixed(2)} ×`,
  );
  for (const [name, counts] of Object.entries(known)) {
    const told = JSON.parse(measured.get(name)?.[0]?.stdout ?? '{}').counts;
    const differences = Object.entries(counts).filter(([word, count]) => told?.[word] !== count);
    console.log(
      `${name}: ${differences.length === 0 ? 'every count as generated' : 'WRONG COUNTS'} ${JSON.stringify(counts)}`,
    );
    if (differences.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
