import type { Clause } from '../harness/clause.ts';
import { clients, model, page } from './sources.ts';

/** The list of the numbers that could not be moved. */
export const partialFailure: readonly Clause[] = [
  {
    id: 'partial-failure/every-failed-id-listed',
    level: 'required',
    text: 'Each id that failed is listed.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'partial-failure/listed-at-most-as-sent',
    level: 'required',
    text: 'No id is listed more often than it was sent.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'partial-failure/only-asked-ids',
    level: 'required',
    text: 'No entry speaks of an id that was not in the request.',
    source: `${page}, Response Elements: a list of the phone numbers in the request`,
  },
  {
    id: 'partial-failure/only-failed-ids',
    level: 'required',
    text: 'No entry speaks of an id that was moved.',
    source: `${page}, Response Elements: the numbers for which the action failed`,
  },
  {
    id: 'partial-failure/status-200',
    level: 'required',
    text: 'A call that fails for some of its ids is still a 200.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'partial-failure/entry-shape',
    level: 'required',
    text: 'Each entry is an object whose PhoneNumberId, ErrorCode and ErrorMessage are strings where present.',
    source: `${page}, Response Syntax; ${clients}: botocore crashes on an entry that is a string`,
  },
  {
    id: 'partial-failure/entry-id-present',
    level: 'required',
    text: 'Each entry names its PhoneNumberId.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'partial-failure/entry-id-verbatim',
    level: 'advised',
    text: 'An entry repeats the id character for character as it was sent.',
    source: `${model}: the id is the only key by which a caller can match entries`,
  },
  {
    id: 'partial-failure/error-code-published',
    level: 'advised',
    text: 'Each entry has an ErrorCode, one of the published words.',
    source: `${model}, ErrorCode`,
  },
  {
    id: 'partial-failure/error-message',
    level: 'advised',
    text: 'Each entry has an ErrorMessage that says something.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'partial-failure/any-order',
    level: 'observed',
    text: 'Entries stand in any order.',
    source: 'not published',
  },
  {
    id: 'partial-failure/unknown-id-reported',
    level: 'required',
    text: 'An id that does not exist is reported: as an entry, or by refusing the whole call with NotFoundException.',
    source: `${page}, Response Elements and Errors`,
  },
  {
    id: 'partial-failure/not-found-code',
    level: 'advised',
    text: 'The entry of an id that does not exist has the ErrorCode NotFound.',
    source: `${model}, ErrorCode`,
  },
  {
    id: 'partial-failure/associated-reported-as-entry',
    level: 'advised',
    text: 'A number that is still associated is reported as an entry, not by failing the whole call.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'partial-failure/associated-code',
    level: 'advised',
    text: 'The entry of an associated number has the ErrorCode PhoneNumberAssociationsExist.',
    source: `${model}, ErrorCode: the only word that fits`,
  },
];
