import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import type { NumberRecord } from '../numbers/number-record.ts';
import { before, crash, instead } from '../overriding.ts';
import { recordOf } from './records.ts';

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
];
