import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist/src/bin.cjs', import.meta.url));
const preload = new URL('report-peak.mjs', import.meta.url).href;

/**
 * What a run of the command left behind.
 * @typedef {object} MeasuredRun
 * @property {number | null} code
 * @property {string} stdout
 * @property {string} stderr
 * @property {number} seconds
 * @property {number} peakMiB  the largest resident size of any of its processes
 */

/**
 * Runs the built command with `verify` and these words to its end.
 * @param {readonly string[]} words
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<MeasuredRun>}
 */
export async function verifyMeasured(words, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'peak-'));
  const peakFile = join(folder, 'peak');
  try {
    const began = performance.now();
    const child = spawn(process.execPath, [command, 'verify', ...words], {
      env: { PATH: process.env.PATH ?? '', NODE_OPTIONS: `--import=${preload}`, PEAK_FILE: peakFile, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stderr += text;
    });
    /** @type {number | null} */
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const seconds = (performance.now() - began) / 1000;
    const peaks = readFileSync(peakFile, 'utf8').trim().split('\n').map(Number);
    return { code, stdout, stderr, seconds, peakMiB: Math.max(...peaks) / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
