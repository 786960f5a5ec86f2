import type { Report } from '../contracts/harness/outcome.ts';
import type { RunOptions } from '../contracts/harness/run-options.ts';
import { runContract as run } from '../contracts/run-contract.ts';
import { tool } from '../contracts/tool.ts';

/**
 * Runs the contract's cases against a target and gives the report, free of words for people.
 * Nothing that the target or the network does is thrown. Exchanges in the report hold what was sent, secrets included.
 */
export function runContract(options: RunOptions): Promise<Report> {
  return run(options, tool);
}
