import { defaultDraw } from '../../dist/contracts/harness/run-options.js';
import { runContract } from '../../dist/contracts/run-contract.js';
import { tool } from '../../dist/contracts/tool.js';
import { exampleCredentials, startSandbox } from '../../dist/src/sandbox/start-sandbox.js';

/**
 * What the contract made of one sandbox.
 * @typedef {object} Judgement
 * @property {readonly string[]} broken  ids of cases and checks that accuse it of breaking a required clause
 * @property {readonly string[]} brokenClauses  ids of the required clauses that it is accused of breaking
 * @property {number} skipped            cases that found no occasion
 * @property {number} couldNotRun        cases that had an accident, those after an early end among them
 * @property {number} ran                cases that came to a judgement
 * @property {number} seconds
 */

/**
 * Judges a sandbox by the cases of `first`, and by all cases where these did not let every id of `until` accuse it, or
 * nothing where none is named.
 * @param {Parameters<typeof judgeSandbox>[0]} sandboxOptions
 * @param {Parameters<typeof judgeSandbox>[1] & { first?: readonly string[] }} limits
 * @returns {Promise<Judgement>}
 */
export async function judgeInTurn(sandboxOptions, { first = [], ...limits }) {
  if (first.length === 0) return judgeSandbox(sandboxOptions, limits);
  const judgement = await judgeSandbox(sandboxOptions, { ...limits, only: first });
  const isCaught =
    limits.until?.every((named) => judgement.broken.includes(named)) ?? judgement.broken.length > 0;
  return isCaught ? judgement : judgeSandbox(sandboxOptions, limits);
}

/**
 * Runs all cases against a sandbox, with states, and with signatures where the sandbox verifies them.
 * Ends early when every id of `until` has accused the sandbox.
 * @param {{ faults?: readonly string[], variants?: readonly string[], auth?: boolean }} sandboxOptions
 * @param {{ until?: readonly string[], only?: readonly string[], timeoutMs: number, runs?: number }} limits
 * @returns {Promise<Judgement>}
 */
export async function judgeSandbox(
  sandboxOptions,
  { until = [], only = [], timeoutMs, runs = defaultDraw.runs },
) {
  const began = performance.now();
  const sandbox = await startSandbox(sandboxOptions);
  const ending = new AbortController();
  /** @type {Set<string>} */
  const broken = new Set();
  /** @type {Set<string>} */
  const brokenClauses = new Set();
  try {
    const report = await runContract(
      {
        target: new URL(sandbox.url),
        service: 'chime',
        states: { kind: 'url', url: new URL(sandbox.statesUrl) },
        ...(sandboxOptions.auth === true
          ? { signing: { credentials: exampleCredentials, region: 'us-east-1' } }
          : {}),
        only,
        draw: { ...defaultDraw, runs },
        timeoutMs,
        concurrency: 8,
        allowDeletion: false,
        signal: ending.signal,
        onCase({ id, failures }) {
          for (const { level, check, clause } of failures) {
            if (level !== 'required') continue;
            broken.add(id).add(check ?? id);
            brokenClauses.add(clause);
          }
          if (until.length > 0 && until.every((named) => broken.has(named))) ending.abort();
        },
      },
      tool,
    );
    const { held, advised, skipped, couldNotRun } = report.counts;
    return {
      broken: [...broken],
      brokenClauses: [...brokenClauses],
      skipped,
      couldNotRun,
      ran: held + advised + report.counts.broken,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await sandbox.close();
  }
}
