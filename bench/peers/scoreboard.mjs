// Gives the same faults and variants of the sandbox to other tools and to ours, and prints what each made of them.
//   node bench/peers/scoreboard.mjs [--every N] [--tools name,name]
// `--every N` takes the first of each N faults and of each N variants, in the order of the catalogue.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { faults } from '../../dist/src/sandbox/faults/index.js';
import { startSandbox } from '../../dist/src/sandbox/start-sandbox.js';
import { variants } from '../../dist/src/sandbox/variants/index.js';
import { prepareDredd } from './tools/dredd.mjs';
import { prepareMatcher } from './tools/matcher.mjs';
import { prepareOurs } from './tools/ours.mjs';
import { preparePortman } from './tools/portman.mjs';
import { preparePrism } from './tools/prism.mjs';
import { prepareSpecmatic } from './tools/specmatic.mjs';

/** @typedef {{ run: (target: { url: string, statesUrl: string }) => Promise<Set<string>>, close: () => Promise<void> }} Tool */

const tools = {
  ours: { name: 'chime-contract, without Dredd', prepare: prepareOurs },
  matcher: {
    name: `openapi-backend ${versionOf('openapi-backend')}, with requests of one’s own`,
    prepare: prepareMatcher,
  },
  prism: {
    name: `Prism proxy ${versionOf('@stoplight/prism-cli')}, with requests of one’s own`,
    prepare: preparePrism,
  },
  portman: {
    name: `Portman ${versionOf('@apideck/portman')} with Newman ${versionOf('newman')}`,
    prepare: preparePortman,
  },
  dredd: { name: `Dredd ${versionOf('dredd')} alone, with hooks`, prepare: prepareDredd },
  specmatic: { name: `Specmatic ${versionOf('specmatic')}, generative`, prepare: prepareSpecmatic },
};

/** @param {string} name */
function versionOf(name) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    tools: { type: 'string', default: Object.keys(tools).join(',') },
    verbose: { type: 'boolean', default: false },
  },
});
const every = Number(values.every);

/** @template {{ needsAuth?: boolean }} Entry @param {readonly Entry[]} entries */
function sample(entries) {
  return entries.filter(({ needsAuth }) => needsAuth !== true).filter((_, index) => index % every === 0);
}
const [toCatch, toSpare] = [sample(faults), sample(variants)];

/**
 * A failure that the conformant sandbox shows as well says nothing.
 * @param {Tool} tool
 * @param {{ faults?: string[], variants?: string[] }} options
 */
async function judge(tool, options) {
  const sandbox = await startSandbox(options);
  try {
    const began = performance.now();
    const failures = await tool.run({ url: sandbox.url, statesUrl: sandbox.statesUrl });
    return { failures, seconds: (performance.now() - began) / 1000 };
  } finally {
    await sandbox.close();
  }
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}: ${toCatch.length} faults and ${toSpare.length} variants${every === 1 ? '' : `, every ${every}th`}\n`,
);
console.log(
  '| tool | faults caught | variants wrongly accused | failures on the conformant sandbox | median seconds a run |',
);
console.log('| --- | --- | --- | --- | --- |');
for (const key of values.tools.split(',')) {
  const entry = Object.entries(tools).find(([name]) => name === key)?.[1];
  if (entry === undefined) throw new Error(`there is no tool '${key}': ${Object.keys(tools).join(', ')}`);
  const tool = await entry.prepare();
  const own = await judge(tool, {});
  const isAccused = async (/** @type {Parameters<typeof judge>[1]} */ options) => {
    const { failures, seconds } = await judge(tool, options);
    times.push(seconds);
    const news = [...failures].filter((failure) => !own.failures.has(failure));
    if (values.verbose) console.error(`${key} ${JSON.stringify(options)} ${news.join(' | ') || '-'}`);
    return news.length > 0;
  };
  const times = [own.seconds];
  let caught = 0;
  let accused = 0;
  for (const { id } of toCatch) if (await isAccused({ faults: [id] })) caught += 1;
  for (const { id } of toSpare) if (await isAccused({ variants: [id] })) accused += 1;
  const median = times.sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `| ${entry.name} | ${caught} of ${toCatch.length} | ${accused} of ${toSpare.length} | ${own.failures.size} | ${median.toFixed(1)} |`,
  );
  if (values.verbose)
    console.error(`${key} on the conformant sandbox: ${[...own.failures].join(' | ') || '-'}`);
  await tool.close();
}
process.exit();
