import type { Exchange } from './exchange.ts';
import type { CaseResult, Service } from './outcome.ts';

/** AWS credentials with which requests are signed. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** How the target is brought into the states that cases need. */
export type StatesSource =
  | { readonly kind: 'none' }
  /** The state protocol: JSON posted to this URL. */
  | { readonly kind: 'url'; readonly url: URL }
  /** Error states become `Prefer: code=…` on the request, for mocks like Prism. */
  | { readonly kind: 'prefer' }
  /** Numbers that already are in a state, by state name. */
  | { readonly kind: 'fixtures'; readonly numbers: Readonly<Record<string, readonly string[]>> };

/** How requests are drawn. The same options draw the same requests. */
export interface DrawOptions {
  readonly seed: number;
  /** How many requests a case draws. */
  readonly runs: number;
  /** The way from the seed to one request, as a failure names it. */
  readonly path?: string;
}

/** What is drawn when nothing is said: the same in every run, and few enough to be quick. */
export const defaultDraw: DrawOptions = { seed: 20260220, runs: 25 };

/** Everything that decides what a run does; commands and test runners build it, the harness reads it. */
export interface RunOptions {
  /** Base URL; a path in it goes in front of the path of each request. */
  readonly target: URL;
  readonly service: Service;
  readonly states: StatesSource;
  /** Signs every request when given. */
  readonly signing?: { readonly credentials: Credentials; readonly region: string };
  /** Run these cases only. Empty or absent: all. */
  readonly only?: readonly string[];
  /** Run these suites only. Empty or absent: all. */
  readonly suites?: readonly string[];
  /** Added to every request. */
  readonly headers?: ReadonlyArray<readonly [name: string, value: string]>;
  /** Per exchange. */
  readonly timeoutMs: number;
  /** How many cases that set no state run side by side. */
  readonly concurrency: number;
  readonly allowDeletion: boolean;
  /** From which requests are drawn, and how many a case draws; a path leads to one of them alone. */
  readonly draw?: DrawOptions;
  readonly tls?: { readonly ca?: string; readonly insecure?: boolean };
  /** Ends the run early; what has not run then is `could-not-run`. */
  readonly signal?: AbortSignal;
  /** Called as each case ends, in the order in which they end. */
  readonly onCase?: (result: CaseResult) => void;
  /** Called with each exchange with the target as it ends, secrets included. */
  readonly onExchange?: (exchange: Exchange) => void;
}
