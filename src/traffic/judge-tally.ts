import type { Verdict } from '../../contracts/harness/outcome.ts';
import type { TrafficCounts } from './tally.ts';

/** The verdict on traffic, the exit code it leads to, and a sentence where the verdict alone doesn't explain it. */
export interface TrafficVerdict {
  readonly verdict: Verdict;
  readonly exitCode: 0 | 1 | 3;
  readonly gate?: string;
}

/**
 * Judges the counts: 1 for anything broken, and when nothing passed that could be judged; 3 when there were
 * calls of the operation but accidents kept all of them from being judged; else 0.
 */
export function judgeTally(counts: TrafficCounts, failOn: 'required' | 'advised'): TrafficVerdict {
  if (counts.broken > 0) return { verdict: 'not-conformant', exitCode: 1 };
  if (counts.judged === 0) return judgeNothing(counts);
  if (failOn === 'advised' && counts.advised > 0)
    return {
      verdict: 'conformant',
      exitCode: 1,
      gate: `fails: --fail-on advised, and advised clauses were not followed in ${counts.advised} exchanges`,
    };
  return { verdict: 'conformant', exitCode: 0 };
}

function judgeNothing({ unanswered, incomplete, unreadable }: TrafficCounts): TrafficVerdict {
  const verdict = 'could-not-be-judged';
  if (unanswered + incomplete + unreadable > 0)
    return { verdict, exitCode: 3, gate: 'could not be judged: no call of the operation got a whole answer' };
  return { verdict, exitCode: 1, gate: 'fails: no call of the operation passed' };
}
