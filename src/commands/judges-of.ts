import { contract } from '../../contracts/contract.ts';
import { clausesOf } from '../../contracts/harness/read-case.ts';
import type { Catalogue } from './catalogue.ts';

/** Who judges a clause. */
export interface Judges extends Pick<Catalogue, 'cases' | 'checks'> {
  /** True for a clause that the engine itself judges, before any check. */
  readonly isEngines: boolean;
}

/** Finds the cases and checks that judge a clause. */
export function judgesOf(id: string, { cases, checks }: Pick<Catalogue, 'cases' | 'checks'>): Judges {
  return {
    cases: cases.filter((contractCase) => clausesOf(contractCase).includes(id)),
    checks: checks.filter((check) => check.clauses.includes(id)),
    isEngines: Object.values(contract.engineClauses).includes(id),
  };
}
