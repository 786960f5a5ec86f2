import type { Demand } from './expectation.ts';

/** Marks a clause that is only observed: the answer is seen, and whatever it is, it holds. */
export function isRecorded(clause: string): Demand {
  return { clauses: [clause], text: 'whatever it is', judge: () => [] };
}
