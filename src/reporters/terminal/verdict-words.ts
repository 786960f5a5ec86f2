import type { Verdict } from '../../../contracts/harness/outcome.ts';

/** Verdicts in words for people. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  conformant: 'conformant',
  'not-conformant': 'not conformant',
  'could-not-be-judged': 'could not be judged',
};

/** The outcome in whose colour a verdict is shown. */
export const outcomeOfVerdict = {
  conformant: 'held',
  'not-conformant': 'broken',
  'could-not-be-judged': 'could-not-run',
} as const;
