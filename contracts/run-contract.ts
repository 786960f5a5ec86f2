import { contractFor } from './contract.ts';
import type { Tool } from './harness/bench.ts';
import type { Report } from './harness/outcome.ts';
import { run } from './harness/run.ts';
import type { RunOptions } from './harness/run-options.ts';

/**
 * Runs the contract's cases against a target and gives the report.
 * Nothing that the target or the network does is thrown: it is in the report.
 */
export async function runContract(options: RunOptions, tool: Tool): Promise<Report> {
  return run(contractFor(options.service, options), options, tool);
}
