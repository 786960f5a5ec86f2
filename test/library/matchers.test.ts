import { gzipSync } from 'node:zlib';
import { expect as expectOfJest } from 'expect';
import { describe, expect, test, vi } from 'vitest';
import { judgeExchange, readFetched, validateRequest, validateResponse } from '../../src/judge.ts';
import { type ContractMatchers, type DescribedRequest, matchers } from '../../src/matchers.ts';
import '../../src/matchers/vitest.ts';
import { serveOn } from '../cli/serve-on.ts';
import { listing, refusal, sample, unanswered } from '../contracts/checks/sample-exchange.ts';

declare module 'expect' {
  interface Matchers<R> extends ContractMatchers<Promise<R>> {}
}

expectOfJest.extend(matchers);

const described = { body: { PhoneNumberIds: ['a'] } };
const headers = { 'x-amzn-requestid': '1b671a64-40d5-491e-99b0-da01ff1f3341' };

function answer(body: unknown, changes: ResponseInit = {}): Response {
  return Response.json(body, { headers, ...changes });
}

describe.each([
  ['vitest', expect],
  ['jest', expectOfJest],
])('in %s', (_name, expectation) => {
  test('an answer that holds passes, and one that does not is told', async () => {
    await expectation(answer({ PhoneNumberErrors: [] })).toHoldContract(described);
    await expectation(listing([])).toHoldContract();
    await expectation(answer({ PhoneNumberErrors: null })).not.toHoldContract(described);
    const failing = expectation(answer({ PhoneNumberErrors: null })).toHoldContract(described);
    await expect(failing).rejects.toThrow(
      /^the answer 200 does not hold the contract\n {2}body\/PhoneNumberErrors +received null +expected an array\n {2}why {4}success\/list-never-null: .+\n {2}curl /,
    );
  });

  test('an answer that holds fails where it is not to', async () => {
    const failing = expectation(listing([])).not.toHoldContract();
    await expect(failing).rejects.toThrow('the answer holds the contract, and was expected not to');
  });

  test.each<[unknown, typeof described | undefined, string]>([
    ['{}', described, 'takes a fetch Response, or an Exchange'],
    [answer({}), undefined, 'by the request that it answers'],
    [sample({ method: 'GET' }), undefined, 'GET /phone-numbers?operation=batch-delete is no call of'],
    [unanswered(sample()), undefined, 'the exchange has no response'],
  ])('what can’t be judged is refused (%#)', async (received, request, told) => {
    await expect(expectation(received).toHoldContract(request)).rejects.toThrow(told);
    await expect(expectation(received).not.toHoldContract(request)).rejects.toThrow(told);
  });
});

test('only failOn advised lets an advised clause fail', async () => {
  const advised = answer({});
  await expect(advised).toHoldContract(described);
  await expect(advised).not.toHoldContract(described, { failOn: 'advised' });
});

test('the client’s side is not accused: tests of servers send bad requests', async () => {
  await expect(refusal(400, { requestBody: '{}' })).toHoldContract();
});

test('an answer over the network is judged as fetch gives it, and stays readable', async () => {
  const url = await serveOn((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync('{"PhoneNumberErrors":[]}'));
    });
  });
  const request = new Request(`${url}/phone-numbers?operation=batch-delete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(described.body),
  });
  const response = await fetch(request.clone());
  await expect(response).toHoldContract(request);
  expect(await response.json()).toEqual({ PhoneNumberErrors: [] });
  await expect(readFetched(response, request)).rejects.toThrow('give a clone()');
  await request.text();
  await expect(readFetched(answer({}), request)).rejects.toThrow('or describe it');
});

test.each([
  [{ body: '{"PhoneNumberIds":[]}' }, '{"PhoneNumberIds":[]}'],
  [{ body: Buffer.from('x') }, 'x'],
  [{ body: undefined }, ''],
])('a request is described in few words (%#)', async (request, body) => {
  const exchange = await readFetched(answer({}), {
    ...request,
    url: new URL('http://a/b?c=d'),
    method: 'PUT',
  });
  expect({ ...exchange.request, body: Buffer.from(exchange.request.body).toString() }).toEqual({
    method: 'PUT',
    target: '/b?c=d',
    httpVersion: '1.1',
    headers: [['content-type', 'application/json']],
    body,
  });
});

test.each<[NonNullable<DescribedRequest['headers']>]>([
  [{ A: 'b' }],
  [[['A', 'b']]],
  [new Headers({ A: 'b' })],
])('headers come in any form (%#)', async (given) => {
  const { request } = await readFetched(answer({}), { headers: given, body: '' });
  expect(request.headers.map(([name, value]) => [name.toLowerCase(), value])).toEqual([['a', 'b']]);
});

test('the parts of an exchange are judged one by one, or together', () => {
  const exchange = sample({ requestBody: '{}', body: { PhoneNumberErrors: null } });
  const { request, response } = exchange;
  if (response === null) throw new Error('the sample has a response');
  const codes = (failures: ReturnType<typeof judgeExchange>) => failures.map(({ code }) => code);
  expect(codes(validateRequest(request))).toEqual(['request-list-missing']);
  expect(codes(validateResponse(response, request))).toEqual(
    expect.arrayContaining(['list-null', 'invalid-request-served']),
  );
  expect(codes(judgeExchange(exchange))).toEqual([
    'request-list-missing',
    'list-null',
    'invalid-request-served',
  ]);
  expect(judgeExchange(sample({ method: 'GET', body: 'x' }))).toEqual([]);
});

test('jest’s global expect is extended by import, and its absence is told', async () => {
  await expect(import('../../src/matchers/jest.ts')).rejects.toThrow('there is no global expect');
  const extend = vi.fn();
  vi.stubGlobal(
    'expect',
    Object.assign(() => {}, { extend }),
  );
  vi.resetModules();
  await import('../../src/matchers/jest.ts');
  vi.unstubAllGlobals();
  expect(extend.mock.calls).toEqual([[{ toHoldContract: expect.any(Function) }]]);
});
