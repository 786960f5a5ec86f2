import type { Contract } from '../harness/contract.ts';
import type { Exchange, SentRequest } from '../harness/exchange.ts';
import { type JudgedFinding, type Judgement, judgeExchange } from '../harness/judge-exchange.ts';
import { passiveContract } from '../passive-contract.ts';
import { readHeader } from '../reading/header.ts';
import type { View } from '../reading/view.ts';
import { isOfOperation } from './is-of-operation.ts';
import { judgeRequest, requestClauses } from './judge-request.ts';

/** What was found on one side of an exchange, before the catalogue has added what it knows. */
export interface SideFindings {
  /** Ids of the clauses that were judged; the same list object for exchanges of the same kind. */
  readonly clauses: readonly string[];
  readonly findings: readonly JudgedFinding[];
}

/** What was found on both sides of an exchange that nobody provoked for a test. */
export interface Sides {
  /**
   * `judged`; `other` for another operation's exchange, of which nothing is said; `unanswered` when no answer is
   * known; `incomplete` when not all of the answer is known. Of the last two only the request is judged, where all
   * of it is known: an accident is nobody's violation.
   */
  readonly kind: 'judged' | 'other' | 'unanswered' | 'incomplete';
  readonly request: SideFindings;
  readonly response: SideFindings;
}

/** How an exchange is read and judged where not all of it may be known. */
export interface Reading {
  readonly contract: Pick<Contract<View>, 'checks' | 'read' | 'engineClauses'>;
  /** Whether the request's body is known; what isn't known is not judged. */
  readonly isRequestKnown: boolean;
}

const wholeReading: Reading = { contract: passiveContract, isRequestKnown: true };

/**
 * Judges an exchange of real traffic by every check, in both directions.
 * Nobody knows what provoked a 5xx there, so a documented one is judged by its form alone. Throws nothing.
 */
export function judgeSides(exchange: Exchange, reading: Reading = wholeReading): Sides {
  if (!isOfOperation(exchange.request)) return { kind: 'other', request: unjudged, response: unjudged };
  const kind = kindOf(exchange);
  const judgement =
    kind === 'judged' ? judgeExchange(reading.contract, exchange, { isFailing: true }) : undefined;
  const isKnown = reading.isRequestKnown && (kind === 'judged' || isWhole(exchange.request));
  return {
    kind,
    request: isKnown ? judgeSentRequest(exchange.request, judgement?.view) : unjudged,
    response: judgement === undefined ? unjudged : withoutProvocation(judgement),
  };
}

const unjudged: SideFindings = { clauses: [], findings: [] };

const targetsFault = new Set(['reset', 'malformed']);

/** An answer that the target itself broke off, or that is no HTTP, is a violation; any other loss is an accident. */
function kindOf({ response, accident }: Exchange): Sides['kind'] {
  if (response === null) return accident?.kind === 'malformed' ? 'judged' : 'unanswered';
  if (response.end === 'complete') return 'judged';
  return accident !== undefined && targetsFault.has(accident.kind) ? 'judged' : 'incomplete';
}

/** Whether a request that got no whole answer is known to its end, as its framing tells. */
function isWhole({ headers, body }: SentRequest): boolean {
  return readHeader(headers, 'content-length') === String(body.length);
}

function judgeSentRequest(request: SentRequest, view: View | null | undefined): SideFindings {
  return { clauses: requestClauses, findings: judgeRequest(request, view?.requestJson) };
}

const { noUnprovokedFailure } = passiveContract.engineClauses;
const answerClauses = new WeakMap<readonly string[], readonly string[]>();

function withoutProvocation({ clauses, failures }: Judgement<View>): SideFindings {
  let known = answerClauses.get(clauses);
  if (known === undefined) {
    known = clauses.filter((clause) => clause !== noUnprovokedFailure);
    answerClauses.set(clauses, known);
  }
  return { clauses: known, findings: failures };
}
