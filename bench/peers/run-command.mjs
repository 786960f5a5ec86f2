import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, or kills it when it takes too long, and gives what it wrote; `null` when it was killed.
 * @param {readonly string[]} words
 * @param {{ env?: Record<string, string>, cwd?: string, limitMs?: number }} [options]
 * @returns {Promise<string | null>}
 */
export function runCommand([command = '', ...rest], { env = {}, cwd, limitMs = 60_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    let isKilled = false;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
        text += part;
      });
    const timer = setTimeout(() => {
      isKilled = true;
      child.kill('SIGKILL');
    }, limitMs);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(isKilled ? null : text);
    });
  });
}
