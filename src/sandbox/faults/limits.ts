import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, before, crash, given, isBatch } from '../overriding.ts';
import { badRequest, Refusal } from '../refusal.ts';

function crashOnId(condition: (id: string) => boolean): Overrides {
  return before('moveNumbers', (ids) => {
    if (ids.some(condition)) crash();
  });
}

/** Defects with many ids, with large bodies and with ids of unusual make. */
export const limitFaults: readonly Fault[] = [
  {
    id: 'lists-over-25-refused',
    lies: 'A list of more than 25 ids is refused with 400.',
    caughtBy: ['effect/list-of-50', 'effect/list-of-26'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.length > 25) throw badRequest('PhoneNumberIds holds more than 25 items.');
    }),
  },
  {
    id: 'lists-cut-at-25',
    lies: 'Only the first 25 ids are carried out, the rest is silently dropped.',
    caughtBy: ['effect/list-of-100', 'effect/list-of-50'],
    overrides: given('moveNumbers', (ids) => ids.slice(0, 25)),
  },
  {
    id: 'lists-cut-at-50',
    lies: 'Only the first 50 ids are carried out, the rest is silently dropped.',
    caughtBy: ['effect/list-of-100', 'effect/list-of-51'],
    overrides: given('moveNumbers', (ids) => ids.slice(0, 50)),
  },
  {
    id: 'last-page-lost',
    lies: 'Ids are carried out in pages of 25, and a last page that is not full is lost.',
    caughtBy: ['effect/list-of-51', 'effect/list-of-26'],
    overrides: given('moveNumbers', (ids) =>
      ids.length < 25 ? ids : ids.slice(0, ids.length - (ids.length % 25)),
    ),
  },
  {
    id: 'lists-over-50-crash',
    lies: 'A list of more than 50 ids makes the service fail with 500.',
    caughtBy: ['effect/list-of-100', 'effect/list-of-51'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.length > 50) crash();
    }),
  },
  {
    id: 'large-body-crashes',
    lies: 'A body over 100 kB makes the service fail with 500.',
    caughtBy: ['effect/list-of-two-megabytes', 'effect/oversized-list-moves-nothing-when-refused'],
    overrides: before('receive', ({ request }) => {
      if (request.bodyBytes > 100_000) crash();
    }),
  },
  {
    id: 'large-body-forbidden',
    lies: 'A firewall in front answers a body over 1 MB with 403.',
    caughtBy: ['effect/list-of-two-megabytes'],
    overrides: before('receive', ({ request }) => {
      if (request.bodyBytes > 1_000_000) throw new Refusal(403, 'ForbiddenException', 'Forbidden.');
    }),
  },
  {
    id: 'large-body-unanswered',
    lies: 'A body over 1 MB gets no answer: the connection is dropped.',
    caughtBy: ['effect/list-of-two-megabytes', 'effect/oversized-list-moves-nothing-when-refused'],
    overrides: {
      write: (next) => (answer, response, context) => {
        if (isBatch(context.request) && context.request.bodyBytes > 1_000_000) response.destroy();
        else next(answer, response, context);
      },
    },
  },
  {
    id: 'duplicates-crash',
    lies: 'An id that is named twice breaks a unique constraint and fails with 500.',
    caughtBy: ['effect/duplicate-moved', 'effect/duplicate'],
    overrides: before('moveNumbers', (ids) => {
      if (new Set(ids).size < ids.length) crash();
    }),
  },
  {
    id: 'duplicates-dropped',
    lies: 'Ids that are named twice are taken out of the list altogether, and nobody is told.',
    caughtBy: ['effect/duplicate-moved', 'effect/duplicate'],
    overrides: given('moveNumbers', (ids) => ids.filter((id) => ids.indexOf(id) === ids.lastIndexOf(id))),
  },
  {
    id: 'long-id-crashes',
    lies: 'An id of more than 32 characters does not fit its column and fails with 500.',
    caughtBy: ['input/id-long'],
    overrides: crashOnId((id) => id.length > 32),
  },
  {
    id: 'other-than-e164-crashes',
    lies: 'An id that is not an E.164 number makes the service fail with 500.',
    caughtBy: ['input/accent-escaped'],
    overrides: crashOnId((id) => !/^(\+|%2B)?\d+$/i.test(id)),
  },
  {
    id: 'lone-percent-crashes',
    lies: 'A percent sign in an id that begins no escape makes the service fail with 500.',
    caughtBy: ['effect/lone-percent-sign', 'effect/percent-sign-is-no-pattern'],
    overrides: crashOnId((id) => /%(?![0-9a-f]{2})/i.test(id)),
  },
  {
    id: 'quote-crashes',
    lies: 'A quotation mark in an id breaks the statement that it is pasted into and fails with 500.',
    caughtBy: ['input/id-with-quotes'],
    overrides: crashOnId((id) => id.includes("'")),
  },
  {
    id: 'non-ascii-id-crashes',
    lies: 'An id with a character beyond ASCII makes the service fail with 500.',
    caughtBy: ['input/lone-surrogate', 'input/emoji-escaped'],
    overrides: crashOnId((id) => /[^\0-\x7f]/.test(id)),
  },
  {
    id: 'entries-cut-at-150',
    lies: 'Of more than 150 ids that fail only the first 150 are told.',
    caughtBy: ['generated/unknown-ids'],
    overrides: after('moveNumbers', (errors) => (errors instanceof Promise ? errors : errors.slice(0, 150))),
  },
  {
    id: 'id-cut-at-tab',
    lies: 'A tab in an id ends it, so that an entry tells what stands before.',
    caughtBy: ['generated/valid-requests', 'answers-only-asked-ids'],
    overrides: {
      moveNumber: (next) => (id, context) => next(id.split('\t')[0] ?? id, context),
    },
  },
];
