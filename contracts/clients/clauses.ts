import { clients, page, restJson } from '../clauses/sources.ts';
import type { Clause } from '../harness/clause.ts';

/**
 * What programs see that call through an official client. These clauses are judged only in a run that asks for the
 * clients, so that no other run has them among what it did not exercise.
 */
export const clientClauses: readonly Clause[] = [
  {
    id: 'clients/success-understood',
    level: 'required',
    text: 'A call that was served is a success to an official client, which finds a list in PhoneNumberErrors.',
    source: `${page}, Response Elements; ${clients}: other bodies are exceptions or silent successes`,
  },
  {
    id: 'clients/list-handed-on',
    level: 'advised',
    text: 'A program is handed a list of failed numbers, also an empty one.',
    source: `${page}, Sample Response; ${clients}: without the member a program has undefined in its hands`,
  },
  {
    id: 'clients/failed-ids-handed-on',
    level: 'required',
    text: 'A program finds each number that failed in an entry of strings, and no other number.',
    source: `${page}, Response Elements; ${clients}`,
  },
  {
    id: 'clients/exception-class',
    level: 'required',
    text: 'A documented failure reaches a program as the modelled exception of its name, with its status.',
    source: `${page}, Errors; ${restJson}, Operation error serialization; ${clients}`,
  },
  {
    id: 'clients/exception-message',
    level: 'advised',
    text: 'The exception says what went wrong.',
    source: `${clients}: without message or Message it says UnknownError or nothing`,
  },
  {
    id: 'clients/exception-code',
    level: 'advised',
    text: 'The exception of a client of Amazon Chime carries the Code that belongs to it.',
    source: `${clients}: some versions report Code in the place of the exception's name`,
  },
  {
    id: 'clients/request-id',
    level: 'required',
    text: 'A program can tell the request id of each call that was served, a new one for each.',
    source: `${page}, Sample Response; ${clients}: $metadata.requestId`,
  },
  {
    id: 'clients/exception-request-id',
    level: 'advised',
    text: 'An exception carries a request id.',
    source: `${page}, Sample Response; ${clients}: $metadata.requestId`,
  },
  {
    id: 'clients/invalid-input-refused',
    level: 'required',
    text: 'Input that a client passes on unchecked comes back as an exception.',
    source: `${page}, Request Body; ${clients}: the SDK for JavaScript checks nothing`,
  },
  {
    id: 'clients/invalid-input-named',
    level: 'advised',
    text: 'The exception for invalid input is BadRequestException.',
    source: `${page}, Errors`,
  },
  {
    id: 'clients/failure-passes',
    level: 'advised',
    text: 'A call that meets a 429, 500 or 503 once is repeated by the client and then served.',
    source: `${page}, Errors; ${clients}: standard retries`,
  },
  {
    id: 'clients/refusal-is-final',
    level: 'advised',
    text: 'A call that is forbidden is not repeated by the client.',
    source: `${clients}: 400, 401, 403 and 404 are not retried`,
  },
  {
    id: 'clients/clock-kept',
    level: 'required',
    text: 'After an answer the client still signs with the right time.',
    source: `${clients}: the SDK for JavaScript sets its clock by the Date of any answer`,
  },
  {
    id: 'clients/wrong-secret-refused',
    level: 'required',
    text: 'Where signatures are verified, a client with a wrong secret gets an exception for a 4xx.',
    source: `AWS Common Errors; ${clients}`,
  },
];
