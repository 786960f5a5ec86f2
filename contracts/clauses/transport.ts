import type { Clause } from '../harness/clause.ts';
import { clients, page } from './sources.ts';

/** What holds of every answer, whatever it says. */
export const transport: readonly Clause[] = [
  {
    id: 'transport/answered',
    level: 'required',
    text: 'Each request is answered, in time and to the end.',
    source: 'RFC 9110 §3.4; a caller without an answer repeats the call',
  },
  {
    id: 'transport/honest-framing',
    level: 'required',
    text: 'An answer is valid HTTP and exactly as long as its framing says.',
    source: `RFC 9112 §6; ${clients}: a short body is an aborted call`,
  },
  {
    id: 'transport/no-unasked-encoding',
    level: 'required',
    text: 'An answer has no content coding that the request did not allow.',
    source: `RFC 9110 §12.5.3; ${clients}: unasked gzip breaks both`,
  },
  {
    id: 'transport/utf8-without-bom',
    level: 'required',
    text: 'A body is UTF-8 without a byte order mark.',
    source: `RFC 8259 §8.1; ${clients}: botocore takes a body behind a mark for an empty success`,
  },
  {
    id: 'transport/date',
    level: 'required',
    text: 'A 200 has a Date, and every Date is right within five minutes.',
    source: `${page}, Sample Response; ${clients}: the SDK for JavaScript sets its signing clock by it`,
  },
  {
    id: 'transport/request-read-whole',
    level: 'required',
    text: 'A request is read to the end that its framing tells, in whatever pieces it arrives.',
    source: `RFC 9112 §6.3; ${clients}: the AWS CLI sends head and body in writes of their own`,
  },
  {
    id: 'transport/answers-match-requests',
    level: 'required',
    text: 'Each answer belongs to its own request, on a reused connection and between calls at the same time.',
    source: 'RFC 9112 §9.3',
  },
];
