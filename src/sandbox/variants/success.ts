import { withHeader } from '../answer.ts';
import type { Overrides, PhoneNumberError } from '../behaviour.ts';
import type { Variant } from '../fault.ts';
import { after, given, textOf, withText } from '../overriding.ts';

/** Writes the JSON text of every answer in another way. */
function written(change: (text: string) => string): Overrides {
  return {
    ...after('renderSuccess', (answer) => withText(answer, change(textOf(answer)))),
    ...after('renderRefusal', (answer) => withText(answer, change(textOf(answer)))),
  };
}

function mediaType(value: string): Overrides {
  return {
    ...after('renderSuccess', (answer) => withHeader(answer, 'Content-Type', value)),
    ...after('renderRefusal', (answer) => withHeader(answer, 'Content-Type', value)),
  };
}

/** Renders each entry in another way. */
function eachEntry(change: (error: PhoneNumberError) => object): Overrides {
  return after('renderErrors', (_document, errors) => ({ PhoneNumberErrors: errors.map(change) }));
}

/** Unusual ways to write the answer that JSON and the contract allow. */
export const successVariants: readonly Variant[] = [
  {
    id: 'charset-announced',
    does: 'The media type of answers has a charset.',
    overrides: mediaType('application/json; charset=utf-8'),
  },
  {
    id: 'media-type-in-other-case',
    does: 'The media type of answers is spelled Application/JSON.',
    overrides: mediaType('Application/JSON;Charset="UTF-8"'),
  },
  {
    id: 'pretty-json',
    does: 'JSON is indented and ends in a line break.',
    overrides: written((text) => `${JSON.stringify(JSON.parse(text), undefined, '\t')}\r\n`),
  },
  {
    id: 'ascii-json',
    does: 'Characters beyond ASCII, the slash and the plus sign are escaped.',
    overrides: written((text) => text.replace(/[^\0-\x7f]|[+/]/g, escapeCharacters)),
  },
  {
    id: 'escaped-json',
    does: 'Every letter and digit inside strings is an escape \\uXXXX.',
    overrides: written((text) =>
      text.replace(/"((?:[^"\\]|\\.)*)"/g, (quoted) => `"${escapeCharacters(String(JSON.parse(quoted)))}"`),
    ),
  },
  {
    id: 'members-in-other-order',
    does: 'The members of entries come in another order.',
    overrides: eachEntry(({ PhoneNumberId, ErrorCode, ErrorMessage }) => ({
      ErrorMessage,
      ErrorCode,
      PhoneNumberId,
    })),
  },
  {
    id: 'entries-in-reverse',
    does: 'Entries come in the reverse order of the request.',
    overrides: given('renderErrors', (errors) => [...errors].reverse()),
  },
  {
    id: 'entries-sorted',
    does: 'Entries are sorted by error code.',
    overrides: given('renderErrors', (errors) =>
      [...errors].sort((a, b) => (a.ErrorCode < b.ErrorCode ? -1 : Number(a.ErrorCode > b.ErrorCode))),
    ),
  },
  {
    id: 'extra-members',
    does: 'The answer and its entries have members that the contract does not know.',
    overrides: after('renderErrors', (_document, errors) => ({
      RequestedAt: Date.now(),
      PhoneNumberErrors: errors.map((error) => ({ ...error, Retryable: false, Details: { Links: [] } })),
      Warnings: [],
    })),
  },
  {
    id: 'extra-null-members',
    does: 'The answer and its entries have unknown members that are null.',
    overrides: after('renderErrors', (_document, errors) => ({
      NextToken: null,
      PhoneNumberErrors: errors.map((error) => ({ ...error, E164PhoneNumber: null })),
    })),
  },
  {
    id: 'no-errors-left-out',
    does: 'PhoneNumberErrors is left out when every number was moved.',
    overrides: after('renderErrors', (document, errors) => (errors.length === 0 ? {} : document)),
  },
  {
    id: 'entries-without-message',
    does: 'Entries have no ErrorMessage.',
    overrides: eachEntry(({ ErrorMessage: _, ...rest }) => rest),
  },
  {
    id: 'entries-without-code',
    does: 'Entries have no ErrorCode.',
    overrides: eachEntry(({ ErrorCode: _, ...rest }) => rest),
  },
  {
    id: 'entry-code-unpublished',
    does: 'Entries use an error word that is not published.',
    overrides: eachEntry((error) => ({ ...error, ErrorCode: 'CannotBeDeleted' })),
  },
  {
    id: 'entry-messages-in-unicode',
    does: 'The messages of entries have characters of one to four bytes in UTF-8.',
    overrides: eachEntry((error) => ({ ...error, ErrorMessage: 'Nummer nicht gelöscht — 電話 \u{1F4DE}' })),
  },
  {
    id: 'ids-echoed-with-percent',
    does: 'Entries give ids in the form %2B1…, whichever was sent.',
    overrides: eachEntry((error) => ({ ...error, PhoneNumberId: error.PhoneNumberId.replace(/^\+/, '%2B') })),
  },
  {
    id: 'ids-echoed-with-plus',
    does: 'Entries give ids in the form +1…, whichever was sent.',
    overrides: eachEntry((error) => ({ ...error, PhoneNumberId: error.PhoneNumberId.replace(/^%2b/i, '+') })),
  },
  {
    id: 'failed-duplicates-listed-once',
    does: 'An id that failed is listed once, however often it was sent.',
    overrides: given('renderErrors', (errors) => [
      ...new Map(errors.map((error) => [error.PhoneNumberId, error])).values(),
    ]),
  },
  {
    id: 'success-with-error-type',
    does: 'A batch that failed in part carries the header x-amzn-ErrorType beside its 200.',
    overrides: after('renderBatch', (answer, errors) =>
      errors.length > 0 ? withHeader(answer, 'x-amzn-ErrorType', 'PartialFailure') : answer,
    ),
  },
];

function escapeCharacters(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
