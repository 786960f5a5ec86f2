import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { RequestDraft } from '../../../contracts/harness/case.ts';
import type { Exchange, HeaderList } from '../../../contracts/harness/exchange.ts';
import type { RunOptions } from '../../../contracts/harness/run-options.ts';
import { hasStoppedAnswering, openSession, prepareRequest } from '../../../contracts/harness/session.ts';
import { batchDelete, batchDeleteRaw } from '../../../contracts/requests/batch-delete.ts';
import { getPhoneNumber } from '../../../contracts/requests/phone-number.ts';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { recordRequests } from './record-requests.ts';
import { createToyContract, get, post, toyOptions } from './toy-contract.ts';
import { type Answer, startToyTarget } from './toy-target.ts';

const agent = 'toy/1.0';
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const signing = { credentials, region: 'us-east-1' };

function prepare(
  url: string,
  draft: RequestDraft,
  options: Partial<RunOptions> = {},
  extra: HeaderList = [],
) {
  return prepareRequest(draft, extra, 'toys', toyOptions({ url }, options), agent);
}

describe('a draft becomes a request', () => {
  test.each([
    ['http://127.0.0.1:8080', '/a?b', '/a?b', '127.0.0.1:8080'],
    ['http://127.0.0.1:8080/', '/a?b', '/a?b', '127.0.0.1:8080'],
    ['http://example.com/base', '/a', '/base/a', 'example.com'],
    ['http://example.com:80/base//', '/a', '/base/a', 'example.com'],
    ['https://example.com:444/b%20c/d/', '/a?x=/', '/b%20c/d/a?x=/', 'example.com:444'],
    ['http://[::1]:8080/', '/a', '/a', '[::1]:8080'],
  ])('at %s%s: target %s, host %s', async (base, path, target, host) => {
    const request = await prepare(base, get(path));
    expect(request).toMatchObject({ method: 'GET', target, httpVersion: '1.1' });
    expect(request.headers[0]).toEqual(['Host', host]);
  });

  test('with the case’s headers, the state’s, the user’s, and who asks', async () => {
    const draft = {
      ...post('/a', 'caf\u00e9'),
      headers: [
        ['x-B', '1'],
        ['X-b', '2'],
      ] as const,
    };
    const options = { headers: [['X-Tenant', 'blue']] as const };
    const request = await prepare('http://h/', draft, options, [['Prefer', 'code=500']]);
    expect(request.headers).toEqual([
      ['Host', 'h'],
      ['x-B', '1'],
      ['X-b', '2'],
      ['Prefer', 'code=500'],
      ['X-Tenant', 'blue'],
      ['User-Agent', agent],
      ['Content-Length', '5'],
    ]);
    expect(Buffer.from(request.body).toString('hex')).toBe('636166c3a9');
  });

  test.each<[string, RequestDraft, Partial<RunOptions>]>([
    ['the case’s', { ...get('/'), headers: [['user-AGENT', 'other']] }, {}],
    ['the user’s', get('/'), { headers: [['USER-agent', 'other']] }],
  ])('with %s user agent where there is one', async (_whose, draft, options) => {
    const request = await prepare('http://h/', draft, options);
    expect(request.headers.filter(([name]) => /user-agent/i.test(name)).map(([, value]) => value)).toEqual([
      'other',
    ]);
  });

  test.each<[string, Partial<RequestDraft>, HeaderList]>([
    ['a length', { body: 'abc' }, [['Content-Length', '3']]],
    ['a length of 0', { body: '' }, [['Content-Length', '0']]],
    ['a length in bytes', { body: Buffer.from([255, 0]) }, [['Content-Length', '2']]],
    ['chunks', { body: 'abc', framing: 'chunked' }, [['Transfer-Encoding', 'chunked']]],
    ['a length where asked', { body: 'abc', framing: 'content-length' }, [['Content-Length', '3']]],
    ['nothing, without a body', {}, []],
  ])('framed by %s', async (_how, changes, expected) => {
    const request = await prepare('http://h/', { method: 'POST', path: '/', headers: [], ...changes });
    expect(request.headers.slice(2)).toEqual(expected);
  });
});

describe('a signature', () => {
  test.each<[string, RequestDraft, Partial<RunOptions>, number]>([
    ['an ordinary call', batchDelete(['+12065550100']), {}, 200],
    ['a chunked call', batchDelete(['+12065550100'], { framing: 'chunked' }), {}, 200],
    [
      'further query parameters',
      batchDelete(['a'], { path: '/phone-numbers?y&operation=batch-delete&x=%2B1' }),
      {},
      200,
    ],
    [
      'a repeated query parameter',
      batchDelete(['a'], { path: '/phone-numbers?x=2&operation=batch-delete&x=1' }),
      {},
      200,
    ],
    ['a malformed body', batchDeleteRaw('{'), {}, 400],
    ['bytes', batchDeleteRaw(Buffer.from([0xff, 0])), {}, 400],
    ['an observer', getPhoneNumber('+12065550199'), {}, 404],
    [
      'headers of the user',
      batchDelete(['a']),
      {
        headers: [
          ['x-amz-tenant', ' a  b '],
          ['X-Other', 'c'],
        ],
      },
      200,
    ],
    [
      'a session token',
      batchDelete(['a']),
      { signing: { region: 'eu-west-1', credentials: { ...credentials, sessionToken: 'token' } } },
      200,
    ],
  ])('is put under %s, and verified', async (_what, draft, changes, status) => {
    const options = { signing, ...changes };
    const sandbox = await startSandbox({ auth: true, credentials: options.signing.credentials });
    onTestFinished(() => sandbox.close());
    const session = openSession(
      createToyContract({ signingName: 'chime' }),
      toyOptions({ url: sandbox.url }, options),
      agent,
    );
    const exchange = await session.send(draft);
    expect(exchange.response?.status).toBe(status);
    const names = exchange.request.headers.map(([name]) => name);
    expect(names).toContain('Authorization');
    expect(names).toContain('X-Amz-Date');
  });

  test('names the contract’s service and the run’s region', async () => {
    const request = await prepare('http://h/', post('/'), { signing: { credentials, region: 'eu-west-1' } });
    const value = new Map(request.headers).get('Authorization');
    expect(value).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/toys\/aws4_request, /);
    expect(value).toContain('SignedHeaders=host;x-amz-date,');
  });

  test('is missing in a run without credentials', async () => {
    const request = await prepare('http://h/', {
      ...post('/'),
      seal: async () => Promise.reject(new Error('unasked')),
    });
    expect(request.headers.map(([name]) => name)).toEqual(['Host', 'User-Agent', 'Content-Length']);
  });

  test('is the case’s own where it has one, framed afterwards', async () => {
    const seal: RequestDraft['seal'] = async (request, { service, region }) => ({
      ...request,
      body: Buffer.from('longer'),
      headers: [...request.headers, ['X-Seal', `${service} ${region}`]],
    });
    const request = await prepare('http://h/', { ...post('/'), seal }, { signing });
    expect(request.headers).toEqual([
      ['Host', 'h'],
      ['User-Agent', agent],
      ['X-Seal', 'toys us-east-1'],
      ['Content-Length', '6'],
    ]);
  });

  test('may frame the request itself', async () => {
    const seal: RequestDraft['seal'] = async (request) => ({
      ...request,
      headers: [...request.headers, ['content-LENGTH', '1']],
    });
    const request = await prepare('http://h/', { ...post('/'), seal }, { signing });
    expect(request.headers.filter(([name]) => /length/i.test(name))).toEqual([['content-LENGTH', '1']]);
  });
});

describe('a session', () => {
  test('hands every exchange to whoever asks', async () => {
    const { url, seen } = await recordRequests();
    const heard: Exchange[] = [];
    const options = toyOptions({ url: `${url}/base` }, { onExchange: (exchange) => heard.push(exchange) });
    const session = openSession(createToyContract(), options, agent);
    const exchange = await session.send(post('/a', 'b'), [['X-Extra', '1']]);
    expect(heard).toEqual([exchange]);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: 'POST', target: '/base/a', body: Buffer.from('b') });
    expect(seen[0]?.headers).toEqual(exchange.request.headers.map(([name, value]) => `${name}: ${value}`));
    expect(seen[0]?.headers).toContain('X-Extra: 1');
    expect(seen[0]?.headers).toContain('Connection: close');
  });

  test('opens a connection for each request, but one that is kept', async () => {
    const target = await startToyTarget();
    const session = openSession(createToyContract(), toyOptions(target), agent);
    const countSockets = async (send: () => Promise<Exchange>) => {
      for (let round = 0; round < 2; round += 1) await send();
      return new Set(target.requests.slice(-2).map(({ socket }) => socket)).size;
    };
    expect(await countSockets(() => session.send(get('/')))).toBe(2);
    const connection = session.openKeptAlive();
    onTestFinished(() => connection.destroy());
    expect(await countSockets(() => session.send(get('/'), [], connection))).toBe(1);
    expect(
      await countSockets(async () => (await session.sendPatiently(get('/'), [], connection)).exchange),
    ).toBe(1);
  });

  test('stops after five exchanges without an answer in time, and names the case of the fifth', () => {
    const session = openSession(createToyContract(), toyOptions({ url: 'http://h/' }), agent);
    const of = (kind: 'timeout' | 'reset') => ({ accident: { kind, message: '' } }) as Exchange;
    for (const id of ['a', 'b', 'c', 'd']) session.blame(id, of('timeout'));
    session.blame('x', of('reset'));
    session.blame('y', {} as Exchange);
    expect(session.stopped()).toBeUndefined();
    session.blame('e', of('timeout'));
    session.blame('f', of('timeout'));
    expect(session.stopped()).toBe('the target stopped answering at case e');
    expect(hasStoppedAnswering(session.stopped() ?? '')).toBe(true);
    expect(hasStoppedAnswering(`since ${session.stopped()}`)).toBe(false);
  });

  test('stops when it is interrupted', () => {
    const stop = new AbortController();
    const session = openSession(
      createToyContract(),
      toyOptions({ url: 'http://h/' }, { signal: stop.signal }),
      agent,
    );
    expect(session.stopped()).toBeUndefined();
    stop.abort();
    expect(session.stopped()).toBe('the run was interrupted');
  });
});

/** Answers with these statuses in turn, the last one for ever; a path may have a list of its own. */
function inTurn(
  statuses: readonly number[],
  headers: Record<string, string> = {},
  probe: readonly number[] = [],
): Answer {
  const [left, leftForProbe] = [[...statuses], [...probe]];
  return ({ url }, response: ServerResponse) => {
    const list = url === '/probe' ? leftForProbe : left;
    const status = (list.length > 1 ? list.shift() : list[0]) ?? 500;
    response.writeHead(status, status === 429 ? headers : {}).end();
  };
}

describe('a 429 that nobody provoked', () => {
  const atOnce = { 'retry-after': '0' };

  test.each<[string, readonly number[], readonly number[], number, boolean, readonly string[]]>([
    ['is waited out once', [429, 200], [], 200, false, ['/a', '/a']],
    ['is not waited for where there is none', [503], [], 503, false, ['/a']],
    [
      'that stays is the answer where an ordinary call is served',
      [429],
      [200],
      429,
      false,
      ['/a', '/a', '/probe', '/a'],
    ],
    [
      'that is gone the third time was throttling',
      [429, 429, 200],
      [200],
      200,
      false,
      ['/a', '/a', '/probe', '/a'],
    ],
    [
      'that stays is throttling where an ordinary call gets it too',
      [429],
      [429],
      429,
      true,
      ['/a', '/a', '/probe'],
    ],
    ['that gives way to another error is no throttling', [429, 500], [], 500, false, ['/a', '/a']],
  ])('%s', async (_what, statuses, probe, status, throttled, paths) => {
    const target = await startToyTarget(inTurn(statuses, atOnce, probe));
    const session = openSession(createToyContract(), toyOptions(target), agent);
    const result = await session.sendPatiently(post('/a'), [['X-Extra', '1']]);
    expect(result.exchange.response?.status).toBe(status);
    expect(result.throttled).toBe(throttled);
    expect(target.requests.map(({ url }) => url)).toEqual(paths);
    const extra = target.requests.filter(({ url }) => url === '/a').map(({ headers }) => headers['x-extra']);
    expect(new Set(extra)).toEqual(new Set(['1']));
  });

  test('is throttling where the contract knows no ordinary call', async () => {
    const target = await startToyTarget(inTurn([429], atOnce));
    const session = openSession(createToyContract({ probes: [] }), toyOptions(target), agent);
    expect((await session.sendPatiently(post('/a'))).throttled).toBe(true);
    expect(target.requests).toHaveLength(2);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test.each<[string, Record<string, string>, number]>([
    ['as long as seconds say', { 'Retry-After': '3' }, 3000],
    ['as long as milliseconds say', { 'X-Amz-Retry-After': '300' }, 300],
    ['as milliseconds say before seconds', { 'x-amz-retry-after': '40', 'retry-after': '4' }, 40],
    ['as long as two digits of seconds say', { 'retry-after': '04' }, 4000],
    ['until the date', { 'retry-after': 'Sat, 31 Jan 2026 12:00:02 GMT' }, 2000],
    ['not at all for a date gone by', { 'retry-after': 'Sat, 31 Jan 2026 11:00:00 GMT' }, 0],
    ['a second where nothing is said', {}, 1000],
    ['a second where nonsense is said', { 'retry-after': 'soon' }, 1000],
    ['a second where milliseconds are nonsense', { 'x-amz-retry-after': 'x' }, 1000],
    ['five seconds at most', { 'retry-after': '3600' }, 5000],
    ['not at all for a negative number', { 'x-amz-retry-after': '-5' }, 0],
  ])('is waited for %s', async (_how, headers, ms) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 0, 31, 12) });
    const target = await startToyTarget(inTurn([429, 200], headers));
    const session = openSession(createToyContract(), toyOptions(target), agent);
    const sending = session.sendPatiently(post('/a'));
    await until(() => target.log.length === 2 && vi.getTimerCount() === 1);
    if (ms > 0) await vi.advanceTimersByTimeAsync(ms - 1);
    await settle();
    expect(target.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await until(() => target.log.length === 4);
    expect((await sending).exchange.response?.status).toBe(200);
  });

  test('is waited for no longer when the run is interrupted', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stop = new AbortController();
    const target = await startToyTarget(inTurn([429], { 'retry-after': '4' }));
    const session = openSession(createToyContract(), toyOptions(target, { signal: stop.signal }), agent);
    const sending = session.sendPatiently(post('/a'));
    await until(() => target.log.length === 2 && vi.getTimerCount() === 1);
    stop.abort();
    expect((await sending).exchange.accident?.kind).toBe('aborted');
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** Waits for real input and output, whatever the clock says. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settle();
}

describe('the pauses for an observer that lags behind', () => {
  const openPatience = () =>
    openSession(createToyContract(), toyOptions({ url: 'http://h/' }), agent).patience;

  test('are there from the start, and no more once waiting was in vain', () => {
    const patience = openPatience();
    expect(patience.pauses().length).toBeGreaterThan(1);
    patience.learn(false);
    expect(patience.pauses()).toEqual([]);
  });

  test('stay at a target that was seen to lag behind, until waiting was in vain five times on end', () => {
    const patience = openPatience();
    for (const helped of [true, false, false, false, false, true, false, false, false, false])
      patience.learn(helped);
    expect(patience.pauses().length).toBeGreaterThan(1);
    patience.learn(false);
    expect(patience.pauses()).toEqual([]);
  });
});
