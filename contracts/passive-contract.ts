import { checks } from './checks/index.ts';
import { clauses } from './clauses/index.ts';
import type { Contract } from './harness/contract.ts';
import { readView, type View } from './reading/view.ts';

/** What it takes to judge exchanges that others made: the contract without its cases, so that programs stay small. */
export const passiveContract: Pick<Contract<View>, 'clauses' | 'checks' | 'read' | 'engineClauses'> = {
  clauses,
  checks,
  read: (exchange) => readView(exchange),
  engineClauses: {
    answered: 'transport/answered',
    framed: 'transport/honest-framing',
    noUnprovokedFailure: 'errors/no-unprovoked-failure',
  },
};
