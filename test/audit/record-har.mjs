// Writes the HAR files in test/audit/data/ anew, each with the tool that it is named after, on the sandbox:
//   npm run build && node test/audit/record-har.mjs
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startSandbox } from '../../dist/src/sandbox/start-sandbox.js';

const data = join(import.meta.dirname, 'data');
const call = '/phone-numbers?operation=batch-delete';
/** @typedef {readonly [method: string, path: string, body: string | undefined]} Call */
/** Two good calls, of which one fails in part, and another operation. @type {readonly Call[]} */
const goodCalls = [
  ['POST', call, '{"PhoneNumberIds":["+12065550100"]}'],
  ['POST', call, '{"PhoneNumberIds":["+12065550101","+12065550999"]}'],
  ['GET', '/phone-numbers/%2B12065550102', undefined],
];
/** The same, and a call that breaks the contract. @type {readonly Call[]} */
const badCalls = [...goodCalls, ['POST', call, '{"PhoneNumberIds":[]}']];

/** @param {readonly string[]} faults @param {(url: string) => Promise<void>} record */
async function onSandbox(faults, record) {
  const sandbox = await startSandbox({ faults });
  try {
    await record(sandbox.url);
  } finally {
    await sandbox.close();
  }
}

/** @param {string} file @param {readonly Call[]} calls */
function recordInChromium(file, calls) {
  /** @param {string} url */
  return async (url) => {
    const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const context = await browser.newContext({ recordHar: { path: file } });
    const page = await context.newPage();
    await page.goto(`${url}/phone-numbers/%2B12065550103`);
    await page.evaluate(async (all) => {
      for (const [method, path, body] of all) {
        const headers = { 'content-type': 'application/json' };
        await (await fetch(path, { method, headers, ...(body === undefined ? {} : { body }) })).text();
      }
    }, calls);
    await context.close();
    await browser.close();
  };
}

/** @param {string} file @param {readonly Call[]} calls */
function recordByRedocly(file, calls) {
  /** @param {string} url */
  return async (url) => {
    const port = '4999';
    const cli = join(import.meta.dirname, '../../node_modules/@redocly/cli/bin/cli.js');
    const proxy = spawn(process.execPath, [cli, 'proxy', '--target', url, '--port', port, '--har', file], {
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await untilItListens(`http://127.0.0.1:${port}`);
    for (const [method, path, body] of calls) {
      const headers = { 'content-type': 'application/json' };
      await (
        await fetch(`http://127.0.0.1:${port}${path}`, {
          method,
          headers,
          ...(body === undefined ? {} : { body }),
        })
      ).text();
    }
    proxy.kill('SIGINT');
    await once(proxy, 'exit');
  };
}

/** @param {string} url */
async function untilItListens(url) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const isUp = await fetch(`${url}/phone-numbers/%2B12065550104`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nothing listens on ${url}`);
}

/** One entry a line, so that a change shows. @param {string} file */
function layOut(file) {
  const { log } = JSON.parse(readFileSync(file, 'utf8'));
  const { entries, ...rest } = log;
  const lines = entries.map((/** @type {unknown} */ entry) => JSON.stringify(entry)).join(',\n');
  writeFileSync(
    file,
    `{"log":${JSON.stringify({ ...rest, entries: [] }).replace(/\]\}$/, '')}\n${lines}\n]}}\n`,
  );
}

for (const [name, record] of /** @type {const} */ ([
  ['chromium', recordInChromium],
  ['redocly', recordByRedocly],
]))
  for (const [kind, faults] of /** @type {const} */ ([
    ['good', []],
    ['bad', ['no-errors-as-null']],
  ])) {
    const file = join(data, `${name}-${kind}.har`);
    rmSync(file, { force: true });
    await onSandbox(faults, record(file, kind === 'bad' ? badCalls : goodCalls));
    layOut(file);
  }
