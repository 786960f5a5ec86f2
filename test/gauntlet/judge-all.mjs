import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * One sandbox to be judged.
 * @typedef {object} Job
 * @property {string} name
 * @property {{ faults?: readonly string[], variants?: readonly string[], auth?: boolean }} sandboxOptions
 * @property {{ until?: readonly string[], first?: readonly string[], only?: readonly string[], timeoutMs: number, runs?: number }} limits
 */

/** So many jobs share a core, since most of them wait for an answer that is late or never comes. */
const jobsPerCore = 2;

/**
 * Judges many sandboxes, several at a time, and gives the judgements by the jobs' names.
 * Throws the error of the first job that could not be done.
 * @param {readonly Job[]} jobs
 * @returns {Promise<Map<string, import('./judge-sandbox.mjs').Judgement>>}
 */
export async function judgeAll(jobs) {
  /** @type {Map<string, import('./judge-sandbox.mjs').Judgement>} */
  const judgements = new Map();
  const waiting = jobs.values();
  await Promise.all(
    Array.from({ length: jobsPerCore * availableParallelism() }, async () => {
      const worker = new Worker(new URL('judge-each.worker.mjs', import.meta.url));
      try {
        for (const { name, sandboxOptions, limits } of waiting)
          judgements.set(name, await ask(worker, { sandboxOptions, limits }));
      } finally {
        await worker.terminate();
      }
    }),
  );
  return judgements;
}

/**
 * @param {Worker} worker
 * @param {Omit<Job, 'name'>} job
 * @returns {Promise<import('./judge-sandbox.mjs').Judgement>}
 */
function ask(worker, job) {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', ({ judgement, error }) => {
      worker.off('error', reject);
      if (error === undefined) resolve(judgement);
      else reject(new Error(error));
    });
    worker.postMessage(job);
  });
}
