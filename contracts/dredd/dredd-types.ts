import type { EventEmitter } from 'node:events';

/** A transaction as Dredd's hooks see and change it. */
export interface HookedTransaction {
  readonly name: string;
  readonly protocol: string;
  readonly host: string;
  readonly port: string | null;
  readonly fullPath: string;
  readonly request: {
    readonly method: string;
    readonly uri: string;
    headers: Record<string, string>;
    body: string;
  };
  readonly expected: { readonly statusCode: string };
  readonly real?: { readonly statusCode: number };
  skip?: boolean;
  fail?: string;
}

/** What a hook file gets as the module `hooks`. */
export interface DreddHooks {
  readonly configuration: { readonly endpoint: string };
  log(text: string): void;
  beforeEach(hook: (transaction: HookedTransaction, done: () => void) => void): void;
  beforeEachValidation(hook: (transaction: HookedTransaction, done: () => void) => void): void;
  afterEach(hook: (transaction: HookedTransaction, done: () => void) => void): void;
  beforeAll(hook: (transactions: readonly HookedTransaction[], done: () => void) => void): void;
  afterAll(hook: (transactions: readonly HookedTransaction[], done: () => void) => void): void;
}

/** The settings of Dredd that are used here. */
export interface DreddConfiguration {
  readonly endpoint: string;
  readonly path: readonly string[];
  readonly hookfiles: readonly string[];
  readonly emitter: EventEmitter;
  readonly loglevel: 'silent' | 'error' | 'warning' | 'debug';
  readonly color: boolean;
  /** Defaults for Dredd's HTTP client. */
  readonly http: { readonly ca?: string; readonly rejectUnauthorized?: boolean };
}

/** Dredd's class. */
export type DreddConstructor = new (
  configuration: DreddConfiguration,
) => { run(done: (error: Error | null | undefined) => void): void };

/** What Dredd's `start` event tells of each description that it has read. */
export interface DreddDescription {
  readonly transactions: ReadonlyArray<{
    readonly name: string;
    readonly origin: { readonly apiName: string };
    readonly response: { readonly status: string };
  }>;
}
