import type { Exchange } from '../harness/exchange.ts';

/** What Dredd made of one transaction: one for each documented status. */
export interface DreddTransaction {
  /** Dredd's own name for it. */
  readonly name: string;
  /** The documented status that it expects. */
  readonly status: number;
  /** `error` stands for an accident: no answer, a state that was refused, a time-out, a run that was stopped. */
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'error';
  /** Dredd's complaints, or the reason of a skip or an accident; one line each. */
  readonly messages: readonly string[];
  /** What was sent and received; absent when nothing was sent. */
  readonly exchange?: Exchange;
}

/** What became of a run of Dredd. */
export type DreddResult =
  /** `log` is what Dredd wrote while it ran, for finding faults in it. */
  | { readonly kind: 'ran'; readonly transactions: readonly DreddTransaction[]; readonly log: string }
  /** Dredd did not come as far as its transactions. */
  | { readonly kind: 'accident'; readonly reason: string; readonly log: string }
  /** Dredd, an optional package, is not installed. */
  | { readonly kind: 'unavailable'; readonly installCommand: string };
