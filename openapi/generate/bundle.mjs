import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { redoclyCommand, redoclyEnvironment } from './redocly.mjs';

const run = promisify(execFile);

/**
 * Bundles an OpenAPI document into one value with Redocly CLI: files it refers to are drawn in, references within it stay.
 * @param {string} file Path of the document.
 * @returns {Promise<Record<string, unknown>>}
 */
export async function bundleDocument(file) {
  const directory = await mkdtemp(path.join(tmpdir(), 'chime-contract-bundle-'));
  try {
    const output = path.join(directory, 'openapi.json');
    await run(process.execPath, [redoclyCommand, 'bundle', file, '--output', output], {
      env: redoclyEnvironment,
    });
    return JSON.parse(await readFile(output, 'utf8'));
  } finally {
    await rm(directory, { recursive: true });
  }
}
