import type { Behaviour, Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { isBatch, namedIds, recovering } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import { refuseItem } from '../stages/move-numbers.ts';
import type { World } from '../world.ts';

type Afterwards = (
  left: readonly string[],
  ids: readonly string[],
  next: Behaviour['moveNumbers'],
  context: Context,
) => ReturnType<Behaviour['moveNumbers']>;

/** Does something in the next batch that is carried out with the ids of one that was refused. */
function leaving(statuses: readonly number[], afterwards: Afterwards): Overrides {
  const left = new WeakMap<World, readonly string[]>();
  const remember = (thrown: unknown, context: Context): never => {
    if (thrown instanceof Refusal && statuses.includes(thrown.status) && isBatch(context.request))
      left.set(context.world, namedIds(context));
    throw thrown;
  };
  return {
    ...recovering('admit', remember),
    ...recovering('validate', (thrown, _document, context) => remember(thrown, context)),
    moveNumbers: (next) => (ids, context) => {
      const earlier = left.get(context.world) ?? [];
      left.delete(context.world);
      return afterwards(earlier, ids, next, context);
    },
  };
}

/** Carries the ids that were left out with the next batch, and tells of its own ids only. */
const carriedOut: Afterwards = (left, ids, next, context) => {
  for (const id of left) context.behaviour.moveNumber(id, context);
  return next(ids, context);
};

/** Takes the same ids for those that were carried out already. */
const takenAsDone: Afterwards = (left, ids, next, context) =>
  left.length > 0 && left.join() === ids.join() ? [] : next(ids, context);

/** Finds the ids locked. */
const foundLocked: Afterwards = async (left, ids, next, context) => [
  ...(await next(
    ids.filter((id) => !left.includes(id)),
    context,
  )),
  ...ids
    .filter((id) => left.includes(id))
    .map((id) => refuseItem(id, 'Conflict', 'The phone number is locked.')),
];

/** Fails again when the invocation id is that of a call that failed. */
function failingAgain(): Overrides {
  const kept = new WeakMap<World, Map<string, Refusal>>();
  return {
    admit: (next) => (context) => {
      const { request, world } = context;
      const id = String(request.headers['amz-sdk-invocation-id'] ?? '');
      const known = kept.get(world) ?? new Map<string, Refusal>();
      kept.set(world, known);
      const earlier = known.get(id);
      if (earlier !== undefined) throw earlier;
      try {
        next(context);
      } catch (thrown) {
        if (id !== '' && thrown instanceof Refusal && thrown.status >= 500) known.set(id, thrown);
        throw thrown;
      }
    },
  };
}

/** Defects that show in the calls behind a call that was refused. */
export const callsAfterRefusalsFaults: readonly Fault[] = [
  {
    id: 'throttled-ids-carried-out-later',
    lies: 'The ids of a call that was refused with 429 wait in a list and are moved with the next call.',
    caughtBy: ['effect/nothing-moved-when-caller-is-over-its-rate-limit'],
    overrides: leaving([429], carriedOut),
  },
  {
    id: 'forbidden-ids-carried-out-later',
    lies: 'The ids of a call that was refused with 401 or 403 are kept and moved with the next call.',
    caughtBy: ['effect/nothing-moved-when-caller-is-forbidden'],
    overrides: leaving([401, 403], carriedOut),
  },
  {
    id: 'repeat-of-throttled-call-taken-as-done',
    lies: 'A call that was refused with 429 counts as done, so its repetition moves nothing.',
    caughtBy: ['effect/repeated-when-refused-before'],
    overrides: leaving([429], takenAsDone),
  },
  {
    id: 'repeat-of-failed-call-taken-as-done',
    lies: 'A call that failed with 500 or 503 counts as done, so its repetition moves nothing.',
    caughtBy: ['effect/repeated-after-a-failure'],
    overrides: leaving([500, 503], takenAsDone),
  },
  {
    id: 'numbers-locked-by-failed-call',
    lies: 'A call that failed with 500 or 503 leaves its numbers locked, so the next call lists them.',
    caughtBy: ['effect/repeated-after-a-failure'],
    overrides: leaving([500, 503], foundLocked),
  },
  {
    id: 'numbers-locked-by-refused-call',
    lies: 'A call that was refused leaves its numbers locked, so the next call lists them.',
    caughtBy: ['effect/repeated-when-refused-before'],
    overrides: leaving([401, 403, 404, 429], foundLocked),
  },
  {
    id: 'failure-cached-by-invocation-id',
    lies: 'The answer to an invocation id is kept, a failure too, so that the client’s repetition fails for ever.',
    caughtBy: ['effect/repeated-after-a-failure'],
    overrides: failingAgain(),
  },
];
