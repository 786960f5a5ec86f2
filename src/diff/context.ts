import type { Change, Collect } from './change.ts';
import { type Pair, pointerOf } from './document-node.ts';
import { type Judgements, judgeShift, type Position, type Shift } from './shift.ts';

/** Where in the contract a comparison is, and who is told of what it finds. */
export interface Context {
  /** For people, such as `request body of POST /phone-numbers`. */
  readonly place: string;
  readonly position: Position;
  readonly collect: Collect;
  /** What a change cannot do here, since something beside it allows the same. */
  readonly mute?: Mute;
}

/** Effects that a change cannot have. */
export interface Mute {
  readonly more: boolean;
  readonly less: boolean;
}

/** What is said of a change besides its judgement. */
export interface Finding {
  readonly code: string;
  readonly what: string;
}

/** Tells of a change whose effect follows from what is allowed before and after it. */
export function tellShift(pair: Pair, shift: Shift, finding: Finding, context: Context): void {
  const { mute, position } = context;
  const more = mute?.more ? 'no' : shift.more;
  const less = mute?.less ? 'no' : shift.less;
  tellJudged(pair, judgeShift({ more, less }, position), finding, context);
}

/** Tells of a change with its own judgements. */
export function tellJudged(
  pair: Pair,
  judgements: Judgements,
  { code, what }: Finding,
  { place, collect }: Pick<Context, 'place' | 'collect'>,
): void {
  const change: Change = {
    code,
    pointer: pointerOf(pair),
    places: [place],
    what,
    ...(pair.before.exists ? { before: pair.before.value } : {}),
    ...(pair.after.exists ? { after: pair.after.value } : {}),
    ...judgements,
  };
  collect(change);
}

/** Both sides' judgement of a change in words that bind nobody. */
export const annotation: Judgements = {
  forCallers: { effect: 'non-breaking', reason: 'words for people, which bind nobody' },
  forImplementers: { effect: 'non-breaking', reason: 'words for people, which bind nobody' },
};

/** Both sides' judgement of a change whose meaning the specification leaves open. */
export const beyondKnowledge: Judgements = {
  forCallers: { effect: 'unknown', reason: 'what this means to callers, the documents do not say' },
  forImplementers: {
    effect: 'unknown',
    reason: 'what this means to implementations, the documents do not say',
  },
};
