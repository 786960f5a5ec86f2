// Runs every measurement, one after the other, and writes their rows to bench/results.md.
// Usage: node bench/run-all.mjs [names...]   (for example: version growth-ids; all when none is given)
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { endInOrder } from './end-in-order.mjs';
import { renderRows } from './rows.mjs';

/** What is measured, by the headings under which it is told. */
const measurements = {
  'Beside the peers and the limits': [
    'version',
    'verify-with-dredd',
    'verify-overhead',
    'exchange',
    'audit',
    'proxy',
    'sandbox',
  ],
  'As work grows': ['growth-requests', 'growth-ids', 'growth-file', 'growth-connections'],
  'Under load': ['held-connections'],
};

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

if (!existsSync(at('../dist/src/bin.cjs'))) {
  console.error('there is no dist/ to measure: run npm run build first');
  process.exit(2);
}
const all = Object.values(measurements).flat();
const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`there is no measurement '${unknown}': ${all.join(', ')}`);
  process.exit(2);
}

const began = performance.now();
const text = [`# Measurements\n\n${describeMachine()}\n`];
/** @type {string[]} */
const failed = [];
for (const [heading, names] of Object.entries(measurements)) {
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  for (const name of names.filter((each) => chosen.length === 0 || chosen.includes(each))) {
    const start = performance.now();
    console.log(`\n${name}\n`);
    const isDone = await run(name, rows);
    if (!isDone) failed.push(name);
    console.log(`\n${isDone ? 'done' : 'FAILED'} in ${secondsSince(start)} s`);
  }
  if (rows.length > 0) text.push(`## ${heading}\n\n${renderRows(rows)}\n`);
}
if (failed.length > 0) text.push(`Failed: ${failed.join(', ')}.\n`);
text.push(`Measured in ${secondsSince(began)} s.\n`);
if (chosen.length === 0) writeFileSync(at('results.md'), text.join('\n'));
console.log(`\n${text.join('\n')}`);
if (failed.length > 0) process.exitCode = 1;

/**
 * @param {string} name @param {import('./rows.mjs').Row[]} rows  to which it adds its own
 * @returns {Promise<boolean>} whether it came to its end
 */
async function run(name, rows) {
  const child = fork(at(`${name}.mjs`), [], { stdio: 'inherit' });
  endInOrder(() => child.kill());
  child.on('message', (message) => rows.push(.../** @type {import('./rows.mjs').Row[]} */ (message)));
  const [code] = await once(child, 'exit');
  return code === 0;
}

function describeMachine() {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const packages = ['dredd', '@stoplight/prism-cli', '@redocly/cli', 'ajv'].map(
    (name) => `${name} ${readVersion(`../node_modules/${name}/package.json`)}`,
  );
  return [
    `${new Date().toISOString().slice(0, 10)}: ${processors.length} cores (${processors[0]?.model.trim()}), ${memory} GiB of memory, ${platform()}, Node.js ${process.versions.node}.`,
    `chime-contract ${readVersion('../package.json')} beside ${packages.join(', ')}.`,
    'Written by `npm run bench`; each row stands in a script of this folder, which also runs alone.',
  ].join('\n');
}

/** @param {string} path @returns {string} */
function readVersion(path) {
  return JSON.parse(readFileSync(at(path), 'utf8')).version;
}

/** @param {number} start */
function secondsSince(start) {
  return Math.round((performance.now() - start) / 1000);
}
