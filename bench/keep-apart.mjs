import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Puts the servers that are measured on the first core, and what they are measured with on the second: this process, which
 * loads one of them at a time, and the servers behind them. A scheduler that now and then puts both on one core halves
 * what is measured, for seconds on end. Where it can't be done, on one core or without taskset (util-linux), all stay
 * where they are, and stderr tells.
 * @param {readonly import('./start-server.mjs').Server[]} measured
 * @param {readonly import('./start-server.mjs').Server[]} [behind]
 *   all servers are to be started before: a later one would inherit the place of this process
 */
export function keepApart(measured, behind = []) {
  const pin = (/** @type {number} */ pid, /** @type {number} */ core) =>
    spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)]).status === 0;
  const isDone =
    availableParallelism() > 1 &&
    measured.every(({ pid }) => pin(pid, 0)) &&
    [...behind, process].every(({ pid }) => pin(pid, 1));
  if (!isDone) console.error('taskset could not put servers and load on cores of their own');
}
