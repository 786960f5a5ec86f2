import { withHeader } from '../answer.ts';
import type { Context, Overrides } from '../behaviour.ts';
import type { Variant } from '../fault.ts';
import type { NumberRecord } from '../numbers/number-record.ts';
import { after, instead, isBatch, moveNamed, recovering } from '../overriding.ts';
import { notFound, Refusal } from '../refusal.ts';
import { refuseItem } from '../stages/move-numbers.ts';
import type { World } from '../world.ts';

const hour = 60 * 60 * 1000;
const week = 7 * 24 * hour;

function recordOf(id: string, context: Context): NumberRecord | undefined {
  const { behaviour } = context;
  return behaviour.findNumber(behaviour.identify(id, context), context);
}

/** Uses another word for numbers that are associated. */
function associatedAs(code: string): Overrides {
  return after('moveNumber', (error) =>
    error?.ErrorCode === 'PhoneNumberAssociationsExist' ? { ...error, ErrorCode: code } : error,
  );
}

/** Lists a number that is in the Deletion queue already. */
function queuedListedAs(code: string): Overrides {
  return {
    moveNumber: (next) => (id, context) =>
      recordOf(id, context)?.queuedAt === undefined
        ? next(id, context)
        : refuseItem(id, code, 'The phone number is in the Deletion queue.'),
  };
}

/** Refuses whole lists with 404, before anything is moved. */
function refusedWhen(condition: (records: ReadonlyArray<NumberRecord | undefined>) => boolean): Overrides {
  return {
    moveNumbers: (next) => (ids, context) => {
      if (condition(ids.map((id) => recordOf(id, context)))) throw notFound();
      return next(ids, context);
    },
  };
}

/** Goes on refusing batches with 429 for some milliseconds after one was refused so. */
function lingering(milliseconds: number): Overrides {
  const throttled = new WeakMap<World, { readonly until: number; readonly refusal: Refusal }>();
  return {
    admit: (next) => (context) => {
      const { world, request } = context;
      try {
        next(context);
      } catch (thrown) {
        if (thrown instanceof Refusal && thrown.status === 429 && isBatch(request))
          throttled.set(world, { until: Date.now() + milliseconds, refusal: thrown });
        throw thrown;
      }
      const earlier = throttled.get(world);
      if (earlier !== undefined && Date.now() < earlier.until && isBatch(request)) throw earlier.refusal;
    },
    ...after('renderRefusal', (answer, { status }) =>
      status === 429 ? withHeader(answer, 'Retry-After', '1') : answer,
    ),
  };
}

/** Other outcomes of the call that the contract leaves free. */
export const effectVariants: readonly Variant[] = [
  {
    id: 'unknown-id-404',
    does: 'A list with an unknown id is refused whole with 404, and nothing is moved.',
    overrides: refusedWhen((records) => records.includes(undefined)),
  },
  {
    id: 'all-unknown-404',
    does: 'A list in which every id is unknown is refused with 404.',
    overrides: refusedWhen((records) => records.every((record) => record === undefined)),
  },
  ...['Conflict', 'PreconditionFailed', 'BadRequest', 'Forbidden', 'Unprocessable'].map(
    (code): Variant => ({
      id: `associated-as-${code.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`,
      does: `A number that is associated is listed with the word ${code}.`,
      overrides: associatedAs(code),
    }),
  ),
  {
    id: 'associated-as-group-association',
    does: 'A number that is associated is listed with the word VoiceConnectorGroupAssociationsExist.',
    overrides: associatedAs('VoiceConnectorGroupAssociationsExist'),
  },
  {
    id: 'queued-listed-as-conflict',
    does: 'A number that is in the Deletion queue already gets an entry Conflict.',
    overrides: queuedListedAs('Conflict'),
  },
  {
    id: 'queued-listed-as-not-found',
    does: 'A number that is in the Deletion queue already gets an entry NotFound.',
    overrides: queuedListedAs('NotFound'),
  },
  {
    id: 'queued-404',
    does: 'A list of one number that is in the Deletion queue already is refused with 404.',
    overrides: refusedWhen((records) => records.length === 1 && records[0]?.queuedAt !== undefined),
  },
  {
    id: 'second-deletion-restarts-week',
    does: 'Deleting a number that is in the Deletion queue makes its 7 days begin again.',
    overrides: {
      moveNumber: (next) => (id, context) => {
        const { queuedAt, ...record } = recordOf(id, context) ?? {};
        if (queuedAt !== undefined && 'number' in record) context.world.inventory.set(record.number, record);
        return next(id, context);
      },
    },
  },
  {
    id: 'queue-emptied-on-the-hour',
    does: 'Numbers leave the Deletion queue at the first full hour after their 7 days.',
    overrides: instead('isExpired', ({ queuedAt }, now) => {
      return queuedAt !== undefined && now >= Math.ceil((queuedAt + week) / hour) * hour;
    }),
  },
  {
    id: 'queue-emptied-half-a-day-late',
    does: 'Numbers leave the Deletion queue twelve hours after their 7 days.',
    overrides: instead('isExpired', ({ queuedAt }, now) => {
      return queuedAt !== undefined && now >= queuedAt + week + 12 * hour;
    }),
  },
  {
    id: 'carried-out-though-unavailable',
    does: 'A call that is answered 500 or 503 is carried out all the same, since its answer alone was lost.',
    overrides: recovering('admit', (thrown, context) => {
      if (thrown instanceof Refusal && thrown.status >= 500) moveNamed(context);
      throw thrown;
    }),
  },
  {
    id: 'throttling-lingers',
    does: 'For a quarter of a second after it was throttled a caller is told to come back in a second.',
    overrides: lingering(250),
  },
];
