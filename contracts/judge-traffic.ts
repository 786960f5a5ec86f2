import type { Exchange, SentRequest } from './harness/exchange.ts';
import type { Failure } from './harness/failure.ts';
import { createLookUp } from './harness/finish-failure.ts';
import type { JudgedFinding } from './harness/judge-exchange.ts';
import { renderCurl } from './harness/render-curl.ts';
import { passiveContract } from './passive-contract.ts';
import { readHeader } from './reading/header.ts';
import { judgeSides, type Sides } from './traffic/judge-sides.ts';

export { isOfOperation } from './traffic/is-of-operation.ts';

/** What is said of one side of an exchange. */
export interface SideJudgement {
  /** Ids of the clauses that were judged; empty when this side could not be judged. */
  readonly clauses: readonly string[];
  readonly failures: readonly Failure[];
}

/** What is said of an exchange that nobody provoked for a test. */
export interface TrafficJudgement {
  readonly kind: Sides['kind'];
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
  const { kind, request, response } = judgeSides(exchange);
  return {
    kind,
    request: { clauses: request.clauses, failures: finishAll(request.findings, exchange, place) },
    response: { clauses: response.clauses, failures: finishAll(response.findings, exchange, place) },
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
