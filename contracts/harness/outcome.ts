import type { Failure, Level } from './failure.ts';

/** The outcome of a case: the worst of its expectations and of the checks on its exchanges. */
export type Outcome = 'held' | 'advised' | 'broken' | 'skipped' | 'could-not-run';

/** The verdict of a run. */
export type Verdict = 'conformant' | 'not-conformant' | 'could-not-be-judged';

/** What became of one case. */
export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly suite: string;
  readonly outcome: Outcome;
  /** Ids of the clauses that the case judged, or would have judged. */
  readonly clauses: readonly string[];
  readonly durationMs: number;
  /** Why it was skipped or could not run. */
  readonly reason?: string;
  /** What would make it run, where that is known. */
  readonly remedy?: string;
  readonly failures: readonly Failure[];
}

/** What became of one clause over the whole run. */
export interface ClauseResult {
  readonly id: string;
  readonly text: string;
  readonly level: Level;
  readonly source: string;
  readonly outcome: 'held' | 'advised' | 'broken' | 'skipped';
  /** Ids of the cases that judged it. */
  readonly cases: readonly string[];
}

/** How many cases ended how. */
export interface Counts {
  readonly held: number;
  readonly broken: number;
  readonly advised: number;
  readonly skipped: number;
  readonly couldNotRun: number;
}

/** What a run exercised. */
export interface Coverage {
  readonly requiredClauses: { readonly total: number; readonly exercised: number };
  readonly responses: ReadonlyArray<{ readonly status: number; readonly exercised: boolean }>;
  /** Required clauses that nothing exercised. */
  readonly unexercised: readonly Unexercised[];
}

/** A required clause that nothing exercised. */
export interface Unexercised {
  readonly clause: string;
  /** Why not: the first reason of a case that would have. */
  readonly reason: string;
  /** What would exercise it. */
  readonly remedy: string;
}

/** What became of the user's list of accepted failures. */
export interface BaselineResult {
  /** Ids of cases whose failures are all accepted. */
  readonly accepted: readonly string[];
  /** Entries that would accept a failure of this run and have expired. */
  readonly expired: readonly string[];
  /** Entries whose failure no longer occurs. */
  readonly stale: readonly string[];
}

/** The JSON report's content; its fields are fixed. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: string;
  readonly service: Service;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** What requests were drawn from, and how many each case drew; absent when no case draws any. */
  readonly seed?: number;
  readonly runs?: number;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly coverage: Coverage;
  readonly clauses: readonly ClauseResult[];
  readonly cases: readonly CaseResult[];
  readonly baseline?: BaselineResult;
}

/** The API namespace whose contract is judged. */
export type Service = 'chime' | 'chime-sdk-voice';
