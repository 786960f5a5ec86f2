import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import type { Association } from '../numbers/number-record.ts';
import { after, before, instead, moveNamed, recovering } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import { queue, recordOf } from './records.ts';

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

/** Which case catches numbers that are moved despite a status. */
const caughtByStatus = {
  401: 'effect/nothing-moved-when-credentials-are-rejected',
  403: 'effect/nothing-moved-when-caller-is-forbidden',
  404: 'effect/nothing-moved-when-a-resource-is-not-found',
  406: 'effect/refused-calls',
  415: 'effect/refused-calls',
  429: 'effect/nothing-moved-when-caller-is-over-its-rate-limit',
};

/** Defects in which of the named numbers are moved. */
export const effectFaults: readonly Fault[] = [
  {
    id: 'nothing-moved',
    lies: 'The call is answered as done, yet no number is moved.',
    caughtBy: ['effect/moved-to-queue'],
    overrides: instead('moveNumbers', () => []),
  },
  {
    id: 'free-numbers-not-moved',
    lies: 'The call lists what fails, yet moves none of the others.',
    caughtBy: ['effect/moved-to-queue'],
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
    caughtBy: ['effect/moved-to-queue'],
    overrides: after('moveNumber', (error, id, context) => {
      if (error === undefined) context.world.inventory.delete(context.behaviour.identify(id, context));
      return error;
    }),
  },
  {
    id: 'first-id-skipped',
    lies: 'A loop begins at one, so the first id of several is neither moved nor listed.',
    caughtBy: ['effect/list-of-2'],
    overrides: {
      moveNumbers: (next) => (ids, context) => next(ids.length > 1 ? ids.slice(1) : ids, context),
    },
  },
  {
    id: 'last-id-skipped',
    lies: 'A loop ends too early, so the last id of several is neither moved nor listed.',
    caughtBy: ['effect/list-of-2'],
    overrides: {
      moveNumbers: (next) => (ids, context) => next(ids.length > 1 ? ids.slice(0, -1) : ids, context),
    },
  },
  {
    id: 'only-first-id-moved',
    lies: 'Only the first id of a list is carried out.',
    caughtBy: ['effect/list-of-2'],
    overrides: { moveNumbers: (next) => (ids, context) => next(ids.slice(0, 1), context) },
  },
  {
    id: 'first-failure-ends-batch',
    lies: 'The ids behind the first that fails are not carried out, and nobody is told.',
    caughtBy: ['effect/good-beside-unknown'],
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
    caughtBy: ['effect/good-beside-unknown'],
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
    caughtBy: ['effect/associated-twice', 'effect/good-beside-associated'],
    overrides: blindTo('UserId'),
  },
  {
    id: 'voice-connector-association-overlooked',
    lies: 'A number that is associated with a Voice Connector is moved all the same.',
    caughtBy: ['effect/associated-twice', 'effect/good-beside-associated'],
    overrides: blindTo('VoiceConnectorId'),
  },
  {
    id: 'associated-number-listed-and-moved',
    lies: 'A number that is associated is listed as failed, yet moved.',
    caughtBy: ['effect/associated-twice', 'effect/good-beside-associated'],
    overrides: after('moveNumber', (error, id, context) => {
      const record = recordOf(id, context);
      if (error !== undefined && record !== undefined) queue(record, context);
      return error;
    }),
  },
  {
    id: 'associated-number-moved-when-named-twice',
    lies: 'The second mention of an associated number in a list moves it.',
    caughtBy: ['effect/associated-sent-twice'],
    overrides: before('moveNumbers', (ids, context) => {
      for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
        const record = recordOf(id, context);
        if (record?.association !== undefined) queue(record, context);
      }
    }),
  },
  {
    id: 'associated-number-moved-on-second-call',
    lies: 'The first call for an associated number takes its association away, so that the second moves it.',
    caughtBy: ['effect/associated-twice'],
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
    caughtBy: ['effect/refused-calls'],
    overrides: recovering('validate', (thrown, _document, context) => {
      moveNamed(context);
      throw thrown;
    }),
  },
  ...Object.entries(caughtByStatus).map(
    ([status, caughtBy]): Fault => ({
      id: `moved-despite-${status}`,
      lies: `A call that is refused with ${status} moves the numbers all the same.`,
      caughtBy: [caughtBy],
      overrides: movingDespite(Number(status)),
    }),
  ),
];
