import type { ContractCase, RequestDraft } from './case.ts';
import type { Check, ReadExchange } from './check.ts';
import type { Clause } from './clause.ts';
import type { Exchange } from './exchange.ts';
import type { Failure, SigningStages } from './failure.ts';

/** Everything that the generic engine has to know of one operation's contract. */
export interface Contract<View> {
  readonly clauses: readonly Clause[];
  readonly checks: readonly Check<View>[];
  readonly cases: readonly ContractCase<View>[];
  readonly read: ReadExchange<View>;
  /** Clauses that the engine itself judges on every exchange. */
  readonly engineClauses: {
    /** Each request is answered at all. */
    readonly answered: string;
    /** Each answer is valid HTTP and as long as its framing says. */
    readonly framed: string;
    /** No answer is 5xx unless a state asked for it. */
    readonly noUnprovokedFailure: string;
  };
  /** The service name in the scope of signatures. */
  readonly signingName: string;
  /** Ids from which aliases are bound; long enough for the largest case. */
  readonly idPool: readonly string[];
  /** Ids of the pool lent to cases that set no state; nobody else uses them meanwhile. */
  readonly spareIds: readonly string[];
  /** The state in which spare ids are while cases that set no state run, where it is offered. */
  readonly spareState: string;
  /** The member of the state protocol's `params` that holds ids. */
  readonly idsMember: string;
  /** Error states and the status that each asks for. */
  readonly statusByState: Readonly<Record<string, number>>;
  /** States whose ids a case uses up. */
  readonly usedUpStates: ReadonlySet<string>;
  readonly documentedStatuses: readonly number[];
  /** Requests that show whether a target answers; the first is harmless, the last is an ordinary call. */
  readonly probes: readonly RequestDraft[];
  /** Whether the answers to the probes refuse the ordinary call for want of credentials. */
  readonly refusesForCredentials: (exchanges: readonly Exchange[]) => boolean;
  /** Whether even a target with bugs can turn this request into no unwanted deletion. */
  readonly isHarmless: (draft: RequestDraft) => boolean;
  /** What was signed, where that may explain a failure. */
  readonly explainSignature?: (
    failure: Pick<Failure, 'clause' | 'path' | 'exchange'>,
  ) => SigningStages | undefined;
  readonly abilities: Readonly<Record<string, Ability>>;
}

/** Sends a request outside of any case, and gives what happened. */
export type SendProbe = (draft: RequestDraft) => Promise<Exchange>;

/** Something that a target must be able to do for some cases to mean anything. */
export interface Ability {
  /** Set up before the probe, with one id. */
  readonly state?: string;
  /** Gives `null` when able, else the reason why cases that need it are skipped. */
  readonly probe?: (send: SendProbe, id: string) => Promise<string | null>;
  /** What would make the target able, for people. */
  readonly remedy?: string;
  /** The reason why a stateless mock isn't able; absent when it may be. */
  readonly missingInStatelessMock?: string;
  /** The reason why a run that doesn't sign can't tell; absent when signing doesn't matter. */
  readonly missingUnsigned?: string;
}
