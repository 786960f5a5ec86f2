import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { freshRecord } from '../numbers/initial-numbers.ts';
import type { NumberRecord } from '../numbers/number-record.ts';
import { before, crash, instead } from '../overriding.ts';
import { queue, recordOf } from './records.ts';

const day = 24 * 60 * 60 * 1000;

function keptFor(milliseconds: number): Overrides {
  return instead(
    'isExpired',
    ({ queuedAt }, now) => queuedAt !== undefined && now - queuedAt >= milliseconds,
  );
}

/** Does something else with ids whose numbers are in the Deletion queue already. */
function whenQueued(act: (record: NumberRecord, context: Context) => void): Overrides {
  return before('moveNumber', (id, context) => {
    const record = recordOf(id, context);
    if (record?.queuedAt !== undefined) act(record, context);
  });
}

/** Gives the place of the first id whose number is in the Deletion queue already, or -1. */
function findQueued(ids: readonly string[], context: Context): number {
  return ids.findIndex((id) => recordOf(id, context)?.queuedAt !== undefined);
}

/** Removes only so many of the numbers that were queued in the same second. */
function purgingOnly(most: number): Overrides {
  return {
    isExpired: (next) => {
      const removed = new Map<number, Set<string>>();
      return (record, now) => {
        if (!next(record, now)) return false;
        const second = Math.floor((record.queuedAt ?? 0) / 1000);
        const own = removed.get(second) ?? new Set<string>();
        removed.set(second, own);
        if (!own.has(record.number) && own.size >= most) return false;
        own.add(record.number);
        return true;
      };
    },
  };
}

/** Defects in keeping the Deletion queue. */
export const queueFaults: readonly Fault[] = [
  {
    id: 'queue-emptied-after-one-day',
    lies: 'Numbers leave the Deletion queue for good after one day.',
    caughtBy: ['effect/seven-days', 'effect/seven-days-from-late-evening'],
    overrides: keptFor(day),
  },
  {
    id: 'queue-emptied-after-six-days',
    lies: 'Numbers leave the Deletion queue for good after six days.',
    caughtBy: ['effect/seven-days', 'effect/seven-days-from-late-evening'],
    overrides: keptFor(6 * day),
  },
  {
    id: 'queue-emptied-after-thirty-days',
    lies: 'Numbers stay in the Deletion queue for thirty days.',
    caughtBy: ['effect/seven-days', 'effect/seven-days-for-each'],
    overrides: keptFor(30 * day),
  },
  {
    id: 'queue-never-emptied',
    lies: 'Numbers stay in the Deletion queue for ever.',
    caughtBy: ['effect/seven-days', 'effect/seven-days-for-each'],
    overrides: instead('isExpired', () => false),
  },
  {
    id: 'second-deletion-purges',
    lies: 'Deleting a number that is in the Deletion queue removes it for good.',
    caughtBy: ['effect/queued-by-state', 'effect/queued-beside-good'],
    overrides: whenQueued((record, { world }) => void world.inventory.delete(record.number)),
  },
  {
    id: 'second-deletion-restores',
    lies: 'Deleting a number that is in the Deletion queue takes it out again.',
    caughtBy: ['effect/duplicate-in-both-spellings', 'effect/duplicate-moved'],
    overrides: {
      moveNumber: (next) => (id, context) => {
        const { queuedAt, ...record } = recordOf(id, context) ?? { queuedAt: undefined };
        if (queuedAt === undefined || !('number' in record)) return next(id, context);
        context.world.inventory.set(record.number, record);
        return undefined;
      },
    },
  },
  {
    id: 'second-deletion-crashes',
    lies: 'Deleting a number that is in the Deletion queue makes the service fail with 500.',
    caughtBy: ['effect/duplicate'],
    overrides: whenQueued(crash),
  },
  {
    id: 'failure-takes-queued-out',
    lies: 'A failure rolls the whole list back to the inventory, also numbers that were in the Deletion queue before.',
    caughtBy: ['effect/queued-beside-failures'],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const queued = ids
          .flatMap((id) => recordOf(id, context) ?? [])
          .filter(({ queuedAt }) => queuedAt !== undefined);
        const errors = await next(ids, context);
        if (errors.length > 0)
          for (const { queuedAt, ...record } of queued) context.world.inventory.set(record.number, record);
        return errors;
      },
    },
  },
  {
    id: 'failures-behind-queued-unlisted',
    lies: 'A number that is queued already ends the report, so failures behind it are not listed.',
    caughtBy: ['effect/queued-beside-failures'],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const queuedAt = findQueued(ids, context);
        const errors = await next(ids, context);
        const reported = queuedAt === -1 ? ids : ids.slice(0, queuedAt);
        return errors.filter(({ PhoneNumberId }) => reported.includes(PhoneNumberId));
      },
    },
  },
  {
    id: 'associated-moved-behind-queued',
    lies: 'Behind a number that is queued already the others of the list are taken for queued too, and moved.',
    caughtBy: ['effect/queued-beside-failures'],
    overrides: before('moveNumbers', (ids, context) => {
      const queuedAt = findQueued(ids, context);
      if (queuedAt === -1) return;
      for (const id of ids.slice(queuedAt + 1)) {
        const record = recordOf(id, context);
        if (record?.association !== undefined) queue(record, context);
      }
    }),
  },
  {
    id: 'queue-emptied-in-one-part',
    lies: 'The nightly purge removes twenty-five numbers of a batch, as many as one write takes, and leaves the rest.',
    caughtBy: ['effect/seven-days-of-many'],
    overrides: purgingOnly(25),
  },
  {
    id: 'removed-number-unlisted-beside-good',
    lies: 'A number that was removed for good is passed over unsaid where another one of the list is moved.',
    caughtBy: ['effect/seven-days-of-many'],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const errors = await next(ids, context);
        const { behaviour, world } = context;
        if (errors.length === ids.length) return errors;
        return errors.filter(
          ({ PhoneNumberId }) => !world.removed.has(behaviour.identify(PhoneNumberId, context)),
        );
      },
    },
  },
  {
    id: 'repeat-shortens-week',
    lies: 'Each repeated deletion sets the time in the queue back by a day, so the number goes before its time.',
    caughtBy: ['effect/time-runs-on-after-repeat'],
    overrides: whenQueued((record, { world }) => {
      world.inventory.set(record.number, { ...record, queuedAt: (record.queuedAt ?? 0) - day });
    }),
  },
  {
    id: 'removed-numbers-restorable',
    lies: 'RestorePhoneNumber brings back numbers that were removed for good.',
    caughtBy: ['effect/seven-days-of-many'],
    overrides: before('restoreNumber', (id, context) => {
      const { behaviour, world } = context;
      const number = behaviour.identify(id, context);
      const now = world.clock.now();
      if (world.removed.delete(number))
        world.inventory.set(number, { ...freshRecord(number, now), queuedAt: now });
    }),
  },
];
