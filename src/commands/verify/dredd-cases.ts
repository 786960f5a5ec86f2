import type { DreddTransaction } from '../../../contracts/dredd/transaction.ts';
import type { Contract } from '../../../contracts/harness/contract.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import type { RawFailure } from '../../../contracts/harness/finish-failure.ts';
import { judgeExchange } from '../../../contracts/harness/judge-exchange.ts';
import type { CaseResult, ClauseResult, Outcome } from '../../../contracts/harness/outcome.ts';
import { shortenExchange } from '../../../contracts/harness/shorten-exchange.ts';
import { dreddSuite } from './select.ts';

/** The clause that stands for Dredd's opinion; it is advised, so that Dredd alone turns no verdict red. */
export const agreementClause = {
  id: 'dredd/agrees',
  level: 'advised',
  text: 'Dredd finds each documented answer to be like its example in the OpenAPI document.',
  source: 'Dredd 14, which compares with the example and not with the schema',
} as const;

/** What is needed to turn Dredd's transactions into cases. */
export interface DreddJudge<View> {
  readonly contract: Pick<Contract<View>, 'checks' | 'read' | 'engineClauses'>;
  /** Adds what the catalogue, with `agreementClause` in it, and the run know. */
  readonly finish: (failure: RawFailure) => Failure;
}

/**
 * Turns a transaction into a case: the checks judge its exchange as they judge every other one, and where they find
 * nothing broken, Dredd's complaint is an advised failure.
 */
export function toDreddCase<View>(transaction: DreddTransaction, judge: DreddJudge<View>): CaseResult {
  const { status, outcome, messages, exchange } = transaction;
  const id = `${dreddSuite}/${status}`;
  const found = exchange === undefined ? [] : judgeByChecks(exchange, status, id, judge);
  const isAccused = found.some(({ level }) => level === 'required');
  const failures =
    outcome === 'failed' && !isAccused ? [...found, judge.finish(disagree(transaction, id))] : found;
  const settled = settle(outcome, failures);
  const isReasoned = settled === 'skipped' || settled === 'could-not-run';
  return {
    id,
    title: `Dredd agrees with the answer that is documented for ${status}`,
    suite: dreddSuite,
    outcome: settled,
    clauses: [...new Set([agreementClause.id, ...failures.map(({ clause }) => clause)])],
    durationMs: exchange?.durationMs ?? 0,
    ...(isReasoned ? { reason: messages.join('; ') || 'Dredd gave no reason' } : {}),
    failures,
  };
}

function settle(outcome: DreddTransaction['outcome'], failures: readonly Failure[]): Outcome {
  if (failures.some(({ level }) => level === 'required')) return 'broken';
  if (outcome === 'error') return 'could-not-run';
  if (outcome === 'skipped') return 'skipped';
  return failures.length > 0 ? 'advised' : 'held';
}

const nobodysFault = new Set(['refused', 'unresolved', 'tls', 'aborted']);

function judgeByChecks<View>(
  exchange: Exchange,
  status: number,
  id: string,
  { contract, finish }: DreddJudge<View>,
): readonly Failure[] {
  if (exchange.accident !== undefined && nobodysFault.has(exchange.accident.kind)) return [];
  const { failures } = judgeExchange(contract, exchange, { isFailing: status >= 500 });
  const kept = shortenExchange(exchange);
  return failures.map((finding) => finish({ case: id, ...finding, exchange: kept }));
}

function disagree({ messages, exchange }: DreddTransaction, id: string): RawFailure {
  return {
    case: id,
    clause: agreementClause.id,
    code: 'dredd-disagrees',
    path: 'response',
    received: `Dredd disagrees: ${messages.join('; ')}`,
    expected: 'an answer like the example of the document',
    exchange: exchange === undefined ? null : shortenExchange(exchange),
  };
}

/** The row of the clause table that stands for Dredd. */
export function toAgreementRow(cases: readonly CaseResult[]): ClauseResult {
  const judged = cases.filter(({ outcome }) => outcome !== 'skipped' && outcome !== 'could-not-run');
  const disagrees = cases.some(({ failures }) =>
    failures.some(({ clause }) => clause === agreementClause.id),
  );
  const outcome = disagrees ? 'advised' : judged.length > 0 ? 'held' : 'skipped';
  return { ...agreementClause, outcome, cases: judged.map(({ id }) => id) };
}
