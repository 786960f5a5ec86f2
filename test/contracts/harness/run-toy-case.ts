import type { CaseRunner } from '../../../contracts/harness/case-runner.ts';
import { createStates } from '../../../contracts/harness/create-states.ts';
import { createFinisher } from '../../../contracts/harness/finish-failure.ts';
import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { runCase } from '../../../contracts/harness/run-case.ts';
import { defaultDraw, type RunOptions } from '../../../contracts/harness/run-options.ts';
import { openSession } from '../../../contracts/harness/session.ts';
import { createToyContract, type ToyCase, type ToyView, toyOptions } from './toy-contract.ts';

/** Runs one case of the toy contract against a target, and gives the statuses that were noted beside its result. */
export async function runToyCase(
  target: { url: string; statesUrl?: string },
  contractCase: ToyCase,
  changes: Partial<CaseRunner<ToyView>> = {},
  options: Partial<RunOptions> = {},
): Promise<CaseResult & { noted: readonly number[] }> {
  const contract = createToyContract();
  const all = toyOptions(target, options);
  const noted: number[] = [];
  const result = await runCase(contractCase, {
    contract,
    options: all,
    session: openSession(contract, all, 'toy/1.0'),
    states: createStates(contract, all),
    lend: (count) => contract.idPool.slice(0, count),
    spareState: undefined,
    mayHarm: true,
    draw: defaultDraw,
    noteStatus: (status) => noted.push(status),
    finish: createFinisher(contract, all, 'toy'),
    ...changes,
  });
  return { ...result, noted };
}

/** What failed in a case, as `clause code`. */
export function failuresOf({ failures }: CaseResult): readonly string[] {
  return failures.map(({ clause, code }) => `${clause} ${code}`);
}
