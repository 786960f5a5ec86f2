import { unsigned } from '../authentication/seals.ts';
import { answers } from '../expectations/answers.ts';
import type { Demand } from '../expectations/expectation.ts';
import { clientError, statusIs } from '../expectations/patterns.ts';
import { isServed, servedOrRefused } from '../expectations/served.ts';
import type { IdOf } from '../harness/case.ts';
import type { HeaderList } from '../harness/exchange.ts';
import { batchDelete, jsonHeaders } from '../requests/batch-delete.ts';
import { type OperationCase, refusedByHttpLayer, severalCalls } from './build.ts';

/** A call for each list of headers. */
function calls(
  situation: string,
  title: string,
  why: string,
  lists: readonly HeaderList[],
  ...rest: [expect: readonly Demand[], form?: typeof refusedByHttpLayer]
): OperationCase {
  const requests = lists.map((headers) => (idOf: IdOf) => batchDelete([idOf('a')], { headers }));
  return severalCalls(`headers/${situation}`, title, why, requests, ...rest);
}

function each(name: string, ...values: readonly string[]): readonly HeaderList[] {
  return values.map((value) => [[name, value]]);
}

function besideJson(...lists: readonly HeaderList[]): readonly HeaderList[] {
  return lists.map((list) => [...jsonHeaders, ...list]);
}

const signatureOfNobody = `AWS4-HMAC-SHA256 Credential=NOBODY/20260220/us-east-1/chime/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
const disregarded = isServed('headers/unknown-headers-disregarded');

/** Values that legal headers may have and that most tests never send. */
export const headerValues: readonly OperationCase[] = [
  calls(
    'content-type-in-every-form',
    'application/json is understood with its parameters in every legal form',
    'A media type may have parameters, with blanks around them and quotes about their values.',
    each(
      'Content-Type',
      'application/json ; charset=utf-8',
      'application/json; charset="utf-8"',
      'APPLICATION/JSON;CHARSET=UTF-8',
    ),
    isServed('headers/content-type-parameters'),
  ),
  calls(
    'content-type-unknown-charset',
    'a charset that JSON does not have is disregarded or refused',
    'Whoever looks it up and finds nothing is not to fail.',
    each('Content-Type', 'application/json; charset=x-unknown', 'application/json; charset=iso-8859-1'),
    servedOrRefused,
  ),
  calls(
    'content-type-of-every-kind',
    'a body announced as anything but JSON is refused',
    'A body of another type would be read as something it is not.',
    each(
      'Content-Type',
      'multipart/form-data',
      'application/octet-stream',
      'application/xml',
      'application/x-amz-json-1.1',
      'application/json-patch+json',
      'json',
      '; charset=utf-8',
    ),
    [
      answers({
        clause: 'headers/other-media-type-refused',
        holds: clientError,
        advisedAgainst: { pattern: statusIs(200) },
      }),
    ],
  ),
  calls(
    'accept-out-of-form',
    'an Accept out of form is disregarded or refused',
    'Whoever sends it is no reason to fail.',
    besideJson(...each('Accept', '', 'json', '*/*;q=x', 'text/html;q=', 'application/json;q=0')),
    servedOrRefused,
    refusedByHttpLayer,
  ),
  severalCalls(
    'headers/authorization-of-every-kind',
    'an Authorization of another kind is disregarded or refused',
    'Official clients sign for targets too that verify no signatures, and gateways pass on what they know.',
    [signatureOfNobody, 'Bearer x', 'Basic eDp5', 'x', ''].map(
      (value) => (idOf: IdOf) =>
        batchDelete([idOf('a')], { headers: [...jsonHeaders, ['Authorization', value]], seal: unsigned }),
    ),
    servedOrRefused,
    { formClause: 'authentication/refusal-form' },
  ),
  calls(
    'accept-of-clients',
    'whatever common clients send as Accept is served',
    'They send it unasked.',
    besideJson(
      ...each(
        'Accept',
        'application/json, text/plain, */*',
        'application/json, text/javascript, */*; q=0.01',
        'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8',
        'text/html, image/gif, image/jpeg, */*; q=0.2',
        'application/json;q=0.9',
        'Application/JSON',
      ),
    ),
    isServed('headers/accept-json'),
  ),
  calls(
    'of-every-client',
    'headers of clients, browsers and gateways are no reason to refuse',
    'They come with every request of such a client.',
    besideJson(
      [
        ['Accept', '*/*'],
        ['Accept-Language', '*'],
        ['Sec-Fetch-Mode', 'cors'],
        ['User-Agent', 'node'],
      ],
      [
        ['Forwarded', 'for=127.0.0.1;proto=http, for="[::1]:8080"'],
        ['X-Forwarded-For', '127.0.0.1, 127.0.0.2'],
        ['X-Amzn-Trace-Id', 'Root=1-67891233-abcdef012345678912345678'],
        ['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
        ['Via', '1.1 gateway'],
      ],
      [['Cookie', 'a=1; b=%; c="d"']],
      [
        ['X-Empty', ''],
        ['Cache-Control', 'no-cache'],
        ['Pragma', 'no-cache'],
      ],
    ),
    disregarded,
  ),
  calls(
    'many-and-long',
    'forty headers more and a long User-Agent are no reason to refuse',
    'Gateways add headers, and wrappers of clients add to User-Agent.',
    besideJson([
      ['User-Agent', `aws-cli/1.45.11 ${'md/Botocore#1.43.11 '.repeat(30).trim()}`],
      ...Array.from({ length: 40 }, (_, index) => [`X-Custom-${index + 1}`, `value ${index + 1}`] as const),
    ]),
    disregarded,
  ),
  calls(
    'conditions-of-reads',
    'a Range and If-Modified-Since mean nothing to a POST',
    'A 206 or 304 tells a client nothing of what was deleted.',
    besideJson(
      [['Range', 'bytes=0-9']],
      [['If-Modified-Since', 'Sat, 29 Oct 1994 19:43:31 GMT']],
      [['If-Modified-Since', 'Thu, 31 Dec 2099 23:59:59 GMT']],
    ),
    disregarded,
  ),
];
