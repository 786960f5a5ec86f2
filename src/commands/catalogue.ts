import type { ContractCase } from '../../contracts/harness/case.ts';
import type { Check } from '../../contracts/harness/check.ts';
import type { Clause } from '../../contracts/harness/clause.ts';
import type { View } from '../../contracts/reading/view.ts';

/** The contract's lists, and the states that numbers can already be in. */
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

/** States in which numbers can already be, so that a file may name them. */
export const numberStates: readonly string[] = [
  'numbers in inventory',
  'numbers associated with a user',
  'numbers associated with a Voice Connector',
  'numbers not in the system',
  'numbers in the deletion queue',
];
