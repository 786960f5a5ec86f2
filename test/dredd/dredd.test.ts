import { expect, test } from 'vitest';
import { prepareDredd } from '../../contracts/dredd/prepare-dredd.ts';
import type { States } from '../../contracts/harness/states.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import { exampleCredentials, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import {
  allOutcomes,
  noStates,
  outcomesOf,
  preferStates,
  runDredd,
  statesAt,
  transactionsOf,
} from './run-dredd.ts';
import { answerJson, closeAfterTest, findClosedPort, serve } from './servers.ts';

const signing = { credentials: exampleCredentials, region: 'us-east-1', service: 'chime' };

test('on the sandbox all eight transactions pass, again and again', async () => {
  const sandbox = closeAfterTest(await startSandbox());
  const options = { target: new URL(sandbox.url), states: statesAt(sandbox.statesUrl) };
  for (let run = 0; run < 2; run += 1) {
    const result = await runDredd(options);
    expect(outcomesOf(result)).toEqual(allOutcomes('passed'));
  }
  const number = await fetch(new URL('/phone-numbers/%2B12065550100', sandbox.url));
  expect(number.status).toBe(200);
  expect(await number.text()).not.toContain('DeletionTimestamp');
});

test.each([
  { credentials: exampleCredentials },
  { credentials: { ...exampleCredentials, sessionToken: 'a token/with+signs=' } },
])('on the signed sandbox all eight transactions pass: $credentials', async ({ credentials }) => {
  const sandbox = closeAfterTest(await startSandbox({ auth: true, credentials }));
  const options = { target: new URL(sandbox.url), states: statesAt(sandbox.statesUrl) };
  expect(outcomesOf(await runDredd({ ...options, signing: { ...signing, credentials } }))).toEqual(
    allOutcomes('passed'),
  );
  expect(outcomesOf(await runDredd(options))).toMatchObject({ 200: 'failed', 400: 'failed' });
});

test('on the mock all eight transactions pass', async () => {
  const mock = closeAfterTest(await startMock());
  const result = await runDredd({ target: new URL(mock.url), states: preferStates });
  expect(outcomesOf(result)).toEqual(allOutcomes('passed'));
});

test('every transaction carries its exchange, byte for byte', async () => {
  const bodies = new Map<string, string>();
  const target = await serve((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      bodies.set(`${request.url} ${request.headers['x-run']}`, body);
      response.writeHead(403, 'Nothing Here', [
        ['Content-Type', 'application/json'],
        ['Set-Cookie', 'a'],
        ['Set-Cookie', 'b'],
      ]);
      response.end('{"Code":"\u00e9"}');
    });
  });
  target.pathname = '/base/';
  const headers = [['X-Run', '1']] as const;
  const [first] = transactionsOf(await runDredd({ target, headers }));
  expect(first).toMatchObject({ status: 200, outcome: 'failed' });
  const sent = '{"PhoneNumberIds":["%2B12065550100","%2B12065550101"]}';
  expect(bodies.size).toBe(1);
  expect(first?.exchange).toMatchObject({
    request: {
      method: 'POST',
      target: '/base/phone-numbers?operation=batch-delete',
      httpVersion: '1.1',
      headers: expect.arrayContaining([
        ['Host', target.host],
        ['X-Run', '1'],
        ['Content-Length', '54'],
      ]),
    },
    response: { status: 403, reason: 'Nothing Here', httpVersion: '1.1', end: 'complete' },
  });
  expect(Buffer.from(first?.exchange?.request.body ?? []).toString()).toBe(sent);
  const names = first?.exchange?.request.headers.map(([name]) => name.toLowerCase()) ?? [];
  expect(names).not.toContain('x-amz-security-token');
  expect(new Set(names).size).toBe(names.length);
  const { headers: received = [], body = [] } = first?.exchange?.response ?? {};
  expect(received.filter(([name]) => name === 'Set-Cookie')).toHaveLength(2);
  expect(Buffer.from(body).toString()).toBe('{"Code":"\u00e9"}');
});

test('a server that says 200 {} to everything fails every transaction', async () => {
  const result = await runDredd({ target: await serve(answerJson(200, {})), states: preferStates });
  expect(outcomesOf(result)).toEqual(allOutcomes('failed'));
  expect(transactionsOf(result).find(({ status }) => status === 403)?.messages).toContain(
    "statusCode: Expected status code '403', but got '200'.",
  );
});

test('a server that answers the right status with HTML fails every transaction', async () => {
  const target = await serve((request, response) => {
    const status = Number(/code=(\d+)/.exec(String(request.headers.prefer))?.[1] ?? 200);
    response.writeHead(status, { 'Content-Type': 'text/html' }).end('<html>');
  });
  expect(outcomesOf(await runDredd({ target, states: preferStates }))).toEqual(allOutcomes('failed'));
});

test('a state that is not offered skips its transactions with the reason', async () => {
  const result = await runDredd({ target: await serve(answerJson(404, { Code: 'NotFound', Message: 'x' })) });
  // The numbers of the example may be unknown there, so the 404 is no fault; the 400 needs no state.
  expect(outcomesOf(result)).toEqual(allOutcomes('skipped', { 400: 'failed' }));
  for (const { outcome, messages } of transactionsOf(result))
    if (outcome === 'skipped')
      expect(messages).toEqual([expect.stringMatching(/^no --states given, so state '/)]);
});

test('a state that is refused is an accident', async () => {
  const refusing = await serve(answerJson(500, {}));
  const target = await serve(answerJson(200, { PhoneNumberErrors: [] }, { 'x-amzn-RequestId': 'x' }));
  const result = await runDredd({ target, states: statesAt(refusing.href) });
  expect(outcomesOf(result)).toEqual(allOutcomes('error', { 400: 'failed' }));
  expect(transactionsOf(result)[0]).toMatchObject({
    messages: ["state 'numbers in inventory' could not be set: it answered 500"],
  });
});

test('states are set for the example’s numbers, and ids given in their place are sent', async () => {
  const asked: string[] = [];
  const states: States = {
    ...noStates,
    async setUp(state, ids) {
      asked.push(`setup ${state} ${ids}`);
      return state === 'numbers in inventory' ? { kind: 'set', ids: ['a', 'b'] } : noStates.setUp(state, ids);
    },
    async tearDown(state, ids) {
      asked.push(`teardown ${state} ${ids}`);
      return false;
    },
    async reset() {
      asked.push('reset');
    },
  };
  const target = await serve(answerJson(200, { PhoneNumberErrors: [] }, { 'x-amzn-RequestId': 'x' }));
  const [first] = transactionsOf(await runDredd({ target, states }));
  expect(first?.outcome).toBe('passed');
  expect(Buffer.from(first?.exchange?.request.body ?? []).toString()).toBe('{"PhoneNumberIds":["a","b"]}');
  expect(asked.slice(0, 3)).toEqual([
    'setup numbers in inventory +12065550100,+12065550101',
    'teardown numbers in inventory +12065550100,+12065550101',
    'reset',
  ]);
});

test('a request that is not harmless is not sent', async () => {
  let requests = 0;
  const target = await serve((_request, response) => {
    requests += 1;
    response.end();
  });
  const result = await runDredd({ target, states: preferStates, isHarmless: () => false });
  expect(outcomesOf(result)).toEqual(allOutcomes('skipped'));
  expect(requests).toBe(0);
});

test('a closed port is an accident in every transaction', async () => {
  const result = await runDredd({ target: await findClosedPort(), states: preferStates });
  expect(outcomesOf(result)).toEqual(allOutcomes('error'));
  for (const { exchange, messages } of transactionsOf(result)) {
    expect(exchange).toMatchObject({ response: null, accident: { kind: 'refused' } });
    expect(messages).toEqual(['the connection was refused']);
  }
});

test('a target that never answers is given up after two time-outs', async () => {
  let requests = 0;
  const target = await serve(() => {
    requests += 1;
  });
  const result = await runDredd({ target, states: preferStates, timeoutMs: 200 });
  expect(requests).toBe(2);
  expect(outcomesOf(result)).toEqual(allOutcomes('error'));
  const messages = transactionsOf(result).flatMap((transaction) => transaction.messages);
  expect(messages).toEqual([
    ...Array(2).fill('no whole answer within 200 ms'),
    ...Array(6).fill('the target stopped answering'),
  ]);
});

test('an answer that does not end is given up', async () => {
  const target = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  });
  const [first] = transactionsOf(await runDredd({ target, states: preferStates, timeoutMs: 300 }));
  expect(first).toMatchObject({
    outcome: 'error',
    exchange: { response: { status: 200, end: 'timeout' }, accident: { kind: 'timeout' } },
  });
});

test('an answer that is cut short is an accident', async () => {
  const target = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '24' });
    response.write('{"PhoneNumber', () => response.destroy());
  });
  const [first] = transactionsOf(await runDredd({ target, states: preferStates }));
  expect(first).toMatchObject({
    outcome: 'error',
    exchange: { response: { end: 'cut' }, accident: { kind: 'reset' } },
  });
});

test('what hangs beyond all time-outs ends at the outer limit, and states are left', async () => {
  const left: string[] = [];
  const hanging: States = {
    ...preferStates,
    async setUp(state, ids) {
      if (state === 'service is failing') await new Promise((resolve) => setTimeout(resolve, 2000));
      return noStates.setUp(state, ids).then(() => ({ kind: 'set', ids }));
    },
    async tearDown(state) {
      left.push(state);
      return true;
    },
  };
  const target = await serve(answerJson(200, { PhoneNumberErrors: [] }, { 'x-amzn-RequestId': 'x' }));
  const result = await runDredd({ target, states: hanging, timeoutMs: 100 });
  expect(outcomesOf(result)).toEqual(allOutcomes('failed', { 200: 'passed', 500: 'error', 503: 'error' }));
  expect(transactionsOf(result).at(-1)?.messages).toEqual(['Dredd did not end within 1000 ms']);
  expect(left).toContain('service is failing');
});

test('an interrupted run resolves with what it has', async () => {
  const controller = new AbortController();
  const target = await serve(() => controller.abort());
  const result = await runDredd({ target, states: preferStates, signal: controller.signal });
  expect(outcomesOf(result)).toEqual(allOutcomes('error'));
  expect(transactionsOf(result)[0]?.messages).toEqual(['Dredd was stopped']);
});

test('a prepared run can be stopped unused', async () => {
  const dredd = prepareDredd({ target: await findClosedPort(), states: noStates, timeoutMs: 1000 });
  await dredd.stop();
  expect(await dredd.fire()).toMatchObject({ kind: 'accident', reason: 'Dredd was stopped' });
});

test('what Dredd writes stays in its log', async () => {
  const target = await serve(answerJson(200, {}));
  const result = await runDredd({ target, states: preferStates });
  expect(result).toMatchObject({ kind: 'ran', log: expect.stringMatching(/fail: POST \(403\)/) });
  expect(result).toMatchObject({ log: expect.not.stringContaining('Warning') });
});
