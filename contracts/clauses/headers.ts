import type { Clause } from '../harness/clause.ts';
import { clients, page, restJson, restJsonTests } from './sources.ts';

/** What a request's headers may be. */
export const headers: readonly Clause[] = [
  {
    id: 'headers/json-content-type',
    level: 'required',
    text: 'Content-Type: application/json is accepted.',
    source: `${page}, Request Syntax`,
  },
  {
    id: 'headers/content-type-parameters',
    level: 'required',
    text: 'Parameters of the request’s media type are disregarded.',
    source: `${restJsonTests}, RestJsonMustSupportParametersInContentType`,
  },
  {
    id: 'headers/case-insensitive',
    level: 'required',
    text: 'Header names and the media type are read without regard to case.',
    source: `RFC 9110 §5.1 and §8.3.1; ${clients}: one sends Content-Type, the other content-type`,
  },
  {
    id: 'headers/content-type-absent',
    level: 'advised',
    text: 'A request without Content-Type is accepted.',
    source: `${page}, Sample Request: it has none and got 200; ${restJsonTests} would refuse it with 415`,
  },
  {
    id: 'headers/other-media-type-refused',
    level: 'advised',
    text: 'A body announced as another media type is refused.',
    source: `${restJson}; ${restJsonTests}, RestJsonWithBodyExpectsApplicationJsonContentType`,
  },
  {
    id: 'headers/accept-json',
    level: 'required',
    text: 'A request whose Accept is absent, */*, application/* or application/json is served.',
    source: `${restJsonTests}, AcceptHeaderStarRequestTest and AcceptHeaderStarStarRequestTest; ${clients}: neither sends Accept`,
  },
  {
    id: 'headers/accept-without-json',
    level: 'observed',
    text: 'An Accept that rules JSON out is answered 406 or disregarded.',
    source: `${restJsonTests}, RestJsonWithBodyExpectsApplicationJsonAccept`,
  },
  {
    id: 'headers/unknown-headers-disregarded',
    level: 'required',
    text: 'Headers that the operation does not know are no reason to refuse a request.',
    source: `RFC 9110 §5.1; ${clients}: the SDK sends four of its own on every request`,
  },
  {
    id: 'headers/chunked-request',
    level: 'advised',
    text: 'A body sent with Transfer-Encoding: chunked is understood.',
    source: 'RFC 9112 §7.1',
  },
];
