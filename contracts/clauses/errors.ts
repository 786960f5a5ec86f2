import type { Clause } from '../harness/clause.ts';
import { clients, model, page, restJson } from './sources.ts';

/** The answer to a call that was refused or failed as a whole. */
export const errors: readonly Clause[] = [
  {
    id: 'errors/documented-statuses',
    level: 'required',
    text: 'An error has one of the documented statuses, or a 4xx of the HTTP layer.',
    source: `${page}, Errors`,
  },
  {
    id: 'errors/listed-answer',
    level: 'required',
    text: 'A request gets one of the answers that the contract lists for it.',
    source: `${page}; ${restJson}`,
  },
  {
    id: 'errors/provoked-error-told',
    level: 'required',
    text: 'Each of the seven documented failures is told by its own status and type.',
    source: `${page}, Errors`,
  },
  {
    id: 'errors/throttling-is-429',
    level: 'required',
    text: 'A caller over its rate limit gets 429 ThrottledClientException.',
    source: `${page}, Errors`,
  },
  {
    id: 'errors/type-told',
    level: 'required',
    text: 'An error tells its shape where both official clients read it: x-amzn-ErrorType, or code or __type in the body.',
    source: `${restJson}, Operation error serialization; ${clients}`,
  },
  {
    id: 'errors/type-in-header',
    level: 'advised',
    text: 'The shape’s name stands in the x-amzn-ErrorType header.',
    source: `${restJson}, Operation error serialization`,
  },
  {
    id: 'errors/type-bare',
    level: 'advised',
    text: 'x-amzn-ErrorType holds the bare name of the shape.',
    source: `${restJson}, Operation error serialization; ${clients}: decorations are stripped`,
  },
  {
    id: 'errors/type-spelled-exactly',
    level: 'required',
    text: 'The shape’s name is one of those published for the service, spelled exactly.',
    source: `${page}, Errors; AWS Common Errors; ${clients}: any other spelling falls to the generic exception`,
  },
  {
    id: 'errors/status-and-type-agree',
    level: 'required',
    text: 'Status and type of an error belong together.',
    source: `${page}, Errors; ${clients}: callers follow the type, retries follow the status`,
  },
  {
    id: 'errors/type-fits-http-status',
    level: 'advised',
    text: 'A 4xx of the HTTP layer tells no documented type that belongs to another status.',
    source: `${page}, Errors`,
  },
  {
    id: 'errors/body-object',
    level: 'required',
    text: 'The body of an error is a JSON object.',
    source: `${restJson}; ${clients}: HTML or text makes one of them lose type and message`,
  },
  {
    id: 'errors/media-type',
    level: 'required',
    text: 'An error has the media type application/json.',
    source: restJson,
  },
  {
    id: 'errors/message',
    level: 'advised',
    text: 'The body has a text member Message.',
    source: `${model}, exception shapes`,
  },
  {
    id: 'errors/message-is-text',
    level: 'required',
    text: 'Message is a string wherever it is present.',
    source: `${model}, exception shapes`,
  },
  {
    id: 'errors/one-message',
    level: 'advised',
    text: 'message and Message, where both are present, say the same.',
    source: `${clients}: message wins in both`,
  },
  {
    id: 'errors/code',
    level: 'advised',
    text: 'The body has Code, the short word that belongs to the type.',
    source: `${model}, exception shapes; public traces of the service’s answers`,
  },
  {
    id: 'errors/code-is-text',
    level: 'required',
    text: 'Code is a string wherever it is present.',
    source: `${model}, exception shapes`,
  },
  {
    id: 'errors/request-id',
    level: 'advised',
    text: 'An error carries a request id.',
    source: `${page}, Sample Response; ${clients}`,
  },
  {
    id: 'errors/date',
    level: 'advised',
    text: 'An error carries a Date.',
    source: 'RFC 9110 §6.6.1',
  },
  {
    id: 'errors/no-unprovoked-failure',
    level: 'required',
    text: 'No request is answered 5xx unless the target was told to fail; 501 to another method than POST is no failure.',
    source: `${page}, ServiceFailureException and ServiceUnavailableException: failures of the service, not of the request`,
  },
  {
    id: 'errors/nothing-leaks',
    level: 'advised',
    text: 'The text of an error repeats no id and shows no inner workings.',
    source: 'botocore service model chime-sdk-voice 2022-08-03: ids are sensitive',
  },
  {
    id: 'errors/http-layer',
    level: 'advised',
    text: 'Refusals of the HTTP layer have the same form as every other error.',
    source: `${restJson}; ${clients}: HTML is a SyntaxError in one of them`,
  },
  {
    id: 'errors/retry-after',
    level: 'observed',
    text: 'A 429 or 503 may say when to try again.',
    source: `RFC 9110 §10.2.3; ${clients}: the SDK for JavaScript waits, botocore doesn’t`,
  },
  {
    id: 'errors/repeatable',
    level: 'observed',
    text: '500 and 503 may be repeated; 400, 401, 403 and 404 are final.',
    source: `${page}, Errors; ${clients}`,
  },
];
