import {
  type BadSeal,
  bad,
  changeBody,
  flipAt,
  flipLast,
  mapHeader,
  replaceSignature,
  rewrite,
} from './bad-seal.ts';
import { contentHash, unsigned } from './seals.ts';

const minute = 60_000;

const malformed = 'malformed-refused';
const wrong = 'wrong-signature-refused';

/** Every way to sign badly that a target which verifies signatures refuses. */
export const badSeals: readonly BadSeal[] = [
  ['no-credentials', 'a request without credentials is refused', 'authentication/unsigned-refused', unsigned],
  bad('wrong-secret', 'a signature made with another secret is refused', wrong, {
    credentials: (own) => ({ ...own, secretAccessKey: `${own.secretAccessKey}x` }),
  }),
  rewrite('last-digit-altered', 'a signature with another last digit is refused', wrong, (value) =>
    replaceSignature(value, flipLast),
  ),
  rewrite('first-digit-altered', 'a signature with another first digit is refused', wrong, (value) =>
    replaceSignature(value, (hex) => flipAt(hex, 0)),
  ),
  rewrite('signature-shortened', 'half a signature is refused', wrong, (value) =>
    replaceSignature(value, (hex) => hex.slice(0, 32)),
  ),
  rewrite('signature-lengthened', 'a signature with digits behind it is refused', wrong, (value) =>
    replaceSignature(value, (hex) => `${hex}00`),
  ),
  rewrite('signature-empty', 'an empty signature is refused', wrong, (value) =>
    replaceSignature(value, () => ''),
  ),
  rewrite('signature-of-zeros', 'a signature of zeros is refused', wrong, (value) =>
    replaceSignature(value, (hex) => '0'.repeat(hex.length)),
  ),
  bad('unknown-key', 'an unknown access key id is refused', 'unknown-key-refused', {
    credentials: (own) => ({ ...own, accessKeyId: 'AKIANOSUCHKEY0000000' }),
  }),
  bad('unknown-key-and-secret', 'a key that signs for itself is refused', 'unknown-key-refused', {
    credentials: () => ({ accessKeyId: 'AKIANOSUCHKEY0000000', secretAccessKey: 'no such secret' }),
  }),
  bad('body-changed', 'a body changed after signing is refused', 'changed-body-refused', {
    afterwards: (request) => ({ ...request, body: changeBody(request.body) }),
  }),
  bad(
    'body-changed-with-hash',
    'a body changed under its signed old hash is refused',
    'changed-body-refused',
    {
      headers: contentHash,
      afterwards: (request) => ({ ...request, body: changeBody(request.body) }),
    },
  ),
  bad('query-extended', 'a query extended after signing is refused', 'changed-query-refused', {
    afterwards: (request) => ({ ...request, target: `${request.target}&x=1` }),
  }),
  bad('header-changed', 'a signed header changed after signing is refused', 'changed-header-refused', {
    afterwards: mapHeader('content-type', (value) => `${value};charset=utf-8`),
  }),
  bad('header-removed', 'a signed header removed after signing is refused', 'changed-header-refused', {
    headers: () => [['X-Amz-Test', 'one']],
    afterwards: mapHeader('x-amz-test', () => undefined),
  }),
  bad('time-changed', 'a time stamp changed after signing is refused', 'changed-header-refused', {
    clockOffsetMs: -2 * minute,
    afterwards: mapHeader('x-amz-date', (value) =>
      value.replace(/\d\dZ$/, (seconds) => (seconds === '00Z' ? '01Z' : '00Z')),
    ),
  }),
  bad('other-service', 'a signature for another service is refused', 'other-scope-refused', {
    scope: (own) => ({ ...own, service: 's3' }),
  }),
  bad('other-day', 'a scope of another day than the time stamp is refused', 'other-scope-refused', {
    scope: (own) => ({ ...own, date: '20200101' }),
  }),
  bad('20-minutes-old', 'a time stamp 20 minutes old is refused', 'expired-refused', {
    clockOffsetMs: -20 * minute,
  }),
  bad('20-minutes-ahead', 'a time stamp 20 minutes ahead is refused', 'expired-refused', {
    clockOffsetMs: 20 * minute,
  }),
  rewrite(
    'authorization-word',
    'an Authorization of one word is refused',
    malformed,
    () => 'AWS4-HMAC-SHA256',
  ),
  rewrite('authorization-empty', 'an empty Authorization is refused', malformed, () => ''),
  rewrite('authorization-bearer', 'a bearer token is refused', malformed, () => 'Bearer AKIDEXAMPLE'),
  rewrite(
    'authorization-basic',
    'a name and a password are refused',
    malformed,
    () => 'Basic QUtJREVYQU1QTEU6c2VjcmV0',
  ),
  rewrite('credential-missing', 'an Authorization without Credential is refused', malformed, (value) =>
    value.replace(/Credential=[^,]+, /, ''),
  ),
  rewrite('credential-short', 'a Credential without its scope is refused', malformed, (value) =>
    value.replace(/(Credential=[^/]+)\/[^,]+/, '$1'),
  ),
  rewrite('signed-headers-missing', 'an Authorization without SignedHeaders is refused', malformed, (value) =>
    value.replace(/SignedHeaders=[^,]+, /, ''),
  ),
  rewrite('signature-missing', 'an Authorization without Signature is refused', malformed, (value) =>
    value.replace(/, Signature=.*$/, ''),
  ),
  rewrite('algorithm-other', 'an Authorization of another algorithm is refused', malformed, (value) =>
    value.replace('AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA512'),
  ),
  rewrite('credential-empty', 'an Authorization with an empty Credential is refused', malformed, (value) =>
    value.replace(/Credential=[^,]+/, 'Credential='),
  ),
  bad('scope-of-other-end', 'a scope that does not end in aws4_request is refused', 'other-scope-refused', {
    scope: (own) => ({ ...own, terminator: 'aws5_request' }),
  }),
  rewrite(
    'signed-headers-empty',
    'an Authorization with empty SignedHeaders is refused',
    malformed,
    (value) => value.replace(/SignedHeaders=[^,]+/, 'SignedHeaders='),
  ),
  rewrite(
    'signed-headers-not-sent',
    'SignedHeaders that name a header not sent are refused',
    malformed,
    (value) => value.replace('SignedHeaders=', 'SignedHeaders=accept;'),
  ),
  rewrite('signature-not-hex', 'a signature that is not hexadecimal is refused', wrong, (value) =>
    replaceSignature(value, (hex) => hex.replace(/^./, 'z')),
  ),
  bad('time-missing', 'a signature without a time stamp is refused', malformed, {
    afterwards: mapHeader('x-amz-date', () => undefined),
  }),
  bad('time-malformed', 'a time stamp that is none is refused', malformed, {
    afterwards: mapHeader('x-amz-date', () => 'yesterday'),
  }),
];
