import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What a process took, and what it printed.
 * @typedef {object} Measured
 * @property {number} seconds Of the clock.
 * @property {number} cpuSeconds Of all its threads, which a busy machine changes less.
 * @property {number} residentMiB The most memory that it was seen to hold.
 * @property {string} stdout
 */

/**
 * Runs a command to its end. Memory and processor time are read from /proc ten times a second, where there is such a thing.
 * @param {readonly string[]} words
 * @returns {Promise<Measured>}
 */
export function measureProcess([command = '', ...rest]) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'ignore'] });
    let residentMiB = 0;
    let cpuSeconds = 0;
    let stdout = '';
    const timer = setInterval(() => {
      residentMiB = Math.max(residentMiB, readPeak(child.pid));
      cpuSeconds = Math.max(cpuSeconds, readCpu(child.pid));
    }, 100);
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - began) / 1000, cpuSeconds, residentMiB, stdout });
    });
  });
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

/** @param {number | undefined} pid */
function readPeak(pid) {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
