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

/** So many requests are tried at most to find a smaller one that fails. */
const mostSmaller = 1500;

/**
 * Draws requests and tries them until one breaks something, then looks for the smallest that breaks the same.
 * When nothing is broken, and something advised isn't followed, it looks for the smallest of these instead.
 */
export async function searchDrawing<View>(
  drawing: Drawing<View>,
  setting: DrawSetting<View>,
): Promise<Found> {
  let isAdvised = false;
  const broken = await searchOnce(drawing, setting, (failure) => {
    isAdvised = true;
    return failure.level === 'required';
  });
  if (broken.failures.length > 0 || broken.ended !== undefined || !isAdvised) return broken;
  return searchOnce(drawing, setting, () => true);
}

async function searchOnce<View>(
  drawing: Drawing<View>,
  { draw, limits, draftOf, maySend, attempt }: DrawSetting<View>,
  isWanted: (failure: Failure) => boolean,
): Promise<Found> {
  const tools: DrawTools = await import('fast-check');
  let kind: string | undefined;
  let smaller = 0;
  let failures: readonly Failure[] = [];
  let ended: unknown;
  const holds = async (send: Send<View>): Promise<boolean> => {
    if (ended !== undefined || smaller > mostSmaller) return true;
    const draft = draftOf(send);
    tools.pre(drawing.isMeant(draft) && maySend(draft));
    if (kind !== undefined) smaller += 1;
    try {
      const found = await attempt(send);
      const kinds = found.filter(isWanted).map(kindOf);
      // A smaller request may fail in another way; that would be the answer to another question.
      if (kinds.length === 0 || (kind !== undefined && !kinds.includes(kind))) return true;
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
  if (details.failed && failures.length === 0)
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
