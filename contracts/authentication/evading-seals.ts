import type { HeaderList } from '../harness/exchange.ts';
import type { SignableRequest } from '../harness/sign-request.ts';
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
import { formatTime } from './seals.ts';
import { hashHex } from './signature-stages.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const malformed = 'malformed-refused';
const wrong = 'wrong-signature-refused';
const unknown = 'unknown-key-refused';
const changedBody = 'changed-body-refused';
const expired = 'expired-refused';

/** A key that nobody has, whose signature is made with what a program may take for its secret. */
function ofNobody(
  situation: string,
  words: string,
  secretAccessKey: string,
  accessKeyId = 'AKIANOSUCHKEY0000000',
): BadSeal {
  return bad(`secret-${situation}`, `an unknown key whose secret is ${words} is refused`, unknown, {
    credentials: () => ({ accessKeyId, secretAccessKey }),
  });
}

/** A signature with one's own secret under another key id. */
function underKey(situation: string, title: string, rename: (own: string) => string): BadSeal {
  return bad(situation, title, unknown, {
    credentials: (own) => ({ ...own, accessKeyId: rename(own.accessKeyId) }),
  });
}

/** Changes the body, and claims something of its hash in a header that is not signed. */
function changedUnder(situation: string, title: string, hash: string): BadSeal {
  const claimed: HeaderList[number] = ['x-amz-content-sha256', hash];
  return bad(situation, title, changedBody, {
    afterwards: (request) => ({
      ...request,
      headers: [...request.headers, claimed],
      body: changeBody(request.body),
    }),
  });
}

/** Signs for the query what no key has signed, as the links do that are made to be passed on. */
function presignMadeUp({ target, headers, ...rest }: SignableRequest): SignableRequest {
  const headerOf = (wanted: string): string => headers.find(([name]) => name === wanted)?.[1] ?? '';
  const [, credential = ''] = /Credential=([^,]+)/.exec(headerOf('Authorization')) ?? [];
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': credential,
    'X-Amz-Date': headerOf('X-Amz-Date'),
    'X-Amz-Expires': '300',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': '0'.repeat(64),
  });
  return {
    ...rest,
    target: `${target}&${query}`,
    headers: headers.filter(([name]) => name !== 'Authorization'),
  };
}

function repeatAuthorization(request: SignableRequest): SignableRequest {
  const repeated = request.headers.filter(([name]) => name === 'Authorization');
  return { ...request, headers: [...request.headers, ...repeated] };
}

/** Ways to sign badly that are refused by a verifier which is right in most calls, and served by one that is not in all. */
export const evadingSeals: readonly BadSeal[] = [
  rewrite('middle-digit-altered', 'a signature with another digit in its middle is refused', wrong, (value) =>
    replaceSignature(value, (hex) => flipAt(hex, 31)),
  ),
  rewrite('signature-reversed', 'the digits of the signature in reverse are refused', wrong, (value) =>
    replaceSignature(value, (hex) => [...hex].reverse().join('')),
  ),
  bad('wrong-signature-twice', 'a wrong signature that is sent twice is refused', wrong, {
    authorization: (value) => replaceSignature(value, flipLast),
    afterwards: repeatAuthorization,
  }),
  bad('presigned-made-up', 'a made-up signature in a query that is otherwise signed is refused', wrong, {
    afterwards: presignMadeUp,
  }),
  rewrite(
    'signature-with-more-behind',
    'a signature with other letters behind it is refused',
    wrong,
    (value) => replaceSignature(value, (hex) => `${hex}zz`),
  ),
  rewrite('signature-not-ascii', 'a signature with a letter beyond ASCII is refused', wrong, (value) =>
    replaceSignature(value, (hex) => `${hex.slice(0, -1)}\u00e9`),
  ),
  ofNobody('undefined', 'the word undefined', 'undefined'),
  ofNobody('null', 'the word null', 'null'),
  ofNobody('none', 'the word None', 'None'),
  ofNobody('empty', 'the empty string', ''),
  ofNobody('inherited', 'what every object of JavaScript inherits', String(Object), 'constructor'),
  underKey('key-shortened', 'the beginning of an access key id is refused', (own) => own.slice(0, -1)),
  underKey('key-lengthened', 'an access key id with a letter behind it is refused', (own) => `${own}X`),
  underKey('key-pattern', 'a pattern that fits every access key id is refused', () => '%'),
  bad('unknown-temporary-key', 'an unknown temporary key with a made-up token is refused', unknown, {
    credentials: () => ({
      accessKeyId: 'ASIANOSUCHKEY0000000',
      secretAccessKey: 'no such secret',
      sessionToken: 'no-such-token',
    }),
  }),
  rewrite(
    'algorithm-asymmetric',
    'a made-up signature of the asymmetric algorithm is refused',
    malformed,
    (value) => value.replace(/^AWS4-HMAC(.*)Signature=.*$/, 'AWS4-ECDSA-P256$1Signature=3006020101020101'),
  ),
  rewrite('authorization-of-version-2', 'a made-up signature of version 2 is refused', malformed, (value) =>
    value.replace(/^.*Credential=([^/]+).*$/, 'AWS $1:frJIUN8DYpKDtOLCwo//yllqDzg='),
  ),
  rewrite(
    'authorization-unsigned-token',
    'a bearer token that says of itself that it is not signed is refused',
    malformed,
    () => 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290In0.',
  ),
  rewrite('parts-without-values', 'an Authorization of names without values is refused', malformed, (value) =>
    value.replaceAll(/=[^,]+/g, ''),
  ),
  rewrite('credential-long', 'a Credential of too many parts is refused', malformed, (value) =>
    value.replace('/aws4_request', '/aws4_request/aws4_request'),
  ),
  bad('query-repeated', 'a query said twice after signing is refused', 'changed-query-refused', {
    afterwards: (request) => ({ ...request, target: `${request.target}&operation=batch-delete` }),
  }),
  bad('body-added', 'a body added to a request that was signed without one is refused', changedBody, {
    payloadHash: hashHex(''),
  }),
  bad('body-lengthened', 'a body with a line break added behind it is refused', changedBody, {
    afterwards: (request) => ({ ...request, body: Buffer.concat([request.body, Buffer.from('\n')]) }),
  }),
  changedUnder(
    'body-called-unsigned',
    'a changed body that is called unsigned is refused',
    'UNSIGNED-PAYLOAD',
  ),
  changedUnder(
    'body-called-streaming',
    'a changed body that is called streaming is refused',
    'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  ),
  bad('content-type-removed', 'a Content-Type removed after signing is refused', 'changed-header-refused', {
    afterwards: mapHeader('content-type', () => undefined),
  }),
  bad('an-hour-old', 'a time stamp an hour old is refused', expired, { clockOffsetMs: -hour }),
  bad('a-day-old', 'a time stamp a day old is refused', expired, { clockOffsetMs: -day }),
  bad('a-day-ahead', 'a time stamp a day and a minute ahead is refused', expired, {
    clockOffsetMs: day + minute,
  }),
  bad('old-under-fresh-date', 'a time stamp 20 minutes old beside a Date of now is refused', expired, {
    clockOffsetMs: -20 * minute,
    afterwards: (request) => ({
      ...request,
      headers: [...request.headers, ['Date', new Date().toUTCString()]],
    }),
  }),
  bad('old-under-second-stamp', 'a time stamp 20 minutes old before one of now is refused', expired, {
    clockOffsetMs: -20 * minute,
    afterwards: (request) => ({
      ...request,
      headers: [...request.headers, ['X-Amz-Date', formatTime(new Date())]],
    }),
  }),
  bad('time-of-no-clock', 'a signed time stamp that no clock shows is refused', malformed, {
    timeStamp: (own) => `${own.slice(0, 9)}996199Z`,
  }),
  rewrite(
    'scope-service-rewritten',
    'a scope whose service was changed after signing is refused',
    'other-scope-refused',
    (value) => value.replace('/chime/', '/s3/'),
  ),
  rewrite(
    'scope-end-rewritten',
    'a scope whose end was changed after signing is refused',
    malformed,
    (value) => value.replace('/aws4_request', '/aws5_request'),
  ),
  rewrite(
    'scope-day-rewritten',
    'a scope whose day was changed after signing is refused',
    'other-scope-refused',
    (value) => value.replace(/\/\d{8}\//, '/20200101/'),
  ),
];
