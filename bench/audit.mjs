// How fast is `audit`, and does it find each bad exchange? Compares whole processes, in turn: audit of a recording, reading
// and parsing the same file line by line, and on a HAR of fewer exchanges audit and `redocly drift`.
// Usage: node bench/audit.mjs [--exchanges 1000000] [--har-exchanges 100000] [--rounds 2]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateRecording, repeatRecording } from './generate-recording.mjs';
import { measureInTurn, median, showSeconds } from './measure.mjs';
import { measureProcess } from './measure-process.mjs';
import { compare, judge, showMemory, showNumber, tellRows } from './rows.mjs';
import { makeTemporaryFolder } from './temporary-folder.mjs';

const { values } = parseArgs({
  options: {
    exchanges: { type: 'string', default: '1000000' },
    'har-exchanges': { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '2' },
  },
});
const exchanges = Number(values.exchanges);
const harExchanges = Number(values['har-exchanges']);
const rounds = Number(values.rounds);

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = join(here, '../dist/src/bin.cjs');
const redocly = join(here, '../node_modules/@redocly/cli/bin/cli.js');
const document = join(here, '../openapi/batch-delete-phone-number.yaml');
const folder = makeTemporaryFolder();
const recording = join(folder, 'traffic.ndjson');
const har = join(folder, 'traffic.har');

/** @param {string} file */
const auditOf = (file) => measureProcess([process.execPath, bin, 'audit', file, '--reporter', 'json']);
const contestants = {
  recording: () => auditOf(recording),
  parse: () => measureProcess([process.execPath, join(here, 'parse-lines.mjs'), recording]),
  har: () => auditOf(har),
  drift: () =>
    measureProcess([process.execPath, redocly, 'drift', har, '--api', document, '--match-mode', 'basepath']),
};

const known = {
  recording: repeatRecording(recording, exchanges),
  har: generateRecording(har, harExchanges, 'har'),
};
const results = await measureInTurn(contestants, rounds);

/** @param {keyof typeof contestants} name @param {number} of  exchanges, in thousands a second */
const rates = (name, of) => results[name].map(({ seconds }) => of / 1000 / seconds);
/** @param {keyof typeof contestants} name */
const memory = (name) => Math.max(...results[name].map(({ residentMiB }) => residentMiB));
const audit = {
  what: `\`audit\` of a recording of ${exchanges.toLocaleString('en')} exchanges, thousands`,
  values: rates('recording', exchanges),
  unit: '/s',
  residentMiB: memory('recording'),
};
const peers = {
  parse: '`JSON.parse` of each line, on one core',
  drift: `\`redocly drift\` on a HAR of ${harExchanges.toLocaleString('en')} (${showMemory(memory('drift'))})`,
};
tellRows([
  compare({
    ...audit,
    against: peers.parse,
    peerValues: rates('parse', exchanges),
    goal: { atLeast: 0.8 },
  }),
  compare({
    ...audit,
    against: peers.drift,
    peerValues: rates('drift', harExchanges),
    goal: { atLeast: 3 },
  }),
  compare({
    what: `\`audit\` of the same HAR of ${harExchanges.toLocaleString('en')}, thousands`,
    values: rates('har', harExchanges),
    unit: '/s',
    residentMiB: memory('har'),
    against: '`redocly drift`',
    peerValues: rates('drift', harExchanges),
    goal: { atLeast: 3 },
  }),
  {
    what: 'memory of `audit` of the recording',
    figure: showMemory(memory('recording')),
    memory: showMemory(memory('recording')),
    against: '`redocly drift` on the HAR',
    peer: showMemory(memory('drift')),
    ratio: `${showNumber(memory('recording') / memory('drift'))} ×`,
    ...judge(memory('recording'), { atMost: 200 }, 'MiB'),
  },
]);
const cpu = median(results.recording.map(({ cpuSeconds }) => cpuSeconds));
const parseCpu = median(results.parse.map(({ cpuSeconds }) => cpuSeconds));
console.log(`\nprocessor time: audit ${showSeconds(cpu)}, JSON.parse ${showSeconds(parseCpu)}`);
for (const [name, counts, [first]] of /** @type {const} */ ([
  ['recording', known.recording, results.recording],
  ['har', known.har, results.har],
])) {
  const told = JSON.parse(first?.stdout ?? '{}').counts;
  const differences = Object.entries(counts).filter(([word, count]) => told?.[word] !== count);
  console.log(
    `${name}: ${differences.length === 0 ? 'every count as generated' : 'WRONG COUNTS'} ${JSON.stringify(counts)}`,
  );
  if (differences.length > 0) process.exitCode = 1;
}
