import type { Exchange, SentRequest } from './harness/exchange.ts';
import type { Failure } from './harness/failure.ts';
import { createLookUp } from './harness/finish-failure.ts';
import { type JudgedFinding, judgeExchange } from './harness/judge-exchange.ts';
import { renderCurl } from './harness/render-curl.ts';
import { passiveContract } from './passive-contract.ts';
import { readHeader } from './reading/header.ts';
import { isOfOperation } from './traffic/is-of-operation.ts';
import { judgeRequest, requestClauses } from './traffic/judge-request.ts';

export { isOfOperation } from './traffic/is-of-operation.ts';

/** What is said of one side of an exchange. */
export interface SideJudgement {
  /** Ids of the clauses that were judged; empty when this side could not be judged. */
  readonly clauses: readonly string[];
  readonly failures: readonly Failure[];
}

/** What is said of an exchange that nobody provoked for a test. */
export interface TrafficJudgement {
  /**
   * `judged`; `other` for another operation's exchange, of which nothing is said; `unanswered` when no answer is
   * known; `incomplete` when not all of the answer is known. Of the last two only the request is judged, where all
   * of it is known: an accident is nobody's violation.
   */
  readonly kind: 'judged' | 'other' | 'unanswered' | 'incomplete';
  /** Is the client's request inside the contract? */
  readonly request: SideJudgement;
  /** Is the target's answer? */
  readonly response: SideJudgement;
}

/** What is known of where an exchange took place. */
export interface Place {
  /** `http://HOST:PORT` for curl commands; by default the one of the request's Host. */
  readonly origin?: string;
}

/**
 * Judges an exchange of real traffic by every check, in both directions.
 * Nobody knows what provoked a 5xx there, so a documented one is judged by its form alone. Throws nothing.
 */
export function judgeTraffic(exchange: Exchange, place: Place = {}): TrafficJudgement {
  if (!isOfOperation(exchange.request)) return { kind: 'other', request: unjudged, response: unjudged };
  const kind = kindOf(exchange);
  const isRequestKnown = kind === 'judged' || isWhole(exchange.request);
  return {
    kind,
    request: isRequestKnown
      ? { clauses: requestClauses, failures: finishAll(judgeRequest(exchange.request), exchange, place) }
      : unjudged,
    response: kind === 'judged' ? judgeResponse(exchange, place) : unjudged,
  };
}

const unjudged: SideJudgement = { clauses: [], failures: [] };

const targetsFault = new Set(['reset', 'malformed']);

/** An answer that the target itself broke off, or that is no HTTP, is a violation; any other loss is an accident. */
function kindOf({ response, accident }: Exchange): 'judged' | 'unanswered' | 'incomplete' {
  if (response === null) return accident?.kind === 'malformed' ? 'judged' : 'unanswered';
  if (response.end === 'complete') return 'judged';
  return accident !== undefined && targetsFault.has(accident.kind) ? 'judged' : 'incomplete';
}

/** Whether a request that got no whole answer is known to its end, as its framing tells. */
function isWhole({ headers, body }: SentRequest): boolean {
  return readHeader(headers, 'content-length') === String(body.length);
}

const { noUnprovokedFailure } = passiveContract.engineClauses;

function judgeResponse(exchange: Exchange, place: Place): SideJudgement {
  const { clauses, failures } = judgeExchange(passiveContract, exchange, { isFailing: true });
  return {
    clauses: clauses.filter((clause) => clause !== noUnprovokedFailure),
    failures: finishAll(failures, exchange, place),
  };
}

const lookUp = createLookUp(passiveContract.clauses);

function finishAll(
  findings: readonly JudgedFinding[],
  exchange: Exchange,
  { origin }: Place,
): readonly Failure[] {
  if (findings.length === 0) return [];
  const curl = renderCurl(origin ?? originOf(exchange.request), exchange, regionOf(exchange.request));
  return findings.map((finding) => ({ ...finding, ...lookUp(finding.clause), exchange, curl }));
}

function originOf({ headers }: SentRequest): string {
  const origin = `http://${readHeader(headers, 'host') ?? ''}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://127.0.0.1';
}

/** The region in the scope of a Signature Version 4, so that the curl command is signed for the same one. */
function regionOf({ headers }: SentRequest): string | undefined {
  const authorization = readHeader(headers, 'authorization') ?? '';
  return /\bCredential=[^/\s,]+\/\d{8}\/([a-z0-9-]+)\//.exec(authorization)?.[1];
}
