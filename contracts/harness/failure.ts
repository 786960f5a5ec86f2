import type { Exchange } from './exchange.ts';

/** `required` fails a run, `advised` is reported, `observed` is only recorded. */
export type Level = 'required' | 'advised' | 'observed';

/** What a check or an expectation found on one exchange, before it is tied to a case. */
export interface Finding {
  /** The clause that was not kept. */
  readonly clause: string;
  /** The level of the probe that failed; an answer that no list of the clause names is `required` everywhere. */
  readonly level: 'required' | 'advised';
  /** Stable kebab-case word for the kind of deviation; part of the public interface. */
  readonly code: string;
  /** Where: `status`, `header x-amzn-errortype`, a JSON pointer into the body such as `body/PhoneNumberErrors/0`, or `effect`. */
  readonly path: string;
  readonly received: string;
  readonly expected: string;
}

/** A deviation, as data; reporters add words. */
export interface Failure extends Finding {
  readonly case?: string;
  readonly check?: string;
  /** The clause's text and source. */
  readonly why: string;
  readonly exchange: Exchange | null;
  /** The exchange's request as a curl command, secrets masked. */
  readonly curl?: string;
  /** The command that runs this case alone. */
  readonly again?: string;
}
