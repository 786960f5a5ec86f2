import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import type { Association, NumberRecord } from '../numbers/number-record.ts';
import { after, before, crash, instead, moveNamed, recovering } from '../overriding.ts';
import { Refusal } from '../refusal.ts';

const day = 24 * 60 * 60 * 1000;

function queue(record: NumberRecord, { world }: Context): void {
  const now = world.clock.now();
  world.inventory.set(record.number, { ...record, queuedAt: record.queuedAt ?? now, updatedAt: now });
}

function recordOf(id: string, context: Context): NumberRecord | undefined {
  return context.world.inventory.get(context.behaviour.identify(id, context));
}

/** Moves numbers that are tied in this way as if they were free. */
function blindTo(name: Association['name']): Overrides {
  return {
    moveNumber: (next) => (id, context) => {
      const record = recordOf(id, context);
      if (record?.association?.name !== name) return next(id, context);
      queue(record, context);
      return undefined;
    },
  };
}

/** Does something else with ids whose numbers are in the Deletion queue already. */
function whenQueued(act: (record: NumberRecord, context: Context) => void): Overrides {
  return before('moveNumber', (id, context) => {
    const record = recordOf(id, context);
    if (record?.queuedAt !== undefined) act(record, context);
  });
}

/** Moves, beside the numbers named, every free number for which the condition holds. */
function alsoMoving(condition: (number: string, id: string) => boolean): Overrides {
  return before('moveNumber', (id, context) => {
    const named = context.behaviour.identify(id, context);
    for (const record of [...context.world.inventory.values()]) {
      if (record.association === undefined && condition(record.number, named)) queue(record, context);
    }
  });
}

/** Carries the batch out although a stage refuses it with the status. */
function movingDespite(status: number): Overrides {
  return {
    ...despite('admit', status),
    ...(status === 406 ? despite('negotiate', status) : {}),
    ...(status === 415 ? despite('checkMediaType', status) : {}),
  };
}

function despite(stage: 'admit' | 'negotiate' | 'checkMediaType', status: number): Overrides {
  return recovering(stage, (thrown, context) => {
    if (thrown instanceof Refusal && thrown.status === status) moveNamed(context);
    throw thrown;
  });
}

function keptFor(milliseconds: number): Overrides {
  return instead(
    'isExpired',
    ({ queuedAt }, now) => queuedAt !== undefined && now - queuedAt >= milliseconds,
  );
}

/** Defects in what the call does to the numbers. */
export const effectFaults: readonly Fault[] = [
  {
    id: 'nothing-moved',
    lies: 'The call is answered as done, yet no number is moved.',
    caughtBy: [],
    overrides: instead('moveNumbers', () => []),
  },
  {
    id: 'free-numbers-not-moved',
    lies: 'The call lists what fails, yet moves none of the others.',
    caughtBy: [],
    overrides: {
      moveNumber: (next) => (id, context) => {
        const record = recordOf(id, context);
        const error = next(id, context);
        if (record !== undefined) context.world.inventory.set(record.number, record);
        return error;
      },
    },
  },
  {
    id: 'deleted-at-once',
    lies: 'A deleted number is gone at once and never in the Deletion queue.',
    caughtBy: [],
    overrides: after('moveNumber', (error, id, context) => {
      if (error === undefined) context.world.inventory.delete(context.behaviour.identify(id, context));
      return error;
    }),
  },
  {
    id: 'first-id-skipped',
    lies: 'A loop begins at one, so the first id of several is neither moved nor listed.',
    caughtBy: [],
    overrides: {
      moveNumbers: (next) => (ids, context) => next(ids.length > 1 ? ids.slice(1) : ids, context),
    },
  },
  {
    id: 'last-id-skipped',
    lies: 'A loop ends too early, so the last id of several is neither moved nor listed.',
    caughtBy: [],
    overrides: {
      moveNumbers: (next) => (ids, context) => next(ids.length > 1 ? ids.slice(0, -1) : ids, context),
    },
  },
  {
    id: 'only-first-id-moved',
    lies: 'Only the first id of a list is carried out.',
    caughtBy: [],
    overrides: { moveNumbers: (next) => (ids, context) => next(ids.slice(0, 1), context) },
  },
  {
    id: 'first-failure-ends-batch',
    lies: 'The ids behind the first that fails are not carried out, and nobody is told.',
    caughtBy: [],
    overrides: {
      moveNumbers: () => (ids, context) => {
        for (const id of ids) {
          const error = context.behaviour.moveNumber(id, context);
          if (error !== undefined) return [error];
        }
        return [];
      },
    },
  },
  {
    id: 'failure-rolls-back',
    lies: 'One failure rolls the whole batch back, yet only the failed id is listed.',
    caughtBy: [],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const earlier = new Map(context.world.inventory);
        const errors = await next(ids, context);
        if (errors.length > 0)
          for (const [number, record] of earlier) context.world.inventory.set(number, record);
        return errors;
      },
    },
  },
  {
    id: 'user-association-overlooked',
    lies: 'A number that is associated with a user is moved all the same.',
    caughtBy: [],
    overrides: blindTo('UserId'),
  },
  {
    id: 'voice-connector-association-overlooked',
    lies: 'A number that is associated with a Voice Connector is moved all the same.',
    caughtBy: [],
    overrides: blindTo('VoiceConnectorId'),
  },
  {
    id: 'associated-number-listed-and-moved',
    lies: 'A number that is associated is listed as failed, yet moved.',
    caughtBy: [],
    overrides: after('moveNumber', (error, id, context) => {
      const record = recordOf(id, context);
      if (error !== undefined && record !== undefined) queue(record, context);
      return error;
    }),
  },
  {
    id: 'associated-number-moved-on-second-call',
    lies: 'The first call for an associated number takes its association away, so that the second moves it.',
    caughtBy: [],
    overrides: after('moveNumber', (error, id, context) => {
      const record = recordOf(id, context);
      if (error !== undefined && record !== undefined) {
        const { association: _, ...free } = record;
        context.world.inventory.set(record.number, free);
      }
      return error;
    }),
  },
  {
    id: 'valid-ids-moved-before-judging',
    lies: 'The strings of a list are moved while it is read, though the call is then refused with 400.',
    caughtBy: [],
    overrides: recovering('validate', (thrown, _document, context) => {
      moveNamed(context);
      throw thrown;
    }),
  },
  ...[401, 403, 404, 406, 415, 429].map(
    (status): Fault => ({
      id: `moved-despite-${status}`,
      lies: `A call that is refused with ${status} moves the numbers all the same.`,
      caughtBy: [],
      overrides: movingDespite(status),
    }),
  ),
  {
    id: 'queue-emptied-after-one-day',
    lies: 'Numbers leave the Deletion queue for good after one day.',
    caughtBy: [],
    overrides: keptFor(day),
  },
  {
    id: 'queue-emptied-after-six-days',
    lies: 'Numbers leave the Deletion queue for good after six days.',
    caughtBy: [],
    overrides: keptFor(6 * day),
  },
  {
    id: 'queue-emptied-after-thirty-days',
    lies: 'Numbers stay in the Deletion queue for thirty days.',
    caughtBy: [],
    overrides: keptFor(30 * day),
  },
  {
    id: 'queue-never-emptied',
    lies: 'Numbers stay in the Deletion queue for ever.',
    caughtBy: [],
    overrides: instead('isExpired', () => false),
  },
  {
    id: 'second-deletion-purges',
    lies: 'Deleting a number that is in the Deletion queue removes it for good.',
    caughtBy: [],
    overrides: whenQueued((record, { world }) => void world.inventory.delete(record.number)),
  },
  {
    id: 'second-deletion-restores',
    lies: 'Deleting a number that is in the Deletion queue takes it out again.',
    caughtBy: [],
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
    caughtBy: [],
    overrides: whenQueued(crash),
  },
  {
    id: 'prefix-moves-all',
    lies: 'An id that is the beginning of numbers moves them all.',
    caughtBy: [],
    overrides: alsoMoving((number, id) => number.startsWith(id)),
  },
  {
    id: 'suffix-moves-all',
    lies: 'An id that is the end of numbers moves them all.',
    caughtBy: [],
    overrides: alsoMoving((number, id) => number.endsWith(id)),
  },
  {
    id: 'star-moves-all',
    lies: 'A star in an id stands for any digits.',
    caughtBy: [],
    overrides: alsoMoving((number, id) => matchesPattern(number, id, '*')),
  },
  {
    id: 'percent-moves-all',
    lies: 'A percent sign in an id stands for any digits, as in SQL.',
    caughtBy: [],
    overrides: alsoMoving((number, id) => matchesPattern(number, id, '%')),
  },
  {
    id: 'underscore-matches-digit',
    lies: 'An underscore in an id stands for any digit, as in SQL.',
    caughtBy: [],
    overrides: alsoMoving(
      (number, id) =>
        id.includes('_') && new RegExp(`^${escapePattern(id).replaceAll('_', '.')}$`).test(number),
    ),
  },
  {
    id: 'next-number-moved',
    lies: 'The number behind the one that is named is moved too.',
    caughtBy: [],
    overrides: alsoMoving((number, id) => `+${Number(id) + 1}` === number),
  },
  {
    id: 'whole-inventory-moved',
    lies: 'A forgotten WHERE moves every free number.',
    caughtBy: [],
    overrides: alsoMoving(() => true),
  },
];

function matchesPattern(number: string, id: string, wildcard: string): boolean {
  return (
    id.includes(wildcard) && new RegExp(`^${id.split(wildcard).map(escapePattern).join('.*')}$`).test(number)
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
