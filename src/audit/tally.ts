import { contract } from '../../contracts/contract.ts';
import type { Exchange } from '../../contracts/harness/exchange.ts';
import type { JudgedFinding } from '../../contracts/harness/judge-exchange.ts';
import type { Sides } from '../../contracts/traffic/judge-sides.ts';
import type { AuditSource, AuditTally, FindingKind, Place } from './audit-report.ts';
import { emptyTally } from './combine-tallies.ts';
import { joinPlaces } from './examples.ts';
import { FindingCounter } from './finding-counter.ts';

const levels = new Map(contract.clauses.map(({ id, level }) => [id, level]));

/** Counts judged exchanges. Its memory grows with the kinds of deviations seen, not with the exchanges. */
export class Tally {
  readonly #counts: { -readonly [Kind in keyof AuditTally['counts']]: number } = { ...emptyTally.counts };
  readonly #statuses = new Map<number, number>();
  /** By the identity of the list: judged exchanges of one kind share it. */
  readonly #judged = new Map<readonly string[], number>();
  readonly #failed = new Map<string, number>();
  readonly #findings = new Map<string, FindingCounter>();
  #unreadable: AuditTally['unreadable'] = [];
  #firstAt = Number.POSITIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** How many exchanges have been added. */
  get exchanges(): number {
    return this.#counts.exchanges;
  }

  /** Counts one exchange and what was found on it. */
  add(exchange: Exchange, { kind, request, response }: Sides, place: Place): void {
    this.#counts.exchanges += 1;
    if (exchange.at < this.#firstAt) this.#firstAt = exchange.at;
    if (exchange.at > this.#lastAt) this.#lastAt = exchange.at;
    if (kind === 'other') {
      this.#counts.other += 1;
      return;
    }
    if (exchange.response !== null) increment(this.#statuses, exchange.response.status);
    increment(this.#judged, request.clauses);
    increment(this.#judged, response.clauses);
    if (request.findings.length + response.findings.length === 0) {
      this.#counts[kind === 'judged' ? 'held' : kind] += 1;
      return;
    }
    const failed = new Set<string>();
    this.#addSide('request', request.findings, exchange, place, failed);
    this.#addSide('response', response.findings, exchange, place, failed);
    for (const clause of failed) increment(this.#failed, clause);
    const isBroken = [...failed].some((clause) => levels.get(clause) === 'required');
    this.#counts[isBroken ? 'broken' : 'advised'] += 1;
  }

  /** Counts a line or entry that is no exchange, or the unfinished end of a recording. */
  addUnreadable(place: Place, problem: string, kind: 'unreadable' | 'unfinished' = 'unreadable'): void {
    this.#counts[kind] += 1;
    this.#unreadable = joinPlaces(this.#unreadable, [{ ...place, problem }]);
  }

  /** Gives what was counted as plain data. */
  read(sources: readonly AuditSource[]): AuditTally {
    const judged = new Map<string, number>();
    for (const [clauses, count] of this.#judged)
      for (const clause of clauses) judged.set(clause, (judged.get(clause) ?? 0) + count);
    for (const clause of this.#failed.keys()) if (!judged.has(clause)) judged.set(clause, 0);
    return {
      counts: { ...this.#counts },
      sources,
      firstAt: Number.isFinite(this.#firstAt) ? this.#firstAt : null,
      lastAt: Number.isFinite(this.#lastAt) ? this.#lastAt : null,
      statuses: [...this.#statuses].map(([status, exchanges]) => ({ status, exchanges })),
      clauses: [...judged].map(([id, count]) => ({ id, judged: count, failed: this.#failed.get(id) ?? 0 })),
      findings: [...this.#findings.values()].map((counter) => counter.read()),
      unreadable: this.#unreadable,
    };
  }

  #addSide(
    side: FindingKind['side'],
    findings: readonly JudgedFinding[],
    exchange: Exchange,
    place: Place,
    failed: Set<string>,
  ): void {
    for (const finding of findings) {
      failed.add(finding.clause);
      const key = `${side} ${finding.clause} ${finding.check ?? ''} ${finding.code}`;
      let counter = this.#findings.get(key);
      if (counter === undefined) {
        counter = new FindingCounter({ side, ...kindOf(finding) });
        this.#findings.set(key, counter);
      }
      counter.add(finding, exchange, place);
    }
  }
}

function kindOf({ clause, check, code }: JudgedFinding): Omit<FindingKind, 'side'> {
  return { clause, ...(check === undefined ? {} : { check }), code };
}

function increment<Key>(map: Map<Key, number>, key: Key): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
