import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Puts servers on the first core and this process, which loads them in turn, on the second: a scheduler that now and then
 * puts both on one halves what is measured, for seconds on end. Where that can't be done, on one core or without taskset
 * (util-linux), all stay where they are, and stderr tells.
 * @param {readonly import('./start-server.mjs').Server[]} servers  all that are to be started: later ones would inherit this place
 */
export function keepApart(servers) {
  const pin = (/** @type {number} */ pid, /** @type {number} */ core) =>
    spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)]).status === 0;
  const isDone = availableParallelism() > 1 && servers.every(({ pid }) => pin(pid, 0)) && pin(process.pid, 1);
  if (!isDone) console.error('taskset could not put servers and load on cores of their own');
}
