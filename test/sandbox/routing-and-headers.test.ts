import { expect, test } from 'vitest';
import { deleteBatch, getNumber, operation, send, whereIs } from './client.ts';
import { useSandbox } from './use-sandbox.ts';

const body = '{"PhoneNumberIds":["+12065550100"]}';

test.each([
  ['/phone-numbers?operation=batch-delete'],
  ['/phone-numbers?x=1&operation=batch-delete&y'],
  ['/phone-numbers?operation=batch%2Ddelete'],
  ['/phone-numbers/?operation=batch-delete'],
  ['/phone%2Dnumbers?operation=batch-delete'],
  ['http://service.example/phone-numbers?operation=batch-delete'],
])('POST %s is the operation', async (target) => {
  const url = await useSandbox();
  expect((await send(url, 'POST', target, { body })).text).toBe('{"PhoneNumberErrors":[]}');
});

test.each([
  ['POST', '/phone-numbers'],
  ['POST', '/phone-numbers?operation='],
  ['POST', '/phone-numbers?operation=batch-deleteX'],
  ['POST', '/phone-numbers?Operation=batch-delete'],
  ['POST', '/phone-numbers?operation=batch-delete&operation=batch-update'],
  ['POST', '/phone-numbers/abc?operation=batch-delete'],
  ['POST', '/Phone-Numbers?operation=batch-delete'],
  ['PUT', operation],
  ['PATCH', operation],
  ['DELETE', operation],
  ['GET', operation],
  ['GET', '/nope'],
  ['OPTIONS', '*'],
])('%s %s names no operation', async (method, target) => {
  const url = await useSandbox();
  const answer = await send(url, method, target, { body });
  expect(answer.status).toBe(404);
  expect(answer.headers['x-amzn-errortype']).toBe('UnknownOperationException');
  expect(answer.headers['content-type']).toBe('application/json');
  expect(answer.json).toMatchObject({ Code: 'UnknownOperation', Message: expect.stringMatching(/./) });
  expect(await whereIs(url, '+12065550100')).toBe('inventory');
});

test.each([['application/json'], ['application/json; charset=utf-8'], ['Application/JSON;charset=UTF-8']])(
  'Content-Type %s is JSON',
  async (type) => {
    const url = await useSandbox();
    const answer = await send(url, 'POST', operation, { body, headers: { 'CONTENT-TYPE': type } });
    expect(answer.status).toBe(200);
  },
);

test.each([['application/hal+json'], ['text/plain'], ['application/x-www-form-urlencoded'], ['json']])(
  'Content-Type %s is refused with 415',
  async (type) => {
    const url = await useSandbox();
    const answer = await send(url, 'POST', operation, { body, headers: { 'content-type': type } });
    expect(answer.status).toBe(415);
    expect(answer.headers['x-amzn-errortype']).toBe('UnsupportedMediaTypeException');
    expect(await whereIs(url, '+12065550100')).toBe('inventory');
  },
);

test.each([['*/*'], ['application/*'], ['application/json'], ['text/html, */*;q=0.1'], ['']])(
  'Accept %s allows JSON',
  async (accept) => {
    const url = await useSandbox();
    expect((await send(url, 'POST', operation, { body, headers: { accept } })).status).toBe(200);
  },
);

test.each([['application/hal+json'], ['text/html'], ['*/*, application/json;q=0']])(
  'Accept %s rules JSON out and is refused with 406',
  async (accept) => {
    const url = await useSandbox();
    const answer = await send(url, 'POST', operation, { body, headers: { accept } });
    expect(answer.status).toBe(406);
    expect(answer.headers['x-amzn-errortype']).toBe('NotAcceptableException');
    expect(await whereIs(url, '+12065550100')).toBe('inventory');
  },
);

test('headers of the official clients and a wish for gzip change nothing', async () => {
  const url = await useSandbox();
  const answer = await send(url, 'POST', operation, {
    body,
    headers: {
      'accept-encoding': 'gzip, br',
      'amz-sdk-invocation-id': 'd8ab6bf7-c755-4c93-81cd-2067f492e750',
      'amz-sdk-request': 'attempt=1; max=3',
      'x-amz-user-agent': 'aws-sdk-js/3.1138.0',
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    },
  });
  expect(answer.text).toBe('{"PhoneNumberErrors":[]}');
  expect(answer.headers).not.toHaveProperty('content-encoding');
});

test('a chunked request body is understood', async () => {
  const url = await useSandbox();
  const answer = await send(url, 'POST', operation, { body, headers: { 'transfer-encoding': 'chunked' } });
  expect(answer.status).toBe(200);
});

test('each answer has a request id of its own', async () => {
  const url = await useSandbox();
  const ids = new Set<unknown>();
  for (const _ of [1, 2, 3]) ids.add((await deleteBatch(url, 'x')).headers['x-amzn-requestid']);
  ids.add((await getNumber(url, 'x')).headers['x-amzn-requestid']);
  expect(ids.size).toBe(4);
});
