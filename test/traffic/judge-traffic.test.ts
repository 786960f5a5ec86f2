import { describe, expect, test } from 'vitest';
import { clauses } from '../../contracts/clauses/index.ts';
import type { Accident, Exchange } from '../../contracts/harness/exchange.ts';
import { judgeTraffic } from '../../contracts/judge-traffic.ts';
import { requestClauses } from '../../contracts/traffic/judge-request.ts';
import { listing, refusal, sample, unanswered } from '../contracts/checks/sample-exchange.ts';

function judge(exchange: Exchange) {
  const { kind, request, response } = judgeTraffic(exchange);
  const told = ({ failures }: typeof request) =>
    failures.map(({ level, clause, code, path }) => `${level} ${clause} ${code} ${path}`);
  return { kind, request: told(request), response: told(response) };
}

function refused(requestBody: string | Uint8Array, requestHeaders: Readonly<Record<string, string>> = {}) {
  return judge(refusal(400, { requestBody, requestHeaders }));
}

const fine = { kind: 'judged', request: [], response: [] };

describe('a request', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['without the list', '{}', 'required input/list-required request-list-missing request body'],
    [
      'with the list in another case',
      '{"phoneNumberIds":["a"]}',
      'required input/member-names-case-sensitive request-member-name request body',
    ],
    [
      'with null for the list',
      '{"PhoneNumberIds":null}',
      'required input/null-list-refused request-list-null request body/PhoneNumberIds',
    ],
    [
      'with a text for the list',
      '{"PhoneNumberIds":"a"}',
      'required input/non-array-refused request-list-type request body/PhoneNumberIds',
    ],
    [
      'with an empty list',
      '{"PhoneNumberIds":[]}',
      'required input/empty-list-refused request-list-empty request body/PhoneNumberIds',
    ],
    [
      'with null in the list',
      '{"PhoneNumberIds":["a",null,null]}',
      'required input/null-element-refused request-element-null request body/PhoneNumberIds/1',
    ],
    [
      'with a number in the list',
      '{"PhoneNumberIds":[1]}',
      'required input/non-string-element-refused request-element-type request body/PhoneNumberIds/0',
    ],
    ['that is an array', '[]', 'required input/non-object-refused request-not-object request body'],
    [
      'that is broken JSON',
      '{"PhoneNumberIds":["a"',
      'required input/broken-json-refused request-body-not-json request body',
    ],
    ['that is empty', '', 'required input/empty-body-refused request-body-empty request body'],
    [
      'that is not UTF-8',
      Uint8Array.of(0x22, 0xff, 0x22),
      'advised input/invalid-utf8-refused request-body-not-utf8 request body',
    ],
    [
      'behind a byte order mark',
      '\uFEFF{"PhoneNumberIds":["a"]}',
      'required transport/utf8-without-bom request-body-bom request body',
    ],
    [
      'with a blank id',
      '{"PhoneNumberIds":["a"," "]}',
      'advised input/blank-id-not-silent request-id-blank request body/PhoneNumberIds/1',
    ],
  ])('%s is outside the contract', (_what, body, finding) => {
    expect(refused(body)).toEqual({ kind: 'judged', request: [finding], response: [] });
  });

  test('announced as another media type is outside the contract, whatever its body', () => {
    const finding = 'advised headers/other-media-type-refused request-media-type request header content-type';
    expect(refused('{}', { 'content-type': 'text/plain' }).request).toEqual([finding]);
    expect(
      refused('{"PhoneNumberIds":["a"]}', { 'content-type': 'application/json; charset=utf-8' }),
    ).toEqual(fine);
  });

  test('whose body is compressed is judged by what it says', () => {
    const gzipped = Buffer.from('H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==', 'base64');
    expect(refused(gzipped, { 'content-encoding': 'gzip' }).request).toEqual([
      'required input/list-required request-list-missing request body',
    ]);
    expect(refused(gzipped, { 'content-encoding': 'zstd' }).request).toEqual([]);
  });

  test('tells each clause once, with the source, both sides and the curl command', () => {
    const { failures } = judgeTraffic(refusal(400, { requestBody: '{"PhoneNumberIds":[1,null,2]}' })).request;
    expect(failures.map(({ path, received, expected }) => [path, received, expected])).toEqual([
      ['request body/PhoneNumberIds/0', '1', 'a string'],
      ['request body/PhoneNumberIds/1', 'null', 'a string'],
    ]);
    expect(failures[0]?.why).toMatch(/^A number, boolean, object or array in the list is refused .*\(.+\)$/);
    expect(failures[0]?.curl).toMatch(
      /^curl .*'http:\/\/service\.chime\.aws\.amazon\.com\/phone-numbers\?operation=batch-delete'/,
    );
  });

  test('is judged by clauses of the catalogue that can fail', () => {
    const known = clauses.filter(({ level }) => level !== 'observed').map(({ id }) => id);
    expect(requestClauses.filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('an answer', () => {
  test('that holds is judged by the checks, and nobody says what provoked it', () => {
    expect(judge(listing([]))).toEqual(fine);
    const judged = judgeTraffic(listing([])).response.clauses;
    expect(judged).toContain('success/list-present');
    expect(judged).not.toContain('errors/no-unprovoked-failure');
  });

  test.each([500, 503])('of %i is judged by its form and not accused as unprovoked', (status) => {
    expect(judge(refusal(status))).toEqual(fine);
    expect(judge(refusal(status, { body: '<h1>sorry</h1>' })).response).toContain(
      'required errors/body-object body-not-json body',
    );
  });

  test('of 502 is accused, since no such status is documented', () => {
    expect(judge(refusal(502)).response).toContain(
      'required errors/documented-statuses undocumented-status status',
    );
  });

  test('200 to a request outside the contract is accused beside the request', () => {
    expect(judge(sample({ requestBody: '{}' }))).toEqual({
      kind: 'judged',
      request: ['required input/list-required request-list-missing request body'],
      response: ['required success/invalid-request-not-served invalid-request-served status'],
    });
  });

  test('that the target broke off is a violation', () => {
    expect(judge(cut({ kind: 'reset', message: 'it broke off' })).response).toEqual([
      'required transport/honest-framing reset response',
    ]);
    const noHttp: Exchange = { ...unanswered(sample()), accident: { kind: 'malformed', message: 'no HTTP' } };
    expect(judge(noHttp).response).toEqual(['required transport/honest-framing malformed response']);
  });
});

describe('an accident is nobody’s violation', () => {
  test.each<[string, Exchange, string]>([
    ['no answer', unanswered(whole('{"PhoneNumberIds":["a"]}')), 'unanswered'],
    ['an answer of which a part was kept', cut(), 'incomplete'],
    [
      'an answer that the client did not wait for',
      cut({ kind: 'aborted', message: 'the client went away' }),
      'incomplete',
    ],
  ])('%s', (_what, exchange, kind) => {
    expect(judge(exchange)).toEqual({ kind, request: [], response: [] });
  });

  test('the request beside it is judged where all of it is known', () => {
    expect(judge(unanswered(whole('{}'))).request).toHaveLength(1);
    expect(judge(unanswered(sample({ requestBody: '{}' }))).request).toEqual([]);
  });
});

test.each([
  { method: 'GET' },
  { target: '/phone-numbers?operation=batch-update' },
  { target: '/phone-numbers/a?operation=batch-delete' },
  { target: '/phone-numbers' },
])('another operation is not judged: %o', (changes) => {
  expect(judge(sample({ ...changes, requestBody: '{}', body: 'x' }))).toEqual({ ...fine, kind: 'other' });
});

test('a signature’s region is taken over into the curl command', () => {
  const Authorization =
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20190918/eu-west-1/chime/aws4_request, SignedHeaders=host, Signature=00';
  const exchange = refusal(400, { requestBody: '{}', requestHeaders: { Authorization, Host: 'not a host' } });
  expect(judgeTraffic(exchange).request.failures[0]?.curl).toMatch(
    /'http:\/\/127\.0\.0\.1\/phone-numbers.* aws:amz:eu-west-1:chime/,
  );
  expect(judgeTraffic(exchange, { origin: 'http://127.0.0.1:8080' }).request.failures[0]?.curl).toContain(
    "'http://127.0.0.1:8080/phone-numbers",
  );
});

function whole(requestBody: string): Exchange {
  return sample({
    requestBody,
    requestHeaders: { 'content-length': String(Buffer.byteLength(requestBody)) },
  });
}

function cut(accident?: Accident): Exchange {
  const exchange = whole('{"PhoneNumberIds":["a"]}');
  const { response } = exchange;
  return {
    ...exchange,
    response: response === null ? null : { ...response, end: 'cut' },
    ...(accident === undefined ? {} : { accident }),
  };
}
