import type { Contract } from './contract.ts';
import type { Failure } from './failure.ts';
import type { RawFailure } from './finish-failure.ts';
import type { DrawOptions, RunOptions } from './run-options.ts';
import type { Session } from './session.ts';
import type { States } from './states.ts';

/** What running one case needs besides the case. */
export interface CaseRunner<View> {
  readonly contract: Contract<View>;
  readonly options: RunOptions;
  readonly session: Session;
  readonly states: States;
  /** Lends ids for a given that sets a state, or for one that sets none. */
  readonly lend: (count: number, state: string | undefined) => readonly string[];
  /** The state in which ids are of which a case says nothing; `undefined` when unknown. */
  readonly spareState: string | undefined;
  /** Whether requests that a target with bugs could turn into a deletion may be sent. */
  readonly mayHarm: boolean;
  readonly draw: DrawOptions;
  /** Told the status of each whole answer that is not an observer's. */
  readonly noteStatus: (status: number) => void;
  readonly finish: (failure: RawFailure) => Failure;
}

/** What has come of a case so far. */
export interface Progress<View> {
  readonly failures: Failure[];
  readonly clauses: Set<string>;
  /** Read anew when asked for, so that a case with many answers doesn't hold them all parsed. */
  readonly named: Map<string, () => View>;
  readonly entered: Map<string, Readonly<Record<string, unknown>>>;
}
