import { drawsRequests } from '../../../contracts/harness/bench.ts';
import type { ContractCase } from '../../../contracts/harness/case.ts';
import { UsageError } from '../../errors/usage-error.ts';
import type { VerifyFlags } from '../verify.ts';

/** Throws a UsageError when a seed leads to one request and the case that draws it is not the only one selected. */
export function requireOneDrawn<View>(
  { seed }: Pick<VerifyFlags, 'seed'>,
  cases: ReadonlyArray<ContractCase<View>>,
): void {
  const [only, ...others] = cases;
  if (seed?.path === undefined || (only !== undefined && others.length === 0 && drawsRequests(only))) return;
  throw new UsageError({
    input: `--seed '${seed.seed}:${seed.path}'`,
    problem: 'leads to one request of one case that draws them',
    remedy: 'name that case with --only, or leave out the path',
  });
}
