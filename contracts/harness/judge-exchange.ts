import { boundFindings } from './bound-findings.ts';
import { ClauseSets } from './clause-sets.ts';
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
  /** Ids of the clauses that were judged; the same list object wherever the same checks applied. */
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

  const isFormOnly = formClause !== undefined && response.status >= 400 && response.status < 500;
  const walk = (isFormOnly ? new ClauseSets(always(contract)) : setsOf(contract)).walk();
  const failures: JudgedFinding[] = [];
  if (accident?.kind === 'malformed')
    failures.push({
      clause: framed,
      code: accident.kind,
      path: 'response',
      received: accident.message,
      expected: 'nothing behind the end',
    });
  if (response.status >= 500 && !isFailing && !isUnknownMethod(exchange))
    failures.push({
      clause: noUnprovokedFailure,
      code: 'unprovoked-failure',
      path: 'status',
      received: String(response.status),
      expected: 'no 5xx, since nothing told the target to fail',
    });
  for (const check of contract.checks) {
    const found = check.judge(view);
    if (found === null) {
      walk.skipped();
      continue;
    }
    walk.applied(isFormOnly ? [formClause] : check.clauses);
    for (const finding of boundFindings(found))
      failures.push({ ...finding, check: check.id, ...(isFormOnly ? { clause: formClause } : {}) });
  }
  return { view, clauses: walk.clauses, failures };
}

/**
 * A server need not know every method, and answers 501 to those it doesn't know (RFC 9110 §15.6.2); POST, by which
 * operations are called, it does.
 */
function isUnknownMethod({ request, response }: Exchange): boolean {
  return response?.status === 501 && request.method !== 'POST';
}

const setsByContract = new WeakMap<object, ClauseSets>();

function setsOf(contract: Pick<Contract<never>, 'engineClauses'>): ClauseSets {
  const known = setsByContract.get(contract);
  if (known !== undefined) return known;
  const sets = new ClauseSets(always(contract));
  setsByContract.set(contract, sets);
  return sets;
}

function always({ engineClauses }: Pick<Contract<never>, 'engineClauses'>): readonly string[] {
  return [engineClauses.answered, engineClauses.framed, engineClauses.noUnprovokedFailure];
}

function isMalformed(accident: Accident | undefined): boolean {
  return accident?.kind === 'malformed' || accident?.kind === 'not-http';
}
