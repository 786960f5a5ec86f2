import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { endInOrder } from './end-in-order.mjs';

/**
 * What a process took, and what it printed.
 * @typedef {object} Measured
 * @property {number} seconds Of the clock.
 * @property {number} cpuSeconds Of all its threads, which a busy machine changes less.
 * @property {number} residentMiB The most memory that it and its child processes were seen to hold.
 * @property {string} stdout
 * @property {number | null} exitCode `null` when a signal ended it.
 */

/**
 * Runs a command to its end. Memory and processor time are read from /proc ten times a second, where there is such a thing.
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Measured>}
 */
export function measureProcess([command = '', ...rest], env = process.env) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, rest, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    endInOrder(() => child.kill());
    let residentMiB = 0;
    let cpuSeconds = 0;
    let stdout = '';
    const timer = setInterval(() => {
      residentMiB = Math.max(residentMiB, readPeakOfTree(child.pid));
      cpuSeconds = Math.max(cpuSeconds, readCpu(child.pid));
    }, 100);
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - began) / 1000, cpuSeconds, residentMiB, stdout, exitCode });
    });
  });
}

/** What a process holds just now. @param {number} pid */
export function readResident(pid) {
  return readStatus(pid, 'VmRSS');
}

/** The most that a process has held so far. @param {number} pid */
export function readPeak(pid) {
  return readStatus(pid, 'VmHWM');
}

/** @param {number | undefined} pid */
function readPeakOfTree(pid) {
  if (pid === undefined) return 0;
  return [pid, ...readChildren(pid)].reduce((sum, one) => sum + readPeak(one), 0);
}

/** @param {number} pid */
function readChildren(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** @param {number | undefined} pid */
function readCpu(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
  } catch {
    return 0;
  }
}

/** @param {number} pid @param {'VmHWM' | 'VmRSS'} name @returns {number} in MiB */
function readStatus(pid, name) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text);
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
