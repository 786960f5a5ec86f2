import type { Report } from '../../contracts/harness/outcome.ts';
import type { RunOptions } from '../../contracts/harness/run-options.ts';
import { runContract } from '../../contracts/run-contract.ts';
import { tool } from '../../contracts/tool.ts';

/** Runs the contract against a target, with a state URL where one is given. */
export function judge(
  target: string,
  { statesUrl, ...options }: Partial<RunOptions> & { statesUrl?: string } = {},
): Promise<Report> {
  return runContract(
    {
      target: new URL(target),
      service: 'chime',
      states: statesUrl === undefined ? { kind: 'none' } : { kind: 'url', url: new URL(statesUrl) },
      timeoutMs: 5000,
      concurrency: 8,
      allowDeletion: false,
      ...options,
    },
    tool,
  );
}

/** The cases that ended so. */
export function idsOf(report: Report, outcome: string): readonly string[] {
  return report.cases.filter((result) => result.outcome === outcome).map(({ id }) => id);
}
