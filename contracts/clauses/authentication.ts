import type { Clause } from '../harness/clause.ts';
import { clients, model, page } from './sources.ts';

const signatureVersion4 = 'AWS Signature Version 4';

/** What holds at a target that verifies signatures. */
export const authentication: readonly Clause[] = [
  {
    id: 'authentication/signed-request-served',
    level: 'required',
    text: 'A request signed with Signature Version 4 for the service chime is served, whichever headers it signs.',
    source: `${page}, Examples; ${model}, signingName; ${clients}: one signs three headers, the other eight`,
  },
  {
    id: 'authentication/minimal-signature-served',
    level: 'advised',
    text: 'A request that signs host and time alone is served.',
    source: `${signatureVersion4}: SignedHeaders names what is signed; its guide asks callers to sign Content-Type as well`,
  },
  {
    id: 'authentication/payload-hash-optional',
    level: 'required',
    text: 'x-amz-content-sha256 may be absent; the hash is taken from the body.',
    source: `${clients}: the CLI never sends it here, the SDK for JavaScript always does`,
  },
  {
    id: 'authentication/unsigned-refused',
    level: 'required',
    text: 'A request without credentials is refused.',
    source: `${page}, UnauthorizedClientException`,
  },
  {
    id: 'authentication/wrong-signature-refused',
    level: 'required',
    text: 'A wrong signature, of whatever length, is refused.',
    source: signatureVersion4,
  },
  {
    id: 'authentication/unknown-key-refused',
    level: 'required',
    text: 'An unknown access key id is refused.',
    source: 'AWS Common Errors, InvalidClientTokenId and UnrecognizedClientException',
  },
  {
    id: 'authentication/changed-body-refused',
    level: 'required',
    text: 'A body that was changed after signing is refused, also when the genuine request was served before.',
    source: `${signatureVersion4}: the hash of the payload is signed`,
  },
  {
    id: 'authentication/changed-query-refused',
    level: 'required',
    text: 'A query that was changed after signing is refused.',
    source: `${signatureVersion4}: the canonical query is signed`,
  },
  {
    id: 'authentication/changed-header-refused',
    level: 'required',
    text: 'A signed header that was changed after signing is refused.',
    source: `${signatureVersion4}: the headers named in SignedHeaders are signed`,
  },
  {
    id: 'authentication/changed-token-refused',
    level: 'required',
    text: 'A session token that was changed after signing is refused.',
    source: `${signatureVersion4}; ${clients}: both sign X-Amz-Security-Token`,
  },
  {
    id: 'authentication/other-scope-refused',
    level: 'required',
    text: 'A signature for another service, or whose scope has another day than its time stamp, is refused.',
    source: `${signatureVersion4}, credential scope`,
  },
  {
    id: 'authentication/expired-refused',
    level: 'required',
    text: 'A time stamp more than 15 minutes off, either way, is refused; one 4 minutes off is not.',
    source: 'AWS Common Errors, RequestExpired',
  },
  {
    id: 'authentication/malformed-refused',
    level: 'required',
    text: 'An Authorization header that is not of the form of Signature Version 4 is refused.',
    source: 'AWS Common Errors, IncompleteSignature',
  },
  {
    id: 'authentication/refusal-moves-nothing',
    level: 'required',
    text: 'A request that is refused for its signature moves nothing.',
    source: `${page}, UnauthorizedClientException and ForbiddenException`,
  },
  {
    id: 'authentication/refusal-form',
    level: 'advised',
    text: 'A refusal for its signature has the form of every other error.',
    source: 'public traces: the service itself has answered some in XML',
  },
  {
    id: 'authentication/duplicated-header-refused',
    level: 'advised',
    text: 'A signed header that was sent a second time with another value is refused.',
    source: `${signatureVersion4}: values of one name are joined`,
  },
  {
    id: 'authentication/free-choices',
    level: 'observed',
    text: 'A second Authorization header or one without spaces, another region in the scope, a session token, a Host or a body that is not signed: taken or refused.',
    source: 'not published',
  },
];
