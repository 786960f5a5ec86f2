import type { ContractCase } from '../../contracts/harness/case.ts';
import type { Check } from '../../contracts/harness/check.ts';
import type { Clause } from '../../contracts/harness/clause.ts';
import type { View } from '../../contracts/reading/view.ts';

/** The contract's lists. */
export interface Catalogue {
  readonly clauses: readonly Clause[];
  readonly cases: ReadonlyArray<ContractCase<View>>;
  readonly checks: ReadonlyArray<Check<View>>;
}

/** Loads the contract's lists. */
export async function loadCatalogue(): Promise<Catalogue> {
  const [{ clauses }, { cases }, { checks }] = await Promise.all([
    import('../../contracts/clauses/index.ts'),
    import('../../contracts/cases/index.ts'),
    import('../../contracts/checks/index.ts'),
  ]);
  return { clauses, cases, checks };
}
