import type { Contract } from './contract.ts';
import type { Accident, Exchange } from './exchange.ts';
import type { Finding } from './failure.ts';

/** A finding and the check that made it. */
export interface JudgedFinding extends Finding {
  readonly check?: string;
}

/** What the engine and the checks say of one exchange. */
export interface Judgement<View> {
  /** `null` when no whole answer arrived, so that nothing more can be said of it. */
  readonly view: View | null;
  /** Ids of the clauses that were judged. */
  readonly clauses: readonly string[];
  readonly failures: readonly JudgedFinding[];
}

/** Circumstances that change what is demanded of an answer. */
export interface Circumstances {
  /** The exchange only looks at the target's state: checks leave it alone. */
  readonly isObserver?: boolean;
  /** A state told the target to answer 5xx. */
  readonly isFailing?: boolean;
  /** Clause under which what checks say of a 4xx is told, where its form is only advised. */
  readonly formClause?: string;
}

/** Of what one check or expectation finds on one exchange no more is told: a target decides how much there is. */
export const mostFindings = 20;

/** Judges one exchange by what holds of every exchange, and by every check. */
export function judgeExchange<View>(
  contract: Pick<Contract<View>, 'checks' | 'read' | 'engineClauses'>,
  exchange: Exchange,
  { isObserver = false, isFailing = false, formClause }: Circumstances = {},
): Judgement<View> {
  const { answered, framed, noUnprovokedFailure } = contract.engineClauses;
  const { response, accident } = exchange;
  if (response === null || response.end !== 'complete') {
    const isFraming = isMalformed(accident) || (response !== null && accident?.kind === 'reset');
    const clause = isFraming ? framed : answered;
    const received = accident?.message ?? 'an answer that was cut short';
    const code = accident?.kind ?? 'cut';
    return {
      view: null,
      clauses: [clause],
      failures: [{ clause, code, path: 'response', received, expected: 'a whole answer' }],
    };
  }
  const view = contract.read(exchange);
  if (isObserver) return { view, clauses: [], failures: [] };

  const clauses = new Set([answered, framed, noUnprovokedFailure]);
  const failures: JudgedFinding[] = [];
  if (accident?.kind === 'malformed')
    failures.push({
      clause: framed,
      code: accident.kind,
      path: 'response',
      received: accident.message,
      expected: 'nothing behind the end',
    });
  if (response.status >= 500 && !isFailing)
    failures.push({
      clause: noUnprovokedFailure,
      code: 'unprovoked-failure',
      path: 'status',
      received: String(response.status),
      expected: 'no 5xx, since nothing told the target to fail',
    });
  for (const check of contract.checks) {
    const found = check.judge(view);
    if (found === null) continue;
    const isFormOnly = formClause !== undefined && response.status >= 400 && response.status < 500;
    for (const clause of isFormOnly ? [formClause] : check.clauses) clauses.add(clause);
    for (const finding of found.slice(0, mostFindings))
      failures.push({ ...finding, check: check.id, ...(isFormOnly ? { clause: formClause } : {}) });
  }
  return { view, clauses: [...clauses], failures };
}

function isMalformed(accident: Accident | undefined): boolean {
  return accident?.kind === 'malformed' || accident?.kind === 'not-http';
}
