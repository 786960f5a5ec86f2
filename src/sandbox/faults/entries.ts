import type { Overrides, PhoneNumberError } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after } from '../overriding.ts';

/** Renders each entry as something else. */
function eachEntry(change: (error: PhoneNumberError) => unknown): Overrides {
  return after('renderErrors', (_document, errors) => ({ PhoneNumberErrors: errors.map(change) }));
}

/** Defects in the shape of the entries. */
export const entryFaults: readonly Fault[] = [
  {
    id: 'entry-without-id',
    lies: 'Entries do not say which number they speak of.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry(({ PhoneNumberId: _, ...rest }) => rest),
  },
  {
    id: 'entry-id-null',
    lies: 'The PhoneNumberId of an entry is null.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => ({ ...error, PhoneNumberId: null })),
  },
  {
    id: 'entry-id-as-number',
    lies: 'An id that consists of digits comes back as a JSON number.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => {
      const digits = Number(error.PhoneNumberId.replace(/^(\+|%2B)/i, ''));
      return Number.isNaN(digits) ? error : { ...error, PhoneNumberId: digits };
    }),
  },
  {
    id: 'entry-id-without-plus',
    lies: 'The id in an entry has lost its plus sign.',
    caughtBy: ['answers-only-asked-ids'],
    overrides: eachEntry((error) => ({
      ...error,
      PhoneNumberId: error.PhoneNumberId.replace(/^(\+|%2B)/i, ''),
    })),
  },
  {
    id: 'entry-id-with-space',
    lies: 'The plus sign of the id in an entry has become a space.',
    caughtBy: ['answers-only-asked-ids'],
    overrides: eachEntry((error) => ({
      ...error,
      PhoneNumberId: error.PhoneNumberId.replace(/^(\+|%2B)/i, ' '),
    })),
  },
  {
    id: 'entry-id-masked',
    lies: 'The last digits of the id in an entry are masked.',
    caughtBy: ['answers-only-asked-ids'],
    overrides: eachEntry((error) => ({
      ...error,
      PhoneNumberId: error.PhoneNumberId.replace(/.{4}$/, '****'),
    })),
  },
  {
    id: 'entry-id-escaped-again',
    lies: 'The id in an entry is percent-encoded once more.',
    caughtBy: ['answers-only-asked-ids'],
    overrides: eachEntry((error) => ({ ...error, PhoneNumberId: encodeURIComponent(error.PhoneNumberId) })),
  },
  {
    id: 'entry-id-lower-case',
    lies: 'The id in an entry is in lower case, whatever was sent.',
    caughtBy: ['answers-only-asked-ids', 'input/id-unlike-a-number'],
    overrides: eachEntry((error) => ({ ...error, PhoneNumberId: error.PhoneNumberId.toLowerCase() })),
  },
  {
    id: 'entry-members-in-camel-case',
    lies: 'The members of entries are called phoneNumberId, errorCode and errorMessage.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => ({
      phoneNumberId: error.PhoneNumberId,
      errorCode: error.ErrorCode,
      errorMessage: error.ErrorMessage,
    })),
  },
  {
    id: 'entry-as-string',
    lies: 'An entry is the id alone, as a string.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => error.PhoneNumberId),
  },
  {
    id: 'entry-as-list',
    lies: 'An entry is a list of id, code and message.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => [error.PhoneNumberId, error.ErrorCode, error.ErrorMessage]),
  },
  {
    id: 'entry-null',
    lies: 'An entry is null.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry(() => null),
  },
  {
    id: 'entries-as-map',
    lies: 'The entries are an object by id and no list.',
    caughtBy: ['success-list'],
    overrides: after('renderErrors', (_document, errors) => ({
      PhoneNumberErrors:
        errors.length === 0 ? [] : Object.fromEntries(errors.map((error) => [error.PhoneNumberId, error])),
    })),
  },
  {
    id: 'entries-grouped-by-code',
    lies: 'There is one entry for each error code, and its PhoneNumberId is a list.',
    caughtBy: ['entry-shape'],
    overrides: after('renderErrors', (_document, errors) => ({
      PhoneNumberErrors: [...new Set(errors.map(({ ErrorCode }) => ErrorCode))].map((code) => ({
        ErrorCode: code,
        ErrorMessage: 'The phone numbers cannot be deleted.',
        PhoneNumberId: errors.filter((error) => error.ErrorCode === code).map((error) => error.PhoneNumberId),
      })),
    })),
  },
  {
    id: 'entry-code-as-number',
    lies: 'The ErrorCode of an entry is a number.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => ({ ...error, ErrorCode: 404 })),
  },
  {
    id: 'entry-code-null',
    lies: 'The ErrorCode of an entry is null.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => ({ ...error, ErrorCode: null })),
  },
  {
    id: 'entry-message-as-object',
    lies: 'The ErrorMessage of an entry is an object of languages.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => ({ ...error, ErrorMessage: { en: error.ErrorMessage } })),
  },
  {
    id: 'entry-message-as-list',
    lies: 'The ErrorMessage of an entry is a list of sentences.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => ({ ...error, ErrorMessage: [error.ErrorMessage] })),
  },
  {
    id: 'entry-message-null',
    lies: 'The ErrorMessage of an entry is null.',
    caughtBy: ['entry-shape'],
    overrides: eachEntry((error) => ({ ...error, ErrorMessage: null })),
  },
];
