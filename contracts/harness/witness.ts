import type { IdOf, RequestDraft } from './case.ts';
import type { Exchange, HeaderList } from './exchange.ts';
import type { Finding } from './failure.ts';
import type { RunOptions } from './run-options.ts';

/** What a witness is given for its calls. */
export interface WitnessTools {
  readonly options: RunOptions;
  readonly idOf: IdOf;
  /** The state that an id was set to, or `undefined` when nobody said. */
  readonly stateOf: (id: string) => string | undefined;
  /** Headers that stand for the states that the case has entered, where the source of states works that way. */
  readonly stateHeaders: HeaderList;
  /** Undoes a state that the case has entered, while a call is under way. */
  readonly leave: (state: string) => Promise<void>;
}

/** What became of a witness's calls. */
export interface Testimony {
  /** What went over the wire, as far as the witness could see it. */
  readonly exchanges: readonly Exchange[];
  readonly findings: readonly Finding[];
}

/** Calls that a program of its own makes, such as an official client; what it makes of the answers is judged. */
export interface Witness {
  /** Who makes the calls, for people. */
  readonly by: string;
  /** What the calls put on the wire, for plans and for the rules of safety. */
  readonly request: (idOf: IdOf) => RequestDraft;
  /** Ids of the clauses that it judges. */
  readonly clauses: readonly string[];
  /** What is expected, in one short phrase, for plans and explanations. */
  readonly text: string;
  /**
   * Makes the calls. Throws NotOffered where the program is not installed or the target lacks what the case is about,
   * and CannotJudge for an accident.
   */
  readonly testify: (tools: WitnessTools) => Promise<Testimony>;
}
