import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createStates, watchStates } from '../../../contracts/harness/create-states.ts';
import type { RunOptions } from '../../../contracts/harness/run-options.ts';
import { bindIds, type States } from '../../../contracts/harness/states.ts';
import { closedPort, serveRaw } from '../servers.ts';
import { createToyContract, toyOptions } from './toy-contract.ts';
import { type StateHandler, startToyTarget } from './toy-target.ts';

function statesAt(statesUrl: string, changes: Partial<RunOptions> = {}): States {
  return createStates(createToyContract(), toyOptions({ url: 'http://127.0.0.1:1', statesUrl }, changes));
}

const answering =
  (status: number, body = ''): StateHandler =>
  (_command, response: ServerResponse) => {
    response.writeHead(status).end(body);
  };

describe('states by URL', () => {
  test('are posted as JSON, with ids and params, to the URL as it stands', async () => {
    const { statesUrl, commands, log } = await startToyTarget();
    const states = statesAt(statesUrl);
    expect(await states.setUp('new toys', ['a', 'b'])).toEqual({ kind: 'set', ids: ['a', 'b'] });
    await states.setUp('clock is wrong', [], { seconds: 5 });
    await states.setUp('new toys', ['a'], { colour: 'red' });
    await states.setUp('shop is shut', []);
    expect(await states.tearDown('new toys', ['a'])).toBe(true);
    await states.tearDown('clock is wrong', [], { seconds: 5 });
    await states.reset();
    expect(commands).toEqual([
      { action: 'setup', state: 'new toys', params: { Ids: ['a', 'b'] } },
      { action: 'setup', state: 'clock is wrong', params: { seconds: 5 } },
      { action: 'setup', state: 'new toys', params: { Ids: ['a'], colour: 'red' } },
      { action: 'setup', state: 'shop is shut', params: {} },
      { action: 'teardown', state: 'new toys', params: { Ids: ['a'] } },
      { action: 'teardown', state: 'clock is wrong', params: { seconds: 5 } },
      { action: 'setup', state: 'reset', params: {} },
    ]);
    expect(log).toHaveLength(7);
    expect(states.isRemote).toBe(true);
    expect(states.headerFor('shop is shut')).toBeUndefined();
  });

  test('are announced as what they are', async () => {
    let head = '';
    const url = await serveRaw((socket) =>
      socket.once('data', (chunk) => {
        head = chunk.toString();
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      }),
    );
    await statesAt(`${url}/a%2Fb/_states?x=1&y`).setUp('caf\u00e9', []);
    const { host } = new URL(url);
    const body = '{"action":"setup","state":"caf\u00e9","params":{}}';
    const length = Buffer.byteLength(body);
    expect(head).toBe(
      `POST /a%2Fb/_states?x=1&y HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${length}\r\nConnection: close\r\n\r\n${body}`,
    );
  });

  test.each<[string, number, string, readonly string[]]>([
    ['nothing', 200, '', ['a', 'b']],
    ['201', 201, '{}', ['a', 'b']],
    ['299', 299, '', ['a', 'b']],
    ['other ids', 200, '{"Ids":["x","y"]}', ['x', 'y']],
    ['fewer ids than asked for', 200, '{"Ids":["x"]}', ['a', 'b']],
    ['more ids than asked for', 200, '{"Ids":["x","y","z"]}', ['a', 'b']],
    ['ids that are no strings', 200, '{"Ids":["x",1]}', ['a', 'b']],
    ['ids of which one is half a character', 200, '{"Ids":["x","\\ud83d"]}', ['a', 'b']],
    ['ids beyond ASCII', 200, '{"Ids":["\\u00e9","\\ud83d\\udcde"]}', ['\u00e9', '\u{1f4de}']],
    ['ids that are no list', 200, '{"Ids":"xy"}', ['a', 'b']],
    ['ids under another name', 200, '{"PhoneNumberIds":["x","y"]}', ['a', 'b']],
    ['a bare list', 200, '["x","y"]', ['a', 'b']],
    ['null', 200, 'null', ['a', 'b']],
    ['a string', 200, '"Ids"', ['a', 'b']],
    ['garbage', 200, '<p>fine</p>', ['a', 'b']],
  ])('are set with an answer of %s', async (_what, status, body, ids) => {
    const { statesUrl } = await startToyTarget(undefined, answering(status, body));
    expect(await statesAt(statesUrl).setUp('new toys', ['a', 'b'])).toEqual({ kind: 'set', ids });
  });

  test.each<[number, string]>([
    [404, 'not-offered'],
    [501, 'not-offered'],
    [199, 'refused'],
    [300, 'refused'],
    [400, 'refused'],
    [403, 'refused'],
    [500, 'refused'],
    [503, 'refused'],
  ])('answered with %i are %s', async (status, kind) => {
    const handler: StateHandler = (_command, { socket }) => {
      socket?.end(`HTTP/1.1 ${status} So\r\nContent-Length: 0\r\n\r\n`);
    };
    const { statesUrl } = await startToyTarget(undefined, status === 199 ? handler : answering(status));
    const answer = await statesAt(statesUrl).setUp('new toys', ['a']);
    expect(answer.kind).toBe(kind);
    expect(answer).toMatchObject({ reason: expect.stringContaining("'new toys'") });
    if (kind === 'not-offered') expect(answer).toMatchObject({ remedy: expect.stringContaining('--states') });
    if (status !== 199) expect(answer).toMatchObject({ reason: expect.stringContaining(String(status)) });
    expect(await statesAt(statesUrl).tearDown('new toys', ['a'])).toBe(false);
  });

  test.each<[string, () => Promise<string>, string]>([
    ['nobody listens', () => closedPort(), 'refused'],
    ['nothing is answered', () => serveRaw(() => undefined), 'no whole answer'],
    ['the answer is cut short', () => cutShort(), 'broke off'],
  ])('where %s are an accident', async (_what, find, reason) => {
    const states = statesAt(await find(), { timeoutMs: 150 });
    expect(await states.setUp('new toys', ['a'])).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    });
    expect(await states.tearDown('new toys', ['a'])).toBe(false);
    await states.reset();
  });

  test('are asked for no more after three that were not answered in time', async () => {
    let asked = 0;
    const url = await serveRaw((socket) =>
      socket.once('data', () => {
        asked += 1;
      }),
    );
    const states = statesAt(url, { timeoutMs: 50 });
    await states.reset();
    await states.setUp('new toys', ['a']);
    await states.tearDown('new toys', ['a']);
    expect(await states.setUp('broken toys', ['a'])).toEqual({
      kind: 'refused',
      reason: "the states URL stopped answering at state 'new toys'",
    });
    expect(await states.tearDown('new toys', ['a'])).toBe(false);
    await states.reset();
    expect(asked).toBe(3);
  });

  test('are an accident when the answer is longer than a mebibyte', async () => {
    const { statesUrl } = await startToyTarget(undefined, answering(200, ' '.repeat(1024 * 1024 + 1)));
    expect(await statesAt(statesUrl).setUp('new toys', ['a'])).toMatchObject({ kind: 'refused' });
  });

  test('are undone and reset even when the run was interrupted, but no longer set', async () => {
    const { statesUrl, log } = await startToyTarget();
    const states = statesAt(statesUrl, { signal: AbortSignal.abort() });
    expect(await states.setUp('new toys', ['a'])).toMatchObject({ kind: 'refused' });
    expect(await states.tearDown('new toys', ['a'])).toBe(true);
    await states.reset();
    expect(log.filter((line) => !line.startsWith('setup new toys'))).toEqual([
      'teardown new toys ["a"]',
      'setup reset',
    ]);
  });
});

function cutShort(): Promise<string> {
  return serveRaw((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{')),
  );
}

describe('states by fixture', () => {
  const numbers = { 'new toys': ['n1', 'n2', 'n3'], 'broken toys': ['b1', 'b2'], none: [] };
  const create = () =>
    createStates(createToyContract(), {
      ...toyOptions({ url: 'http://127.0.0.1:1' }),
      states: { kind: 'fixtures', numbers: { ...numbers } },
    });

  test('that are used up lend each id once', async () => {
    const states = create();
    expect(await states.setUp('new toys', ['a', 'b'])).toEqual({ kind: 'set', ids: ['n1', 'n2'] });
    expect(await states.tearDown('new toys', ['n1', 'n2'])).toBe(true);
    expect(await states.setUp('new toys', ['a', 'b'])).toMatchObject({
      kind: 'not-offered',
      reason: "the fixtures have too few ids for state 'new toys': 1 more needed",
    });
    expect(await states.setUp('new toys', ['a'])).toEqual({ kind: 'set', ids: ['n3'] });
    expect(await states.setUp('new toys', ['a'])).toMatchObject({ kind: 'not-offered' });
  });

  test('that last lend their ids again and again', async () => {
    const states = create();
    for (let round = 0; round < 3; round += 1)
      expect(await states.setUp('broken toys', ['a', 'b'])).toEqual({ kind: 'set', ids: ['b1', 'b2'] });
    expect(await states.setUp('broken toys', ['a', 'b', 'c'])).toMatchObject({ kind: 'not-offered' });
  });

  test('that are not named are not offered', async () => {
    const states = create();
    expect(await states.setUp('shop is shut', [])).toMatchObject({
      kind: 'not-offered',
      reason: "the fixtures name no ids for state 'shop is shut'",
    });
    expect(await states.setUp('none', ['a'])).toMatchObject({ kind: 'not-offered' });
    expect(states.headerFor('new toys')).toBeUndefined();
    expect(states.isRemote).toBe(false);
    await states.reset();
  });

  test('lend nothing twice to two runners of the same options', async () => {
    const options = {
      ...toyOptions({ url: 'http://127.0.0.1:1' }),
      states: { kind: 'fixtures', numbers: { ...numbers } } as const,
    };
    const [first, second] = [options, options].map((same) => createStates(createToyContract(), same));
    expect(await first?.setUp('new toys', ['a'])).toEqual({ kind: 'set', ids: ['n1'] });
    expect(await second?.setUp('new toys', ['a'])).toEqual({ kind: 'set', ids: ['n2'] });
  });
});

describe('states by header', () => {
  const options = { ...toyOptions({ url: 'http://127.0.0.1:1' }), states: { kind: 'prefer' } as const };

  test('are those that ask for a status', async () => {
    const states = createStates(createToyContract(), options);
    expect(await states.setUp('shop is failing', [])).toEqual({ kind: 'set', ids: [] });
    expect(states.headerFor('shop is failing')).toEqual(['Prefer', 'code=500']);
    expect(await states.setUp('new toys', ['a'])).toMatchObject({
      kind: 'not-offered',
      reason: "a stateless mock has no state 'new toys'",
    });
    expect(states.headerFor('new toys')).toBeUndefined();
    expect(await states.tearDown('shop is failing', [])).toBe(true);
    expect(states.isRemote).toBe(false);
    await states.reset();
  });
});

describe('without a source of states', () => {
  test('none is offered, and the reason names the state', async () => {
    const states = createStates(createToyContract(), toyOptions({ url: 'http://127.0.0.1:1' }));
    expect(await states.setUp('new toys', ['a'])).toMatchObject({
      kind: 'not-offered',
      reason: "no --states given, so state 'new toys' could not be set",
    });
    expect(await states.tearDown('new toys', [])).toBe(true);
    expect(states.headerFor('shop is failing')).toBeUndefined();
    expect(states.isRemote).toBe(false);
    await states.reset();
  });
});

describe('watched states', () => {
  test.each<[string, StateHandler, boolean]>([
    ['a mistaken URL', answering(404), true],
    ['a source that refuses', answering(500), true],
    ['a source that offers', answering(200), false],
    [
      'one that offers a single state',
      ({ state }, response) => response.writeHead(state === 'a' ? 200 : 404).end(),
      false,
    ],
  ])('of %s: offers nothing is %s', async (_what, handler, expected) => {
    const { statesUrl } = await startToyTarget(undefined, handler);
    const states = watchStates(statesAt(statesUrl));
    expect(states.offersNothing()).toBe(false);
    for (const state of ['a', 'b']) await states.setUp(state, ['i'], { x: 1 });
    expect(states.offersNothing()).toBe(expected);
  });

  test('of a source that nobody can mistake never offer nothing', async () => {
    const states = watchStates(createStates(createToyContract(), toyOptions({ url: 'http://127.0.0.1:1' })));
    await states.setUp('new toys', []);
    expect(states.offersNothing()).toBe(false);
  });

  test('hand on ids, params and answers', async () => {
    const { statesUrl, commands } = await startToyTarget(undefined, answering(200, '{"Ids":["z"]}'));
    const states = watchStates(statesAt(statesUrl));
    expect(await states.setUp('a', ['i'], { x: 1 })).toEqual({ kind: 'set', ids: ['z'] });
    expect(commands).toEqual([{ action: 'setup', state: 'a', params: { Ids: ['i'], x: 1 } }]);
  });
});

describe('bound ids', () => {
  const given = { as: ['a', 'b'], state: 'new toys' };
  const bind = () =>
    bindIds([
      { given, ids: ['1', '2'] },
      { given: { as: ['c'] }, ids: ['3', '4'] },
    ]);

  test('are found by alias, their state by id', () => {
    const binding = bind();
    expect(['a', 'b', 'c'].map(binding.idOf)).toEqual(['1', '2', '3']);
    expect(['1', '2', '3', '4'].map(binding.stateOf)).toEqual(['new toys', 'new toys', undefined, undefined]);
  });

  test('are missed aloud', () => {
    expect(() => bind().idOf('d')).toThrow(new RangeError("the case names no alias 'd'"));
    expect(() => bindIds([{ given, ids: ['1'] }])).toThrow(new RangeError("no id for alias 'b'"));
  });
});
