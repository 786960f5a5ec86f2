import type { Report } from '../../contracts/harness/outcome.ts';
import { countOpen } from '../baseline/count-open.ts';

/** What the user wants to fail a run besides a broken required clause. */
export interface Gate {
  readonly failOn: 'required' | 'advised';
  readonly requireAll: boolean;
  /** Whether the suite on signatures has to have judged the target. */
  readonly requireAuth: boolean;
  /** Whether a URL was given that should offer states. */
  readonly hasStatesUrl: boolean;
}

/** The exit code of a run, and a sentence for people where the verdict alone doesn't explain it. */
export interface GateResult {
  readonly exitCode: 0 | 1 | 3;
  readonly gate: string | undefined;
}

/**
 * Judges a report: 1 for anything broken, else 3 when something could not run or be judged, else 1 when nothing ran at
 * all or a gate that the user set is not passed, else 0.
 */
export function judgeReport(
  report: Report,
  { failOn, requireAll, requireAuth, hasStatesUrl }: Gate,
): GateResult {
  const { counts, coverage, verdict } = report;
  const open = countOpen(report);
  if (open.broken > 0) return { exitCode: 1, gate: undefined };
  if (counts.couldNotRun > 0) return { exitCode: 3, gate: whyNothingRan(report) };
  if (verdict === 'could-not-be-judged' && hasStatesUrl) return { exitCode: 3, gate: noStates };
  const unauthenticated = requireAuth ? whyNoSignatureWasJudged(report) : undefined;
  if (unauthenticated !== undefined) return fail(`fails: --require-auth, and ${unauthenticated}`);
  if (counts.held + counts.advised + counts.broken === 0) return fail('fails: no case ran');
  if (verdict === 'could-not-be-judged') return { exitCode: 3, gate: undefined };
  if (failOn === 'advised' && open.advised > 0)
    return fail(
      `fails: --fail-on advised, and advised clauses were not followed in ${casesOf(open.advised)}`,
    );
  const { total, exercised } = coverage.requiredClauses;
  if (requireAll && exercised < total)
    return fail(
      `fails: --require-all, and ${total - exercised} of ${total} required clauses were not exercised`,
    );
  if (counts.broken === 0) return { exitCode: 0, gate: undefined };
  return { exitCode: 0, gate: `passes: --baseline accepts what is broken in ${casesOf(counts.broken)}` };
}

/** The one reason why no case could run, where there is one: a target that does not answer, or refuses everyone. */
function whyNothingRan({ cases }: Report): string | undefined {
  const [reason, ...others] = new Set(cases.map((result) => result.reason));
  const isOfAll = others.length === 0 && cases.every(({ outcome }) => outcome === 'could-not-run');
  return isOfAll && reason !== undefined ? `could not be judged: ${reason}` : undefined;
}

/** The reason why no case on signatures came to a judgement; undefined when one did. */
function whyNoSignatureWasJudged({ cases }: Report): string | undefined {
  const onSignatures = cases.filter(({ suite }) => suite === 'authentication');
  if (onSignatures.some(({ outcome }) => outcome !== 'skipped')) return undefined;
  return onSignatures[0]?.reason ?? 'no case of the suite authentication was selected';
}

const noStates =
  'no state could be set: the URL of --states answered none with 2xx; is it the one that speaks the state protocol?';

function fail(gate: string): GateResult {
  return { exitCode: 1, gate };
}

function casesOf(count: number): string {
  return count === 1 ? '1 case' : `${count} cases`;
}
