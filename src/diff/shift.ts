import { breaking, harmless, type Judgement, unclear } from './change.ts';

/** An answer that may be out of reach. */
export type Answer = 'yes' | 'no' | 'unknown';

/** How the set of what is allowed has changed. */
export interface Shift {
  /** Something is allowed that was not. */
  readonly more: Answer;
  /** Something is not allowed that was. */
  readonly less: Answer;
}

export const wider: Shift = { more: 'yes', less: 'no' };
export const narrower: Shift = { more: 'no', less: 'yes' };
export const other: Shift = { more: 'yes', less: 'yes' };
export const untold: Shift = { more: 'unknown', less: 'unknown' };

/** Who sends what is described, and what becomes of what is not allowed. */
export type Position =
  | { readonly in: 'response' }
  /** `refuses`: the operation documents an answer to bad requests, so they have to be refused. */
  | { readonly in: 'request'; readonly refuses: boolean };

/** Both sides' judgements on one change. */
export interface Judgements {
  readonly forCallers: Judgement;
  readonly forImplementers: Judgement;
}

/**
 * Judges a shift by its position. A caller is broken by a request that is no longer allowed and by an answer that was
 * not; an implementation by an answer that is no longer allowed, by a request that it never had to serve, and, where
 * bad requests have to be refused, by one that it now has to refuse.
 */
export function judgeShift({ more, less }: Shift, position: Position): Judgements {
  if (position.in === 'response')
    return { forCallers: answersMore[more], forImplementers: answersLess[less] };
  return { forCallers: requestsLess[less], forImplementers: judgeServing(more, less, position.refuses) };
}

function judgeServing(more: Answer, less: Answer, refuses: boolean): Judgement {
  if (more === 'yes') return breaking('requests have to be served that had not to be before');
  if (less === 'yes' && refuses) return breaking('requests have to be refused that were served before');
  if (more === 'unknown' || (less === 'unknown' && refuses))
    return unclear('whether other requests have to be served or refused cannot be told');
  return less === 'no'
    ? harmless('the same requests have to be served and refused')
    : harmless('fewer requests have to be served, and none is said to be refused');
}

const requestsLess: Readonly<Record<Answer, Judgement>> = {
  yes: breaking('requests that were right are no longer'),
  unknown: unclear('whether requests that were right still are cannot be told'),
  no: harmless('every request that was right still is'),
};

const answersMore: Readonly<Record<Answer, Judgement>> = {
  yes: breaking('answers may come that were ruled out before'),
  unknown: unclear('whether answers may come that were ruled out cannot be told'),
  no: harmless('no answer may come that was ruled out before'),
};

const answersLess: Readonly<Record<Answer, Judgement>> = {
  yes: breaking('answers that were right are no longer'),
  unknown: unclear('whether answers that were right still are cannot be told'),
  no: harmless('every answer that was right still is'),
};
