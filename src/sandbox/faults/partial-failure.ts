import type { Overrides, PhoneNumberError } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, crash, given, namedIds } from '../overriding.ts';
import { badRequest, notFound, Refusal } from '../refusal.ts';
import { refuseItem } from '../stages/move-numbers.ts';
import { recordOf } from './records.ts';

type Entries = readonly PhoneNumberError[];

/** Changes the list of entries before it is rendered. */
function entries(change: (errors: Entries, ids: readonly string[]) => Entries): Overrides {
  return given('renderErrors', (errors, context) => change(errors, namedIds(context)));
}

/** Changes the outcome for single ids; the change may throw. */
function outcome(change: (error: PhoneNumberError) => PhoneNumberError | undefined): Overrides {
  return after('moveNumber', (error) => (error === undefined ? undefined : change(error)));
}

function withoutCode(code: string): Overrides {
  return outcome((error) => (error.ErrorCode === code ? undefined : error));
}

/** Defects in telling which numbers were not moved. */
export const partialFailureFaults: readonly Fault[] = [
  {
    id: 'failures-unlisted',
    lies: 'The list is empty whatever failed.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: entries(() => []),
  },
  {
    id: 'only-first-failure-listed',
    lies: 'Only the first id that failed is listed.',
    caughtBy: ['partial-failure/several-unknown-ids'],
    overrides: entries((errors) => errors.slice(0, 1)),
  },
  {
    id: 'only-last-failure-listed',
    lies: 'Each failure overwrites the one before, so only the last is listed.',
    caughtBy: ['partial-failure/several-unknown-ids'],
    overrides: entries((errors) => errors.slice(-1)),
  },
  {
    id: 'one-failure-per-code-listed',
    lies: 'Failures are kept by error code, so of several with the same code one is listed.',
    caughtBy: ['partial-failure/several-unknown-ids'],
    overrides: entries((errors) => [...new Map(errors.map((error) => [error.ErrorCode, error])).values()]),
  },
  {
    id: 'every-id-listed',
    lies: 'Every id gets an entry, those that were moved one with an empty error.',
    caughtBy: ['partial-failure/unknown-after-good'],
    overrides: entries((errors, ids) => [
      ...errors,
      ...ids.filter((id) => !isListed(errors, id)).map((id) => refuseItem(id, '', '')),
    ]),
  },
  {
    id: 'successes-listed',
    lies: 'The list names the ids that were moved and not those that failed.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: entries((errors, ids) =>
      ids.filter((id) => !isListed(errors, id)).map((id) => refuseItem(id, 'NotFound', 'Not found.')),
    ),
  },
  {
    id: 'unasked-id-listed',
    lies: 'An entry speaks of a number that was not in the request.',
    caughtBy: ['lists-ids-at-most-as-sent'],
    overrides: entries((errors) =>
      errors.length === 0 ? errors : [...errors, refuseItem('+12065550198', 'NotFound', 'Not found.')],
    ),
  },
  {
    id: 'earlier-failures-listed-again',
    lies: 'The list is a field of the handler and never emptied, so it names the failures of earlier calls.',
    caughtBy: ['answers-only-asked-ids'],
    overrides: {
      renderErrors: (next) => {
        const kept: PhoneNumberError[] = [];
        return (errors, context) => {
          kept.push(...errors);
          return next(kept.slice(-200), context);
        };
      },
    },
  },
  {
    id: 'failures-listed-twice',
    lies: 'Each failure is listed twice.',
    caughtBy: ['lists-ids-at-most-as-sent'],
    overrides: entries((errors) => errors.flatMap((error) => [error, error])),
  },
  {
    id: 'failed-duplicates-squared',
    lies: 'Failures are joined with the request, so an id that was sent twice is listed four times.',
    caughtBy: ['partial-failure/unknown-id-twice'],
    overrides: entries((errors, ids) =>
      errors.flatMap((error) => ids.filter((id) => id === error.PhoneNumberId).map(() => error)),
    ),
  },
  {
    id: 'list-of-failures-cut-at-100',
    lies: 'No more than 100 failures are listed.',
    caughtBy: ['effect/list-of-1000'],
    overrides: entries((errors) => errors.slice(0, 100)),
  },
  {
    id: 'associated-duplicates-unlisted',
    lies: 'An associated number that is named twice is listed not at all.',
    caughtBy: ['partial-failure/associated-sent-twice'],
    overrides: given('moveNumbers', (ids, context) =>
      ids.filter(
        (id) => recordOf(id, context)?.association === undefined || ids.indexOf(id) === ids.lastIndexOf(id),
      ),
    ),
  },
  {
    id: 'unknown-id-unlisted',
    lies: 'Deleting what does not exist counts as done, so an unknown id is passed over in silence.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: withoutCode('NotFound'),
  },
  {
    id: 'associated-number-unlisted',
    lies: 'A number that is associated is not moved, and nobody is told.',
    caughtBy: ['partial-failure/associated-with-user', 'partial-failure/associated-with-voice-connector'],
    overrides: withoutCode('PhoneNumberAssociationsExist'),
  },
  {
    id: 'unknown-id-crashes',
    lies: 'An unknown id makes the service fail with 500.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: outcome((error) => (error.ErrorCode === 'NotFound' ? crash() : error)),
  },
  {
    id: 'unknown-id-400',
    lies: 'An unknown id fails the whole call with 400.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: outcome((error) => {
      if (error.ErrorCode === 'NotFound') throw badRequest('An id is unknown.');
      return error;
    }),
  },
  {
    id: 'associated-number-crashes',
    lies: 'A number that is associated breaks a foreign key and fails with 500.',
    caughtBy: ['partial-failure/associated-with-user'],
    overrides: outcome((error) => (error.ErrorCode === 'PhoneNumberAssociationsExist' ? crash() : error)),
  },
  {
    id: 'not-found-after-moving',
    lies: 'An unknown id fails the whole call with 404 though the ids before it were moved.',
    caughtBy: ['effect/good-beside-unknown'],
    overrides: outcome((error) => {
      if (error.ErrorCode === 'NotFound') throw notFound();
      return error;
    }),
  },
  {
    id: 'not-found-after-moving-all',
    lies: 'An unknown id fails the whole call with 404 after every other id was moved.',
    caughtBy: ['effect/good-beside-unknown'],
    overrides: entries((errors) => {
      if (errors.some(({ ErrorCode }) => ErrorCode === 'NotFound')) throw notFound();
      return errors;
    }),
  },
  {
    id: 'partial-failure-207',
    lies: 'A batch that failed in part is answered 207 Multi-Status.',
    caughtBy: ['success-status'],
    overrides: after('renderBatch', (answer, errors) =>
      errors.length > 0 ? { ...answer, status: 207 } : answer,
    ),
  },
  {
    id: 'partial-failure-400',
    lies: 'A batch that failed in part is answered 400 with the list of entries.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: after('renderBatch', (answer, errors) =>
      errors.length > 0 ? { ...answer, status: 400 } : answer,
    ),
  },
  {
    id: 'partial-failure-500',
    lies: 'A batch that failed in part is answered 500.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: entries((errors) => (errors.length > 0 ? crash() : errors)),
  },
  {
    id: 'all-failed-crashes',
    lies: 'A batch in which no number could be moved is answered 500.',
    caughtBy: ['partial-failure/unknown-id'],
    overrides: entries((errors, ids) => (errors.length === ids.length ? crash() : errors)),
  },
  {
    id: 'any-failure-refuses-all',
    lies: 'One number that cannot be moved makes the whole batch a 409, with nothing moved.',
    caughtBy: ['documented-status'],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const before = new Map(context.world.inventory);
        const errors = await next(ids, context);
        if (errors.length === 0) return errors;
        for (const [number, record] of before) context.world.inventory.set(number, record);
        throw new Refusal(409, 'ConflictException', 'Not every number can be deleted.');
      },
    },
  },
  {
    id: 'entry-blames-next',
    lies: 'An index is off by one, so an entry names the id behind the one that failed.',
    caughtBy: ['partial-failure/unknown-after-good'],
    overrides: entries((errors, ids) =>
      errors.map((error) => ({
        ...error,
        PhoneNumberId: ids[(ids.indexOf(error.PhoneNumberId) + 1) % ids.length] ?? error.PhoneNumberId,
      })),
    ),
  },
];

function isListed(errors: Entries, id: string): boolean {
  return errors.some(({ PhoneNumberId }) => PhoneNumberId === id);
}
