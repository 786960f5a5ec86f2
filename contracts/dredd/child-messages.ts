import type { HeaderList } from '../harness/exchange.ts';
import type { PlannedTransaction } from './provoker.ts';
import type { DreddTransaction } from './transaction.ts';

/** What the child process is told to do. */
export type ParentMessage =
  | { readonly kind: 'prepare'; readonly settings: ChildSettings }
  | { readonly kind: 'fire' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown };

/** With what the child process runs Dredd. */
export interface ChildSettings {
  readonly endpoint: string;
  readonly document: string;
  /** Per exchange. */
  readonly timeoutMs: number;
  readonly ca?: string;
  readonly insecure?: boolean;
}

/** What the child process tells. */
export type ChildMessage =
  /** Dredd has loaded, read the document and waits for `fire`. */
  | {
      readonly kind: 'ready';
      readonly transactions: ReadonlyArray<Pick<DreddTransaction, 'name' | 'status'>>;
    }
  /** A hook asks its provoker; an `answer` with this id is expected. */
  | ({ readonly kind: 'ask'; readonly id: number } & Question)
  | { readonly kind: 'transaction'; readonly transaction: ChildTransaction }
  | { readonly kind: 'end'; readonly error: string | undefined };

/** A call of the provoker. */
export type Question =
  | { readonly method: 'before'; readonly transaction: PlannedTransaction }
  | { readonly method: 'received'; readonly status: number }
  | { readonly method: 'after' };

/** A transaction with its exchange as the child process saw it. */
export type ChildTransaction = Omit<DreddTransaction, 'exchange'> & {
  readonly record: ExchangeRecord | undefined;
};

/** An exchange as recorded from Node's HTTP client. */
export interface ExchangeRecord {
  readonly at: number;
  readonly durationMs: number;
  /** Request line and header fields as sent. */
  readonly head: string;
  readonly body: Uint8Array;
  readonly response:
    | {
        readonly status: number;
        readonly reason: string;
        readonly httpVersion: string;
        readonly headers: HeaderList;
        readonly body: Uint8Array;
        readonly isComplete: boolean;
      }
    | undefined;
  /** Whether the exchange was given up for taking too long. */
  readonly isTimeout: boolean;
  readonly error: { readonly code: string; readonly message: string } | undefined;
}
