import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/start-mock.ts';
import { asJson, ask, type Question, type Reply, validBody } from './ask.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const success = '{"PhoneNumberErrors":[]}';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function expectError(reply: Reply, status: number, type: string): void {
  expect(reply.status).toBe(status);
  expect(reply.headers.get('x-amzn-errortype')).toBe(type);
  expectFramed(reply);
  expect(JSON.parse(reply.text)).toEqual({
    Code: type.replace(/(Client)?Exception$/, ''),
    Message: expect.any(String),
  });
}

function expectFramed({ headers, text }: Reply): void {
  expect(headers.get('content-type')).toBe('application/json');
  expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  expect(headers.get('x-amzn-requestid')).toMatch(uuid);
  expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(60_000);
  const strangers = [...headers.keys()].filter((name) => /^(access-control|sl-|content-encoding)/.test(name));
  expect(strangers).toEqual([]);
}

const taken: Record<string, Question> = {
  'as the reference page shows it': {},
  'without a Content-Type': { headers: {} },
  'with a charset': { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  'with a charset behind a space': { headers: { 'Content-Type': 'application/json ; charset=utf-8' } },
  'with a media type in another case': { headers: { 'content-type': 'Application/JSON' } },
  'without an Authorization': { headers: asJson },
  'with an Authorization': { headers: { ...asJson, Authorization: 'AWS4-HMAC-SHA256 Credential=x' } },
  'with an Accept that rules JSON out': { headers: { ...asJson, Accept: 'application/hal+json' } },
  'with headers of the SDKs': {
    headers: { ...asJson, 'amz-sdk-request': 'attempt=1', 'x-amz-content-sha256': 'x', 'X-Amz-Date': 'x' },
  },
  'with a preference that is none of the mock’s': {
    headers: { ...asJson, Prefer: 'respond-async, wait=10' },
  },
  'with an expectation': { headers: { ...asJson, Expect: 'something' } },
  chunked: { framing: 'chunked' },
  'with unknown query parameters': { target: '/phone-numbers?x=1&operation=batch-delete&y' },
  'with a percent-encoded query': { target: '/phone-numbers?operation=batch%2Ddelete' },
  'in absolute form': { target: 'http://example.com/phone-numbers?operation=batch-delete' },
  'with unknown members': { body: '{"PhoneNumberIds":["a"],"More":1}' },
  'with a body of 2 MB': { body: JSON.stringify({ PhoneNumberIds: ['a'.repeat(2_000_000)] }) },
  'with 1,000 ids': {
    body: JSON.stringify({ PhoneNumberIds: Array.from({ length: 1000 }, (_, index) => `${index}`) }),
  },
  'with escaped and raw characters': { body: '{"PhoneNumberIds":["\\u00e9","é"]}' },
};

describe('a valid request', () => {
  test.each(Object.entries(taken))('%s is answered by an empty list', async (_name, question) => {
    const reply = await ask(mock.url, question);
    expect(reply.status).toBe(200);
    expect(reply.text).toBe(success);
    expect(reply.headers.has('x-amzn-errortype')).toBe(false);
    expectFramed(reply);
  });

  test('gets a request id of its own', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => ask(mock.url)));
    expect(new Set(replies.map(({ headers }) => headers.get('x-amzn-requestid'))).size).toBe(20);
  });
});

const invalid: Record<string, string | Uint8Array> = {
  nothing: '',
  'no list': '{}',
  'a null list': '{"PhoneNumberIds":null}',
  'an empty list': '{"PhoneNumberIds":[]}',
  'a string for a list': '{"PhoneNumberIds":"a"}',
  'a null element': '{"PhoneNumberIds":["a",null]}',
  'a number as an element': '{"PhoneNumberIds":[1]}',
  'an object as an element': '{"PhoneNumberIds":[{}]}',
  'a member name in lower case': '{"phoneNumberIds":["a"]}',
  'an unclosed list': '{"PhoneNumberIds":["a"',
  'a trailing comma': '{"PhoneNumberIds":["a",]}',
  'a comment': '{"PhoneNumberIds":["a"]}// x',
  'single quotes': "{'PhoneNumberIds':['a']}",
  'an array': '["a"]',
  'a string': '"x"',
  'a number': '10',
  null: 'null',
  false: 'false',
  'no JSON': 'operation',
  'a byte order mark': '\ufeff{"PhoneNumberIds":["a"]}',
  'invalid UTF-8': Buffer.from([...Buffer.from('{"PhoneNumberIds":["'), 0xff, ...Buffer.from('"]}')]),
};

describe('an invalid body', () => {
  test.each(Object.entries(invalid))('of %s is refused', async (_name, body) => {
    expectError(await ask(mock.url, { body }), 400, 'BadRequestException');
    expectError(await ask(mock.url, { body, headers: {} }), 400, 'BadRequestException');
    expectError(await ask(mock.url, { body, framing: 'chunked' }), 400, 'BadRequestException');
  });

  test('is refused under a preferred success', async () => {
    const reply = await ask(mock.url, { body: '{}', headers: { ...asJson, Prefer: 'code=200' } });
    expectError(reply, 400, 'BadRequestException');
  });

  test('beyond 10 MiB is refused', async () => {
    const body = JSON.stringify({ PhoneNumberIds: ['a'.repeat(11 * 1024 * 1024)] });
    expectError(await ask(mock.url, { body }), 413, 'RequestEntityTooLargeException');
    expectError(await ask(mock.url, { body, framing: 'chunked' }), 413, 'RequestEntityTooLargeException');
  });

  test.each([
    'text/plain',
    'application/hal+json',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    '',
  ])('announced as "%s" is refused', async (type) => {
    const reply = await ask(mock.url, { headers: { 'Content-Type': type } });
    expectError(reply, 415, 'UnsupportedMediaTypeException');
  });
});

describe('a request that names no operation', () => {
  const nowhere: Record<string, Question> = {
    'no query': { target: '/phone-numbers' },
    'an empty operation': { target: '/phone-numbers?operation=' },
    'another operation': { target: '/phone-numbers?operation=batch-deleteX' },
    'another case of the name': { target: '/phone-numbers?Operation=batch-delete' },
    'the operation twice': { target: '/phone-numbers?operation=batch-delete&operation=batch-update' },
    'a longer path': { target: '/phone-numbers/abc?operation=batch-delete' },
    'an unknown path': { target: '/nope', method: 'GET', body: '' },
    'a number’s path': { target: '/phone-numbers/%2B12065550100', method: 'GET', body: '' },
    'an asterisk': { target: '*', method: 'OPTIONS', body: '' },
    'another operation and a preference': {
      target: '/phone-numbers',
      headers: { ...asJson, Prefer: 'code=503' },
    },
  };
  test.each(Object.entries(nowhere))('with %s is refused', async (_name, question) => {
    expectError(await ask(mock.url, question), 404, 'UnknownOperationException');
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'with method %s is refused',
    async (method) => {
      const reply = await ask(mock.url, { method });
      expectError(reply, 405, 'UnknownOperationException');
      expect(reply.headers.get('allow')).toBe('POST');
    },
  );

  test('with method HEAD is refused without a body', async () => {
    const reply = await ask(mock.url, { method: 'HEAD', body: '' });
    expect(reply.status).toBe(405);
    expect(reply.text).toBe('');
    expect(reply.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
  });
});

const errors: ReadonlyArray<readonly [number, string]> = [
  [400, 'BadRequestException'],
  [401, 'UnauthorizedClientException'],
  [403, 'ForbiddenException'],
  [404, 'NotFoundException'],
  [429, 'ThrottledClientException'],
  [500, 'ServiceFailureException'],
  [503, 'ServiceUnavailableException'],
];

describe('a preference', () => {
  test.each(errors)('for %i is answered by %s, whatever the body', async (status, type) => {
    const headers = { ...asJson, Prefer: `code=${status}` };
    expectError(await ask(mock.url, { headers }), status, type);
    expectError(await ask(mock.url, { headers, body: '{' }), status, type);
    expectError(await ask(mock.url, { headers: { Prefer: `code=${status}` } }), status, type);
  });

  test('for an example is answered by that example', async () => {
    const partial = await ask(mock.url, { headers: { ...asJson, Prefer: 'example=partial-failure' } });
    expect(partial.status).toBe(200);
    expect(JSON.parse(partial.text).PhoneNumberErrors).toHaveLength(1);
    const forbidden = await ask(mock.url, { headers: { ...asJson, Prefer: 'example="wrong-account"' } });
    expectError(forbidden, 403, 'ForbiddenException');
    expect(forbidden.text).not.toBe(
      (await ask(mock.url, { headers: { ...asJson, Prefer: 'code=403' } })).text,
    );
  });

  test('for a status and one of its examples is answered by both', async () => {
    const both = await ask(mock.url, { headers: { ...asJson, Prefer: 'code=403, example=wrong-account' } });
    expectError(both, 403, 'ForbiddenException');
    expect(both.text).toContain('Account');
  });

  test('has a name in any case, and the first of a repeated one counts', async () => {
    const headers = { ...asJson, prefer: 'Code=403, code=404' };
    expectError(await ask(mock.url, { headers }), 403, 'ForbiddenException');
  });

  test.each([
    'code=418',
    'code=abc',
    'code',
    'example=nope',
    'code=403, example=throttled',
    'code=200;example=forbidden',
  ])('%s is refused with the words that are known', async (prefer) => {
    const reply = await ask(mock.url, { headers: { ...asJson, Prefer: prefer } });
    expectError(reply, 400, 'BadRequestException');
    expect(JSON.parse(reply.text).Message).toMatch(/is not documented; try \w/);
  });

  test('stands for clients without one, and theirs goes before it', async () => {
    const forbidding = await startMock({ prefer: 'code=403' });
    try {
      expectError(await ask(forbidding.url), 403, 'ForbiddenException');
      expectError(await ask(forbidding.url, { headers: { Prefer: 'wait=1' } }), 403, 'ForbiddenException');
      expect((await ask(forbidding.url, { headers: { Prefer: 'code=200' } })).text).toBe(success);
      expectError(await ask(forbidding.url, { target: '/nope' }), 404, 'UnknownOperationException');
    } finally {
      await forbidding.close();
    }
  });

  test.each([
    [
      'code=418',
      "--prefer 'code=418': the status '418' is not documented; try 200, 400, 401, 403, 404, 429, 500, 503",
    ],
    ['cod=403', "--prefer 'cod=403': it asks for no answer; try 'code=403' or 'example=forbidden'"],
  ])('%s is no default', async (prefer, message) => {
    await expect(startMock({ prefer })).rejects.toMatchObject({ name: 'UsageError', message });
  });
});

describe('a connection', () => {
  async function sendRaw(bytes: string): Promise<string> {
    const { hostname, port } = new URL(mock.url);
    const socket = connect(Number(port), hostname);
    socket.end(bytes);
    return text(socket);
  }

  test.each([
    ['that speaks no HTTP', 'HELLO\r\n\r\n', 400],
    ['without Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'with headers beyond Node’s limit',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
  ])('%s gets an error of the service’s form', async (_name, bytes, status) => {
    const answer = await sendRaw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/\r\nx-amzn-ErrorType: MalformedHttpRequestException\r\n/);
    expect(answer).toMatch(/\r\nx-amzn-RequestId: [0-9a-f-]{36}\r\n/);
    expect(answer).toMatch(/\r\n\r\n{"Code":"MalformedHttpRequest","Message":"[^"]+"}$/);
  });

  test('that ends within a body does the mock no harm', async () => {
    const head = `POST /phone-numbers?operation=batch-delete HTTP/1.1\r\nHost: x\r\nContent-Length: ${validBody.length}\r\n\r\n`;
    await sendRaw(`${head}{"Phone`);
    expect((await ask(mock.url)).text).toBe(success);
  });

  test('left open does not keep the mock from closing', async () => {
    const short = await startMock();
    const { hostname, port } = new URL(short.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('connect', resolve));
    await short.close();
    await expect(ask(short.url)).rejects.toThrow('refused');
  });
});

test('a port in use is the error of listen', async () => {
  const port = Number(new URL(mock.url).port);
  await expect(startMock({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
