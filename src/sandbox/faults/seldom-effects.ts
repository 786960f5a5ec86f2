import type { Context, Overrides, PhoneNumberError } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { freshRecord } from '../numbers/initial-numbers.ts';
import type { NumberRecord } from '../numbers/number-record.ts';
import { after, before, crash, given, namedIds, recovering } from '../overriding.ts';
import { queryValues } from '../query.ts';
import { notFound } from '../refusal.ts';
import { refuseItem, retentionMs } from '../stages/move-numbers.ts';
import { isObject } from '../stages/validate-request.ts';
import { queue, recordOf } from './records.ts';

/** Does something with ids that name no number. */
function whenUnknown(act: (number: string, context: Context) => void): Overrides {
  return after('moveNumber', (error, id, context) => {
    if (error?.ErrorCode === 'NotFound') act(context.behaviour.identify(id, context), context);
    return error;
  });
}

/** Moves ids that stand elsewhere in the request beside those of the list. */
function alsoMoving(ids: (context: Context) => readonly string[]): Overrides {
  return before('moveNumbers', (_ids, context) => {
    for (const id of ids(context)) context.behaviour.moveNumber(id, context);
  });
}

function membersOf({ request }: Context): Readonly<Record<string, unknown>> {
  const document: unknown = JSON.parse(request.body.toString('utf8'));
  return isObject(document) ? document : {};
}

function stringsIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string');
}

function isE164(id: string): boolean {
  return /^(\+|%2B)\d+$/i.test(id);
}

/** Moves numbers that are associated as if they were free, where the condition holds. */
function blind(
  condition: (index: number, earlier: readonly string[], context: Context) => boolean,
): Overrides {
  return {
    moveNumbers: () => (ids, context) =>
      ids.flatMap((id, index) => {
        const record = recordOf(id, context);
        if (record?.association !== undefined && condition(index, ids.slice(0, index), context)) {
          queue(record, context);
          return [];
        }
        return context.behaviour.moveNumber(id, context) ?? [];
      }),
  };
}

/** A list in parts of twenty-five. */
function partsOf(ids: readonly string[]): ReadonlyArray<readonly string[]> {
  return Array.from({ length: Math.ceil(ids.length / 25) }, (_, part) =>
    ids.slice(25 * part, 25 * part + 25),
  );
}

/** Takes numbers away 7 days after they were named, though their association kept them. */
function doomed(): Overrides {
  const namedAt = new WeakMap<NumberRecord, number>();
  return {
    ...before('moveNumber', (id, context) => {
      const record = recordOf(id, context);
      if (record?.association !== undefined) namedAt.set(record, context.world.clock.now());
    }),
    ...after('isExpired', (isExpired, record, now) => {
      return isExpired || now - (namedAt.get(record) ?? now) >= retentionMs;
    }),
  };
}

/** Defects of the effect that ordinary calls do not show. */
export const seldomEffectFaults: readonly Fault[] = [
  {
    id: 'unknown-numbers-queued',
    lies: 'The update of a number that is not there lists it, yet creates it in the Deletion queue.',
    caughtBy: ['headers/content-type-json'],
    overrides: whenUnknown((number, context) => {
      if (isE164(number)) queue(freshRecord(number, context.world.clock.now()), context);
    }),
  },
  {
    id: 'associations-read-for-first-twenty-five',
    lies: 'Associations are read for the first twenty-five ids of a list only, the others count as free.',
    caughtBy: ['effect/associated-in-long-list'],
    overrides: blind((index) => index >= 25),
  },
  {
    id: 'associations-read-for-first-hundred',
    lies: 'Associations are read for the first hundred ids of a list only, the others count as free.',
    caughtBy: ['effect/list-of-1100'],
    overrides: blind((index) => index >= 100),
  },
  {
    id: 'lists-cut-at-1000',
    lies: 'Only the first thousand ids are carried out, the rest is silently dropped.',
    caughtBy: ['effect/list-of-1100'],
    overrides: given('moveNumbers', (ids) => ids.slice(0, 1000)),
  },
  {
    id: 'lists-over-1000-crash',
    lies: 'A statement takes a list of 1,000 expressions, so a longer one fails with 500.',
    caughtBy: ['effect/list-of-1100'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.length > 1000) crash();
    }),
  },
  {
    id: 'other-members-carried-out',
    lies: 'Ids in members such as phoneNumberIds and PhoneNumbers are moved beside those of the list.',
    caughtBy: ['effect/other-members-name-nothing'],
    overrides: alsoMoving((context) =>
      Object.entries(membersOf(context)).flatMap(([name, value]) =>
        /^phone_?number/i.test(name) ? stringsIn(value) : [],
      ),
    ),
  },
  {
    id: 'query-ids-carried-out',
    lies: 'Parameters of query and body are merged, so ids in the query are moved as well.',
    caughtBy: ['effect/other-members-name-nothing'],
    overrides: alsoMoving(({ request }) => queryValues(request.query, 'PhoneNumberIds')),
  },
  {
    id: 'dry-run-honoured',
    lies: 'A member DryRun, of which the contract knows nothing, makes the call a success without effect.',
    caughtBy: ['effect/other-members-name-nothing'],
    overrides: {
      moveNumbers: (next) => (ids, context) => (membersOf(context).DryRun === true ? [] : next(ids, context)),
    },
  },
  {
    id: 'force-honoured',
    lies: 'A member Force, of which the contract knows nothing, moves associated numbers as well.',
    caughtBy: ['effect/associated-twice'],
    overrides: blind((_index, _earlier, context) => membersOf(context).Force === true),
  },
  {
    id: 'refused-numbers-purged',
    lies: 'Associated numbers get their date of deletion before they are looked at, and are gone after 7 days.',
    caughtBy: ['effect/associated-stays-for-good'],
    overrides: doomed(),
  },
  {
    id: 'first-part-moved-before-rest-is-judged',
    lies: 'Lists are judged and carried out in parts of twenty-five, so a bad element far behind comes too late.',
    caughtBy: ['effect/refused-calls'],
    overrides: recovering('validate', (thrown, _document, context) => {
      const ids = namedIds(context).slice(0, 25);
      if (ids.length === 25) for (const id of ids) context.behaviour.moveNumber(id, context);
      throw thrown;
    }),
  },
  {
    id: 'not-found-in-later-part',
    lies: 'An unknown id fails the whole call with 404 though the parts of twenty-five before its own were moved.',
    caughtBy: ['effect/unknown-behind-many-good'],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const errors: PhoneNumberError[] = [];
        for (const part of partsOf(ids)) {
          if (part.some((id) => recordOf(id, context) === undefined)) throw notFound();
          errors.push(...(await next(part, context)));
        }
        return errors;
      },
    },
  },
  {
    id: 'failed-ids-matched-by-prefix',
    lies: 'The moved ids are told from the failed ones by their beginnings, so a good one may be listed too.',
    caughtBy: ['effect/numbers-with-digits-in-common'],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const failed = (await next(ids, context)).map(({ PhoneNumberId }) => PhoneNumberId);
        return ids
          .filter((id) => failed.some((other) => other.startsWith(id)))
          .map((id) => refuseItem(id, 'NotFound', 'The phone number does not exist in the system.'));
      },
    },
  },
  {
    id: 'nested-lists-carried-out',
    lies: 'The list is looked for anywhere in the body, so ids in an inner PhoneNumberIds are moved as well.',
    caughtBy: ['effect/other-members-name-nothing'],
    overrides: alsoMoving((context) =>
      Object.values(membersOf(context)).flatMap((value) =>
        isObject(value) ? stringsIn(value.PhoneNumberIds) : [],
      ),
    ),
  },
  {
    id: 'ids-found-in-text',
    lies: 'Ids are cut out of the body by a pattern, so those in the text of another member are moved as well.',
    caughtBy: ['effect/other-members-name-nothing'],
    overrides: alsoMoving(({ request }) =>
      [...request.body.toString('utf8').matchAll(/PhoneNumberIds\\"\s*:\s*\[\\"([^\\"]+)/g)].map(
        ([, id = '']) => id,
      ),
    ),
  },
  {
    id: 'ids-kept-between-calls',
    lies: 'Ids are kept in a list that is never emptied, so a restored number is moved again by the next call.',
    caughtBy: ['effect/delete-again-after-restore'],
    overrides: {
      moveNumbers: (next) => {
        const kept: string[] = [];
        return async (ids, context) => {
          for (const id of kept.slice(-20)) context.behaviour.moveNumber(id, context);
          const errors = await next(ids, context);
          kept.push(...ids);
          return errors;
        };
      },
    },
  },
];
