import type { Drawing, DrawLimits, DrawTools, RequestDraft, Send } from './case.ts';
import type { Failure } from './failure.ts';
import { CannotJudge } from './not-judged.ts';
import type { DrawOptions } from './run-options.ts';

/** What drawing needs of whoever runs the case. */
export interface DrawSetting<View> {
  readonly draw: DrawOptions;
  readonly limits: DrawLimits;
  /** The request as it would be sent. */
  readonly draftOf: (send: Send<View>) => RequestDraft;
  /** Whether the request may be sent to this target. */
  readonly maySend: (draft: RequestDraft) => boolean;
  /** Sends it and gives what fails; throws when that can't be judged. */
  readonly attempt: (send: Send<View>) => Promise<readonly Failure[]>;
}

/** What a search has found. */
export interface Found {
  /** Of the smallest request that fails; empty when all hold. */
  readonly failures: readonly Failure[];
  /** What draws that request again. */
  readonly seed?: string;
  /** Thrown by an attempt, which ended the search. */
  readonly ended?: unknown;
}

/** How long a smaller request that fails is looked for: until there is none, or until one of these is used up. */
interface Effort {
  readonly candidates: number;
  readonly milliseconds: number;
}

/** By what kind of failure is looked for; what is only advised against is worth less of the user's time. */
const effortFor: Readonly<Record<'broken' | 'advised', Effort>> = {
  broken: { candidates: 1500, milliseconds: 15_000 },
  advised: { candidates: 300, milliseconds: 3000 },
};

/**
 * Draws requests and tries them until one breaks something, then looks for the smallest that breaks the same.
 * When nothing is broken, and something advised isn't followed, it looks for the smallest of these instead.
 */
export async function searchDrawing<View>(
  drawing: Drawing<View>,
  setting: DrawSetting<View>,
): Promise<Found> {
  let isAdvised = false;
  const isBroken = (failure: Failure): boolean => {
    isAdvised = true;
    return failure.level === 'required';
  };
  const broken = await searchOnce(drawing, setting, isBroken, effortFor.broken);
  if (broken.failures.length > 0 || broken.ended !== undefined || !isAdvised) return broken;
  return searchOnce(drawing, setting, () => true, effortFor.advised);
}

async function searchOnce<View>(
  drawing: Drawing<View>,
  { draw, limits, draftOf, maySend, attempt }: DrawSetting<View>,
  isWanted: (failure: Failure) => boolean,
  effort: Effort,
): Promise<Found> {
  const tools: DrawTools = await import('fast-check');
  let kind: string | undefined;
  let candidates = 0;
  let foundAt = 0;
  let failures: readonly Failure[] = [];
  let ended: unknown;
  const holds = async (send: Send<View>): Promise<boolean> => {
    if (kind !== undefined) candidates += 1;
    const isUsedUp =
      candidates > effort.candidates ||
      (kind !== undefined && performance.now() - foundAt > effort.milliseconds);
    // The many ways in which a long list could be smaller would all be made, if only to be left untried.
    if (ended !== undefined || isUsedUp) throw new tools.PreconditionFailure(true);
    const draft = draftOf(send);
    tools.pre(drawing.isMeant(draft) && maySend(draft));
    try {
      const found = await attempt(send);
      const kinds = found.filter(isWanted).map(kindOf);
      // A smaller request may fail in another way; that would be the answer to another question.
      if (kinds.length === 0 || (kind !== undefined && !kinds.includes(kind))) return true;
      if (kind === undefined) foundAt = performance.now();
      kind ??= kinds[0];
      failures = found;
      return false;
    } catch (error) {
      ended = error;
      return true;
    }
  };
  const { seed, runs, path } = draw;
  const details = await tools.check(tools.asyncProperty(drawing.source(tools, limits), holds), {
    seed,
    numRuns: runs,
    ...(path === undefined ? {} : { path }),
  });
  if (details.failed && failures.length === 0 && ended === undefined)
    throw new CannotJudge(
      `of what seed ${seed} draws, too little is ${drawing.text} that may be sent to this target`,
    );
  return {
    failures,
    ...(details.counterexamplePath === null ? {} : { seed: `${seed}:${details.counterexamplePath}` }),
    ...(ended === undefined ? {} : { ended }),
  };
}

function kindOf({ clause, code }: Failure): string {
  return `${clause} ${code}`;
}
