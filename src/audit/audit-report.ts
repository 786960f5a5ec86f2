import type { Coverage, Verdict } from '../../contracts/harness/outcome.ts';
import type { RecordedExchange } from '../reporters/recorded-exchange.ts';

/** How many exchanges there were, and what became of them; the eight behind `exchanges` and `unreadable` add up to it. */
export interface AuditCounts {
  /** Exchanges that could be read. */
  readonly exchanges: number;
  readonly held: number;
  readonly advised: number;
  readonly broken: number;
  /** Calls of the operation to which no answer is known. */
  readonly unanswered: number;
  /** Calls of the operation of whose answer not all is known. */
  readonly incomplete: number;
  /** Exchanges of other operations, which are not judged. */
  readonly other: number;
  /** Lines or entries that are no exchange. */
  readonly unreadable: number;
  /** Last lines without an end, as a recorder leaves them that was killed. */
  readonly unfinished: number;
}

/** One input. */
export interface AuditSource {
  readonly name: string;
  readonly format: 'recording' | 'har';
  /** Bytes read, of compressed input those that came out. */
  readonly bytes: number;
  /** Exchanges that could be read. */
  readonly exchanges: number;
}

/** Where in an input something stands. */
export interface Place {
  readonly source: string;
  /** Bytes before it; of compressed input, of those that came out. */
  readonly offset: number;
}

/** Something in an input that is no exchange. */
export interface UnreadablePlace extends Place {
  readonly problem: string;
}

/** One sight of a finding. */
export interface AuditExample extends Place {
  /** When the request began to leave, in milliseconds since the epoch. */
  readonly at: number;
  readonly path: string;
  readonly received: string;
  readonly expected: string;
  /** Secrets masked; `null` when it is too large to be repeated here. */
  readonly exchange: RecordedExchange | null;
}

/** What kind of deviation it is; findings that agree in this are counted together. */
export interface FindingKind {
  /** Whose deviation it is: the client's or the target's. */
  readonly side: 'request' | 'response';
  readonly clause: string;
  readonly check?: string;
  readonly code: string;
}

/** How often, when and where one kind of deviation was seen. */
export interface FindingTally extends FindingKind {
  readonly findings: number;
  /** Exchanges on which it was found at least once. */
  readonly exchanges: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** The first few in time. */
  readonly examples: readonly AuditExample[];
}

/** On how many exchanges a clause was judged, and on how many it was not kept. */
export interface ClauseTally {
  readonly id: string;
  readonly judged: number;
  readonly failed: number;
}

/** How many calls of the operation were answered with a status. */
export interface StatusTally {
  readonly status: number;
  readonly exchanges: number;
}

/**
 * What is counted while exchanges are judged. Two tallies make one by adding up, so that any number of threads,
 * processes and machines can share the work.
 */
export interface AuditTally {
  readonly counts: AuditCounts;
  readonly sources: readonly AuditSource[];
  /** When the first and the last readable exchange began, in milliseconds since the epoch; `null` without any. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly statuses: readonly StatusTally[];
  readonly clauses: readonly ClauseTally[];
  readonly findings: readonly FindingTally[];
  /** The first few of what could not be read, unfinished last lines included. */
  readonly unreadable: readonly UnreadablePlace[];
}

/** A clause in a report. */
export interface AuditedClause extends ClauseTally {
  readonly text: string;
  readonly level: 'required' | 'advised' | 'observed';
  readonly source: string;
  readonly outcome: 'held' | 'advised' | 'broken' | 'skipped';
}

/** A kind of deviation in a report. */
export interface AuditFinding extends FindingTally {
  readonly level: 'required' | 'advised';
  /** The clause's text and source. */
  readonly why: string;
}

/** The JSON report of `audit`; its schema ships as `audit-report.schema.json`. */
export interface AuditReport extends AuditTally {
  readonly kind: 'audit';
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** False when it was ended early. */
  readonly complete: boolean;
  readonly verdict: Verdict;
  readonly coverage: Omit<Coverage, 'unexercised'>;
  readonly clauses: readonly AuditedClause[];
  readonly findings: readonly AuditFinding[];
}
