import type { Contract } from './contract.ts';
import type { Exchange } from './exchange.ts';
import type { Failure } from './failure.ts';
import type { RawFailure } from './finish-failure.ts';
import { judgeExchange } from './judge-exchange.ts';
import { CannotJudge } from './not-judged.ts';
import type { Session } from './session.ts';
import { stopOnAccident } from './stop-on-accident.ts';
import type { Witness, WitnessTools } from './witness.ts';

/** What hearing a witness needs besides it. */
export interface Hearing<View> {
  readonly caseId: string;
  readonly contract: Contract<View>;
  readonly session: Session;
  readonly tools: WitnessTools;
  /** States that the case has entered. */
  readonly entered: readonly string[];
  readonly finish: (failure: RawFailure) => Failure;
  readonly noteStatus: (status: number) => void;
}

/** What a witness and the checks of its exchanges found. */
export interface Heard {
  readonly clauses: readonly string[];
  readonly failures: readonly Failure[];
}

/**
 * Lets a witness make its calls; the checks judge each of its exchanges as every other one.
 * Throws CannotJudge for an accident that nobody is to blame for, and for throttling that no state asked for.
 */
export async function hearWitness<View>(witness: Witness, hearing: Hearing<View>): Promise<Heard> {
  const { caseId, contract, session, tools, finish } = hearing;
  const statuses = hearing.entered.map((state) => contract.statusByState[state] ?? 0);
  const { exchanges, findings } = await witness.testify(tools);
  for (const exchange of exchanges) {
    tools.options.onExchange?.(exchange);
    session.blame(caseId, exchange);
  }
  for (const exchange of exchanges) stopOnAccident(exchange);
  if (!statuses.includes(429)) stopOnThrottling(exchanges);
  const clauses = new Set<string>();
  const failures: Failure[] = [];
  const isFailing = statuses.some((status) => status >= 500);
  for (const exchange of exchanges) {
    const judged = judgeExchange(contract, exchange, { isFailing });
    if (judged.view !== null && exchange.response !== null) hearing.noteStatus(exchange.response.status);
    for (const clause of judged.clauses) clauses.add(clause);
    for (const finding of judged.failures) failures.push(finish({ case: caseId, ...finding, exchange }));
  }
  const exchange = exchanges.at(-1) ?? null;
  for (const finding of findings) failures.push(finish({ case: caseId, ...finding, exchange }));
  return { clauses: [...clauses], failures };
}

function stopOnThrottling(exchanges: readonly Exchange[]): void {
  if (exchanges.some(({ response }) => response?.status === 429))
    throw new CannotJudge('the target throttles (429) ordinary calls');
}
