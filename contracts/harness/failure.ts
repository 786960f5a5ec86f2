import type { Exchange } from './exchange.ts';

/** `required` fails a run, `advised` is reported, `observed` is only recorded. */
export type Level = 'required' | 'advised' | 'observed';

/** What a check or an expectation found on one exchange, before it is tied to a case. */
export interface Finding {
  /** The clause that was not kept; its level is the finding's level. */
  readonly clause: string;
  /** Stable kebab-case word for the kind of deviation; part of the public interface. */
  readonly code: string;
  /** Where: `status`, `header x-amzn-errortype`, a pointer into the body such as `body/Items/0`, or `effect`. */
  readonly path: string;
  readonly received: string;
  readonly expected: string;
}

/** The stages at which two who compute a signature may begin to differ (AWS Signature Version 4); secrets are masked. */
export interface SigningStages {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
}

/** A deviation, as data; reporters add words. */
export interface Failure extends Finding {
  readonly level: 'required' | 'advised';
  readonly case?: string;
  readonly check?: string;
  /** The clause's text and source. */
  readonly why: string;
  /** `null` where no request could be made at all, or where a program made it whose exchanges can't be seen. */
  readonly exchange: Exchange | null;
  /** What draws the request again, where it was drawn: the seed, and behind a colon the way from there. */
  readonly seed?: string;
  /** What a verifier of signatures computes from the request, where the failure may be about its signature. */
  readonly signing?: SigningStages;
  /** The exchange's request as a curl command, secrets masked. */
  readonly curl?: string;
  /** The command that runs this case alone. */
  readonly again?: string;
  /** Why, and until which day in UTC, the user accepts it. */
  readonly accepted?: { readonly reason: string; readonly expires: string };
}
