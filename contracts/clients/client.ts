import type { Exchange, HeaderList } from '../harness/exchange.ts';
import type { RunOptions } from '../harness/run-options.ts';
import type { Seen } from './seen.ts';

/** A call, or several in turn, by one official client. */
export interface ClientCall {
  readonly ids: readonly string[];
  /** The command's input as JSON, where it is something else than a list of these ids. */
  readonly input?: string;
  /** Headers beside those of the options. */
  readonly headers?: HeaderList;
  /** How often the client may try; default 1. */
  readonly attempts?: number;
  /** How often the call is made, by the same client; default once. */
  readonly times?: number;
  /** Called after the first answer, before the client has it. */
  readonly onFirstAnswer?: () => Promise<void>;
  /** Signs with this secret instead of the run's. */
  readonly secretAccessKey?: string;
}

/** What a program saw of each call, and the exchanges as far as they could be seen. */
export interface ClientAccount {
  readonly seen: readonly Seen[];
  readonly exchanges: readonly Exchange[];
}

/** An official client. */
export interface OfficialClient {
  /** What ids of cases begin with. */
  readonly id: string;
  readonly name: string;
  /** Whether it passes on input unchecked, tells of its attempts, and shows its exchanges. */
  readonly isTransparent: boolean;
  /**
   * Makes calls. Throws NotOffered where the client is not installed or can't do what the options ask for, and
   * CannotJudge when the run was interrupted.
   */
  readonly call: (call: ClientCall, options: RunOptions) => Promise<ClientAccount>;
}
