import type { Clause } from '../harness/clause.ts';
import { clients, page, restJsonTests } from './sources.ts';

/** The answer to a call that was carried out. */
export const success: readonly Clause[] = [
  {
    id: 'success/status-200',
    level: 'required',
    text: 'Success is status 200 and no other.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'success/media-type',
    level: 'required',
    text: 'A 200 has the media type application/json.',
    source: `${page}, Response Syntax`,
  },
  {
    id: 'success/body-object',
    level: 'required',
    text: 'The body of a 200 is a JSON object.',
    source: `${page}, Response Syntax; ${clients}: other JSON crashes one of them, text is taken for success`,
  },
  {
    id: 'success/list-present',
    level: 'advised',
    text: 'PhoneNumberErrors is present in a 200, as an empty array when nothing failed.',
    source: `${page}, Sample Response; ${clients}: both read its absence alike`,
  },
  {
    id: 'success/list-is-array',
    level: 'required',
    text: 'PhoneNumberErrors is an array wherever it is present.',
    source: `${page}, Type: Array of PhoneNumberError objects; ${clients}: botocore crashes on anything else`,
  },
  {
    id: 'success/list-never-null',
    level: 'required',
    text: 'PhoneNumberErrors is never null.',
    source: `${restJsonTests}, RestJsonServersDontSerializeNullStructureValues`,
  },
  {
    id: 'success/nothing-failed-empty-list',
    level: 'required',
    text: 'When every number was moved, no entry is listed.',
    source: `${page}, Sample Response`,
  },
  {
    id: 'success/extra-members',
    level: 'observed',
    text: 'Additional members of the answer are tolerated.',
    source: `${clients}: both drop them`,
  },
  {
    id: 'success/request-id',
    level: 'required',
    text: 'A 200 carries x-amzn-RequestId.',
    source: `${page}, Sample Response`,
  },
  {
    id: 'success/request-id-name',
    level: 'advised',
    text: 'The request id’s header is x-amzn-RequestId rather than x-amz-request-id.',
    source: `${page}, Sample Response; ${clients}: both read either`,
  },
  {
    id: 'success/request-ids-differ',
    level: 'required',
    text: 'Two requests have two request ids.',
    source: `${page}, Sample Response: a UUID`,
  },
  {
    id: 'success/request-id-uuid',
    level: 'advised',
    text: 'The request id has the shape of a UUID.',
    source: `${page}, Sample Response`,
  },
  {
    id: 'success/no-error-told',
    level: 'advised',
    text: 'A 200 tells no error, neither in x-amzn-ErrorType nor in its body.',
    source: `${clients}: both take it for success, so the error is lost`,
  },
  {
    id: 'success/invalid-request-not-served',
    level: 'required',
    text: 'A request that the reference page rules out is not answered 200.',
    source: `${page}, Request Body and Errors`,
  },
];
