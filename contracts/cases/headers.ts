import { hashHex } from '../authentication/signature-stages.ts';
import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { clientError, either, statusIs, takenAsValid } from '../expectations/patterns.ts';
import { isServed } from '../expectations/served.ts';
import type { HeaderList } from '../harness/exchange.ts';
import { batchDelete, jsonHeaders } from '../requests/batch-delete.ts';
import { type OperationCase, oneCall } from './build.ts';
import { headerValues } from './header-values.ts';

function withHeaders(
  situation: string,
  title: string,
  why: string,
  headers: HeaderList,
  expect: readonly Demand[],
): OperationCase {
  return oneCall({
    id: `headers/${situation}`,
    title,
    why,
    request: (id) => batchDelete([id('a')], { headers }),
    expect,
  });
}

function otherMediaType(situation: string, mediaType: string): OperationCase {
  return withHeaders(
    situation,
    `a body announced as ${mediaType} is refused`,
    'A body of another type would be read as something it is not.',
    [['Content-Type', mediaType]],
    [
      answers({
        clause: 'headers/other-media-type-refused',
        holds: clientError,
        advisedAgainst: { pattern: statusIs(200) },
      }),
    ],
  );
}

function accepting(situation: string, accept: string): OperationCase {
  return withHeaders(
    `accept-${situation}`,
    `Accept: ${accept} is served`,
    'HTTP clients send it by themselves.',
    [...jsonHeaders, ['Accept', accept]],
    isServed('headers/accept-json'),
  );
}

const sdkHeaders = [
  ...jsonHeaders,
  ['amz-sdk-invocation-id', 'c7cbbdc3-9d21-4b99-8a1f-0d37b3a3edb3'],
  ['amz-sdk-request', 'attempt=1; max=3'],
  ['x-amz-user-agent', 'aws-sdk-js/3.1137.0'],
  ['X-Custom-Header', 'anything'],
] as const;

// The AWS CLI's first attempt names no maximum.
const cliHeaders = [
  ['Accept-Encoding', 'identity'],
  ...jsonHeaders,
  ['User-Agent', 'aws-cli/1.45.11 md/Botocore#1.43.11 lang/python#3.11.7 botocore/1.43.11'],
  ['amz-sdk-invocation-id', 'd8ab6bf7-c755-4c93-81cd-2067f492e750'],
  ['amz-sdk-request', 'attempt=1'],
] as const;

/** What a request's headers may be. */
export const headers: readonly OperationCase[] = [
  withHeaders(
    'content-type-json',
    'Content-Type: application/json is served',
    'Both official clients send it.',
    jsonHeaders,
    [...isServed('headers/json-content-type'), ...isServed('headers/accept-json')],
  ),
  withHeaders(
    'content-type-charset',
    'a charset beside application/json is disregarded',
    'Many HTTP clients add one.',
    [['Content-Type', 'application/json; charset=utf-8']],
    isServed('headers/content-type-parameters'),
  ),
  withHeaders(
    'content-type-parameters',
    'unknown parameters beside application/json are disregarded',
    'A media type may have parameters.',
    [['Content-Type', 'application/json;profile="x";charset=UTF-8']],
    isServed('headers/content-type-parameters'),
  ),
  withHeaders(
    'name-lower-case',
    'header names in lower case are understood',
    'The SDK for JavaScript sends them so.',
    [['content-type', 'application/json']],
    isServed('headers/case-insensitive'),
  ),
  withHeaders(
    'name-upper-case',
    'header names in upper case are understood',
    'Header names have no case.',
    [['CONTENT-TYPE', 'application/json']],
    isServed('headers/case-insensitive'),
  ),
  withHeaders(
    'media-type-upper-case',
    'Application/JSON is application/json',
    'Media types have no case.',
    [['Content-Type', 'Application/JSON']],
    isServed('headers/case-insensitive'),
  ),
  withHeaders(
    'content-type-absent',
    'a request without Content-Type is served',
    'The reference page’s sample request has none.',
    [],
    isServed('headers/content-type-absent', { pattern: statusIs(400, 415) }),
  ),
  otherMediaType('content-type-hal', 'application/hal+json'),
  otherMediaType('content-type-text', 'text/plain'),
  otherMediaType('content-type-form', 'application/x-www-form-urlencoded'),
  accepting('json', 'application/json'),
  accepting('any', '*/*'),
  accepting('any-application', 'application/*'),
  accepting('weighted', 'text/html;q=0.9, application/json;q=0.8, */*;q=0.1'),
  withHeaders(
    'accept-without-json',
    'an Accept that rules JSON out is answered 406 or disregarded',
    'It is a free choice; a crash is not.',
    [...jsonHeaders, ['Accept', 'application/hal+json']],
    [answers({ clause: 'headers/accept-without-json', holds: either(statusIs(406), takenAsValid) })],
  ),
  oneCall({
    id: 'headers/sdk-headers',
    title: 'the headers that the SDKs add are no reason to refuse',
    why: 'Every request of the SDK for JavaScript has them.',
    request(id) {
      const plain = batchDelete([id('a')]);
      return { ...plain, headers: [...sdkHeaders, ['x-amz-content-sha256', hashHex(plain.body ?? '')]] };
    },
    expect: isServed('headers/unknown-headers-disregarded'),
  }),
  withHeaders(
    'cli-headers',
    'the headers that the AWS CLI adds are no reason to refuse',
    'Every first attempt of the AWS CLI has them.',
    cliHeaders,
    isServed('headers/unknown-headers-disregarded'),
  ),
  oneCall({
    id: 'headers/chunked',
    title: 'a chunked body is understood',
    why: 'Streaming clients and proxies send bodies so.',
    request: (id) => batchDelete([id('a')], { framing: 'chunked' }),
    expect: isServed('headers/chunked-request', { pattern: statusIs(411) }),
  }),
  ...headerValues,
];
