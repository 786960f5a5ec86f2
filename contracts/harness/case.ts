import type * as FastCheck from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Exchange, HeaderList } from './exchange.ts';
import type { Finding } from './failure.ts';
import type { SignableRequest, Signing } from './sign-request.ts';
import type { Witness } from './witness.ts';

/** Gives the id that stands behind an alias of the case; throws for an alias that no `given` names. */
export type IdOf = (alias: string) => string;

/** A request as the case wants it; the engine adds Host, framing, the user's headers and the signature. */
export interface RequestDraft {
  readonly method: string;
  /** Path and query, appended to the target's base path as they stand. */
  readonly path: string;
  readonly headers: HeaderList;
  /** Sent byte for byte as written. */
  readonly body?: string | Uint8Array;
  /** How the body is framed; default `content-length`. */
  readonly framing?: 'content-length' | 'chunked';
  /** Where the body is cut into pieces; absent: it leaves in one go. See `SentRequest`. */
  readonly cutAt?: readonly number[];
  /** Signs in a way of its own, in a run that signs; default: as the AWS CLI does. */
  readonly seal?: Seal;
}

/** Gives a request with its signature, or with what stands in its place; it may change anything after signing. */
export type Seal = (request: SignableRequest, signing: Signing) => Promise<SignableRequest>;

/** What the harness knows when an expectation is judged. */
export interface JudgeContext<View> {
  readonly view: View;
  readonly exchange: Exchange;
  readonly idOf: IdOf;
  /** The state that an id was set to, or `undefined` when nobody said. */
  readonly stateOf: (id: string) => string | undefined;
  /** Views of this case's earlier sends, by their `as` name. */
  readonly earlier: (name: string) => View;
}

/** A demand on one answer; each finding names the clause whose level it takes. */
export interface Expectation<View> {
  /** Ids of the clauses that it judges. */
  readonly clauses: readonly string[];
  /** What is expected, in one short phrase, for plans and explanations. */
  readonly text: string;
  readonly judge: (context: JudgeContext<View>) => readonly Finding[];
}

/** One request with its expectations. */
export interface Send<View> {
  readonly request: (idOf: IdOf) => RequestDraft;
  readonly expect: readonly Expectation<View>[];
  /** Name under which later expectations find this answer. */
  readonly as?: string;
  /** An observer looks at the target's state: its exchange isn't judged by checks, and a failing one is no accusation.
   * A bystander is another operation's request: only what it does to the target counts, nothing of its answer.
   */
  readonly role?: 'observer' | 'bystander';
  /** Clause under which a refusal's form is judged, where only the refusal itself is demanded. */
  readonly formClause?: string;
}

/** A description from which requests are drawn. */
export interface Drawing<View> {
  /** What is drawn, in a few words. */
  readonly text: string;
  /** One that could be drawn, for plans and explanations; it names every clause that the drawn ones judge. */
  readonly example: Send<View>;
  /** Builds the source, from which the smallest request that fails is found as well. */
  readonly source: (draw: DrawTools, limits: DrawLimits) => Arbitrary<Send<View>>;
  /** Whether a request still is what it was drawn for; one that isn't is thrown away, after it was made smaller too. */
  readonly isMeant: (draft: RequestDraft) => boolean;
}

/** The library that draws. */
export type DrawTools = typeof FastCheck;

/** What may be drawn. */
export interface DrawLimits {
  /** Nothing that a target with bugs could turn into an unwanted deletion. */
  readonly harmlessOnly: boolean;
}

/** What a state needs to know besides ids. */
export type StateParams = Readonly<Record<string, unknown>>;

/** What a case does, in order. */
export type Step<View> =
  | { readonly do: 'send'; readonly send: Send<View> }
  /** All at once, each on a connection of its own. */
  | { readonly do: 'send-together'; readonly sends: readonly Send<View>[] }
  /** One after the other on one kept-alive connection. */
  | { readonly do: 'send-on-one-connection'; readonly sends: readonly Send<View>[] }
  | {
      readonly do: 'enter';
      readonly state: string;
      /** A function is called when the state is entered, for params that depend on the time. */
      readonly params?: StateParams | (() => StateParams);
    }
  | { readonly do: 'leave'; readonly state: string }
  /** Many requests, drawn at random from a seed and judged one by one; one that fails is made as small as it gets. */
  | { readonly do: 'draw'; readonly drawing: Drawing<View> }
  /** Calls by a program of its own, such as an official client. */
  | { readonly do: 'call'; readonly witness: Witness };

/** Ids that a case uses, and the state they are in. */
export interface Given {
  /** Aliases, each standing for one id. */
  readonly as: readonly string[];
  /** Absent: ids of which nothing is said. */
  readonly state?: string;
}

/** Data that provokes: requests, and what the contract expects of their answers. */
export interface ContractCase<View> {
  /** Permanent: `<suite>/<situation>` in kebab-case. */
  readonly id: string;
  /** A plain statement of what holds. */
  readonly title: string;
  /** Who is hurt when it doesn't hold. */
  readonly why: string;
  readonly given?: readonly Given[];
  /** Names of abilities that the target must have for this case to mean anything. */
  readonly needs?: readonly string[];
  readonly steps: readonly Step<View>[];
}
