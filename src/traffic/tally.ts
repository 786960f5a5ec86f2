import type { Failure } from '../../contracts/harness/failure.ts';
import type { SideJudgement, TrafficJudgement } from '../../contracts/judge-traffic.ts';

/** Whose side of an exchange a clause was judged on. */
export type Side = 'request' | 'response';

/** What became of one clause on one side of the traffic. */
export interface ClauseTally {
  readonly clause: string;
  readonly side: Side;
  /** On how many exchanges it was judged. */
  judged: number;
  /** On how many of them it was not kept. */
  failed: number;
  /** When it was not kept for the first and the last time, in milliseconds since the epoch. */
  firstAt: number;
  lastAt: number;
  /** The first failure, secrets masked. */
  example?: Failure;
}

/** How many exchanges were what. */
export interface TrafficCounts {
  judged: number;
  other: number;
  unanswered: number;
  incomplete: number;
  /** Answered by the proxy itself, since it doesn't forward their like. */
  refused: number;
  /** Connections whose bytes were forwarded unread. */
  unreadable: number;
  /** Judged exchanges with a required clause broken, and with an advised clause not followed and nothing worse. */
  broken: number;
  advised: number;
}

/** Adds up what is found in traffic, in memory that doesn't grow with it. */
export class TrafficTally {
  readonly counts: TrafficCounts = {
    judged: 0,
    other: 0,
    unanswered: 0,
    incomplete: 0,
    refused: 0,
    unreadable: 0,
    broken: 0,
    advised: 0,
  };
  readonly #clauses: Readonly<Record<Side, Map<string, ClauseTally>>> = {
    request: new Map(),
    response: new Map(),
  };

  /** Counts an exchange that began at `at`; the judgement's failures are kept as examples, so they are to be masked. */
  add({ kind, request, response }: TrafficJudgement, at: number): void {
    this.counts[kind] += 1;
    this.#addSide(request, 'request', at);
    this.#addSide(response, 'response', at);
    const failures = [...request.failures, ...response.failures];
    if (failures.some(({ level }) => level === 'required')) this.counts.broken += 1;
    else if (failures.length > 0) this.counts.advised += 1;
  }

  /** What became of each clause that was judged. */
  clauses(): readonly ClauseTally[] {
    return [...this.#clauses.request.values(), ...this.#clauses.response.values()];
  }

  #addSide({ clauses, failures }: SideJudgement, side: Side, at: number): void {
    for (const clause of clauses) this.#of(clause, side).judged += 1;
    if (failures.length === 0) return;
    for (const failure of new Map(failures.map((each) => [each.clause, each])).values()) {
      const tally = this.#of(failure.clause, side);
      if (tally.failed === 0) Object.assign(tally, { firstAt: at, example: failure });
      tally.failed += 1;
      tally.lastAt = at;
    }
  }

  #of(clause: string, side: Side): ClauseTally {
    const known = this.#clauses[side].get(clause);
    if (known !== undefined) return known;
    const fresh: ClauseTally = { clause, side, judged: 0, failed: 0, firstAt: 0, lastAt: 0 };
    this.#clauses[side].set(clause, fresh);
    return fresh;
  }
}
