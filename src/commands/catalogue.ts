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

/** Loads what belongs to the suite of the official clients, which only a run has that asks for it. */
export async function loadClientCatalogue(): Promise<Pick<Catalogue, 'clauses' | 'cases'>> {
  const [{ clientClauses }, { clientCases }] = await Promise.all([
    import('../../contracts/clients/clauses.ts'),
    import('../../contracts/clients/cases.ts'),
  ]);
  return { clauses: clientClauses, cases: clientCases };
}

/** Loads the contract's lists with all that only some runs have: the suite of the official clients, Dredd's clause. */
export async function loadWholeCatalogue(): Promise<Catalogue> {
  const [catalogue, ofClients, { agreementClause }] = await Promise.all([
    loadCatalogue(),
    loadClientCatalogue(),
    import('./verify/dredd-cases.ts'),
  ]);
  return {
    ...catalogue,
    clauses: [...catalogue.clauses, ...ofClients.clauses, agreementClause],
    cases: [...catalogue.cases, ...ofClients.cases],
  };
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
