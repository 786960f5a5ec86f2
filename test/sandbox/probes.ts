import { setTimeout as delay } from 'node:timers/promises';
import { operation, send, setState, whereIs } from './client.ts';
import { normalize, type Probe } from './probe.ts';
import { composeRequest, exchangeBytes } from './raw-client.ts';

const json = { 'Content-Type': 'application/json' };
const [first, second, third, fourth] = ['+12065550100', '+12065550101', '+12065550112', '+12065550113'];
const day = 24 * 60 * 60;

/** Two free numbers, one of a user, one of a Voice Connector, and an order of ids that tells much. */
const mixed = [first, third, 'nobody-Ünknown', '%2B12065550113', 'nobody-Ünknown', '%2B12065550101'];

async function prepare(url: string): Promise<void> {
  await setState(url, 'reset');
  await setState(url, 'numbers associated with a user', { PhoneNumberIds: [third] });
  await setState(url, 'numbers associated with a Voice Connector', { PhoneNumberIds: [fourth] });
}

async function places(url: string): Promise<string> {
  const found: string[] = [];
  for (const id of [first, second, third, fourth]) found.push(await whereIs(url, id));
  return found.join(' ');
}

/** Sends one request to a fresh world and tells the answer and where the numbers are afterwards. */
function asks(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
  state?: string,
): Probe {
  return async (url) => {
    await prepare(url);
    if (state !== undefined) await setState(url, state);
    const seen = await exchangeBytes(url, composeRequest(method, target, headers, body));
    if (state !== undefined) await setState(url, state, {}, 'teardown');
    return `${normalize(seen)}\n${await places(url)}`;
  };
}

function posts(body: string | Uint8Array, headers: Record<string, string> = json): Probe {
  return asks('POST', operation, headers, body);
}

function lists(...ids: readonly unknown[]): Probe {
  return posts(JSON.stringify({ PhoneNumberIds: ids }));
}

const firstOnly = JSON.stringify({ PhoneNumberIds: [first] });
const manyIds = Array.from({ length: 130 }, (_, index) => `+1206555${String(1000 + index)}`);

/** Deletes, and looks again after some time. */
function waits(seconds: number): Probe {
  return async (url) => {
    await prepare(url);
    await send(url, 'POST', operation, { body: firstOnly });
    await setState(url, 'clock is advanced', { seconds });
    const seen = await exchangeBytes(url, composeRequest('GET', `/phone-numbers/${first}`));
    return `${normalize(seen).replace(/\d{4}-[^"]*Z/g, 'T')} ${await whereIs(url, first)}`;
  };
}

/** Sends two batches at once. */
const overlap: Probe = async (url) => {
  await prepare(url);
  const one = exchangeBytes(
    url,
    composeRequest('POST', operation, json, '{"PhoneNumberIds":["a","+12065550100"]}'),
  );
  const two = exchangeBytes(
    url,
    composeRequest('POST', operation, json, '{"PhoneNumberIds":["b","+12065550101"]}'),
  );
  const seen = (await Promise.all([one, two])).map((answer) => answer.slice(answer.indexOf('\r\n\r\n')));
  return `${seen.join()} ${await places(url)}`;
};

/** Sends a second batch while the first may still be under way, and tells which was answered first. */
const race: Probe = async (url) => {
  const call = async (id: string, finished: string[]) => {
    await exchangeBytes(
      url,
      composeRequest('POST', operation, json, JSON.stringify({ PhoneNumberIds: [id] })),
    );
    finished.push(id);
  };
  // On a busy machine the second comes too late to find the first under way, so there are several races.
  for (let races = 0; races < 10; races += 1) {
    const finished: string[] = [];
    const slow = call('a', finished);
    await delay(5);
    await Promise.all([slow, call('b', finished)]);
    if (finished[0] === 'b') return 'the second was answered first';
  }
  return 'the first was answered first';
};

/** Sends three requests in a row on one connection. */
const sequence: Probe = async (url) => {
  await prepare(url);
  const keep = (buffer: Buffer) =>
    Buffer.from(buffer.toString('latin1').replace('Connection: close\r\n', ''), 'latin1');
  const bodies = ['{"PhoneNumberIds":["a"]}', '{"PhoneNumberIds":["b"]}', firstOnly];
  const requests = bodies.map((body) => composeRequest('POST', operation, json, body));
  const seen = await exchangeBytes(
    url,
    keep(requests[0] ?? Buffer.of()),
    keep(requests[1] ?? Buffer.of()),
    requests[2] ?? '',
  );
  return normalize(seen);
};

/** Sends a request that is refused and one that is not on one connection, and tells how it ends. */
const refusedFirst: Probe = async (url) => {
  await prepare(url);
  const [refused, served] = ['{}', firstOnly].map((body) => composeRequest('POST', operation, json, body));
  const kept = (refused ?? Buffer.of()).toString('latin1').replace('Connection: close\r\n', '');
  return normalize(await exchangeBytes(url, Buffer.from(kept, 'latin1'), served ?? ''));
};

/** Repeats a call with the same invocation id when its number was restored meanwhile. */
const repeatedInvocation: Probe = async (url) => {
  await prepare(url);
  const headers = { ...json, 'amz-sdk-invocation-id': 'i' };
  for (const target of [operation, `/phone-numbers/${first}?operation=restore`, operation])
    await send(url, 'POST', target, { headers, body: firstOnly });
  return whereIs(url, first);
};

/** Deletes the same numbers again and again. */
const repeats: Probe = async (url) => {
  await prepare(url);
  const seen: string[] = [];
  for (const ids of [[first, third], [first, third, 'x'], [first]]) {
    await setState(url, 'clock is advanced', { seconds: 3600 });
    const body = JSON.stringify({ PhoneNumberIds: ids });
    const answer = await send(url, 'POST', operation, { headers: json, body });
    seen.push(`${answer.status} ${answer.text}`, await places(url));
  }
  await setState(url, 'clock is advanced', { seconds: 7 * day - 3 * 3600 + 5400 });
  return `${seen.join('\n')} ${await whereIs(url, first)}`;
};

/** Deletes a number, has it put back by its state, and deletes it again with the same body. */
const again: Probe = async (url) => {
  await prepare(url);
  await send(url, 'POST', operation, { body: firstOnly });
  const restored = await send(url, 'POST', `/phone-numbers/${first}?operation=restore`);
  await send(url, 'POST', operation, { body: firstOnly });
  return `${restored.status} ${await whereIs(url, first)}`;
};

/** Calls once while throttled, and once behind it. */
const throttled: Probe = async (url) => {
  await prepare(url);
  const seen: number[] = [];
  for (const action of ['setup', 'teardown'] as const) {
    await setState(url, 'caller is over its rate limit', {}, action);
    seen.push((await send(url, 'POST', operation, { body: firstOnly })).status);
  }
  return seen.join();
};

const many: Probe = async (url) => {
  await prepare(url);
  await setState(url, 'numbers in inventory', { PhoneNumberIds: manyIds });
  const body = JSON.stringify({ PhoneNumberIds: manyIds });
  const { status, text } = await send(url, 'POST', operation, { headers: json, body });
  const last = [26, 51, 129].map((index) => whereIs(url, manyIds[index] ?? ''));
  return `${status} ${text} ${(await Promise.all(last)).join(' ')}`;
};

const states: Probe = async (url) => {
  const seen: string[] = [];
  for (const state of ['clock is advanced', 'service is failing', 'numbers associated with a user']) {
    const { status, text } = await setState(url, state, { seconds: 0, PhoneNumberIds: [first] });
    seen.push(`${status} ${text}`);
  }
  return seen.join();
};

/** Occasions on which faults and variants show, without signatures. */
export const probes: readonly Probe[] = [
  lists(...mixed),
  lists(first, second),
  lists(third),
  lists('nobody'),
  ...[
    'credentials are rejected',
    'caller is forbidden',
    'a resource is not found',
    'caller is over its rate limit',
    'service is failing',
    'service is unavailable',
  ].map((state) => asks('POST', operation, json, firstOnly, state)),
  ...[
    '',
    '?operation=',
    '?operation=batch-deleteX',
    '?Operation=batch-delete',
    '?operation=Batch-Delete',
    '?x=batch-delete',
    '?operation=batch-delete&x=1',
    '?x=1&operation=batch-delete',
    '?operation=batch-delete&y',
    '?operation=batch%2Ddelete',
    '?operation=other',
    '?operation=x&operation=batch-delete',
    '?operation=batch-delete&',
    '?operation=batch-delete&x=%zz',
  ].map((query) => asks('POST', `/phone-numbers${query}`, json, firstOnly)),
  ...['/phone-numbers/abc', '/phone-numbers-archive', '/phone-numbers/', '/base/phone-numbers', '/nope'].map(
    (path) => asks('POST', `${path}?operation=batch-delete`, json, firstOnly),
  ),
  ...['PUT', 'PATCH', 'DELETE', 'GET'].map((method) => asks(method, operation, json, firstOnly)),
  ...['application/json; charset=utf-8', 'Application/JSON', 'text/plain', 'application/hal+json'].map(
    (type) => posts(firstOnly, { 'Content-Type': type }),
  ),
  posts(firstOnly, { 'content-type': 'application/json' }),
  posts(firstOnly, {}),
  ...['*/*', 'application/*', 'application/json', 'text/html'].map((Accept) =>
    posts(firstOnly, { ...json, Accept }),
  ),
  posts(firstOnly, { ...json, 'amz-sdk-request': 'attempt=1' }),
  posts(firstOnly, { ...json, 'x-amz-user-agent': 'a' }),
  posts(firstOnly, { ...json, 'Accept-Encoding': 'gzip' }),
  posts(firstOnly, { ...json, 'Accept-Encoding': 'identity' }),
  posts(firstOnly, { ...json, 'Accept-Encoding': 'br' }),
  posts(firstOnly, { ...json, Expect: '100-continue' }),
  posts(firstOnly, { 'Content-Type': 'application/json; charset=x-unknown' }),
  posts(`${firstOnly.length.toString(16)}\r\n${firstOnly}\r\n0\r\n\r\n`, {
    ...json,
    'Transfer-Encoding': 'chunked',
  }),
  posts('{"PhoneNumberIds":["\\u00e9é"]}'),
  posts('{"PhoneNumberIds":["é"]}'),
  posts(Buffer.from('{"PhoneNumberIds":["\xff"]}', 'latin1')),
  ...[
    '{}',
    '{"PhoneNumberIds":null}',
    '{"PhoneNumberIds":[]}',
    '{"PhoneNumberIds":"+12065550100"}',
    '{"PhoneNumberIds":{"0":"+12065550100"}}',
    '{"PhoneNumberIds":12065550100}',
    '{"PhoneNumberIds":true}',
    '{"PhoneNumberIds":["+12065550100",null]}',
    '{"PhoneNumberIds":["+12065550100",12065550101]}',
    '{"PhoneNumberIds":["+12065550100",true]}',
    '{"PhoneNumberIds":["+12065550100",{}]}',
    '{"PhoneNumberIds":["+12065550100",["+12065550101"]]}',
    '{"PhoneNumberIds":["+12065550100",""]}',
    '{"phoneNumberIds":["+12065550100"]}',
    '{"PhoneNumberIds":["+12065550100"],"X":1}',
    '["+12065550100"]',
    '"x"',
    'null',
    '',
    '{"PhoneNumberIds":["+12065550100",]}',
    '{"PhoneNumberIds":["+12065550100"',
    '{"PhoneNumberIds":["+12065550100"]}//',
    '{"PhoneNumberIds":["+12065550100"]/* */}',
    "{'PhoneNumberIds':['+12065550100']}",
    '{"PhoneNumberIds":["+12065550100"]} junk',
    'junk {"PhoneNumberIds":["+12065550100"]}',
    '{"PhoneNumberIds":\f["+12065550100"]}',
    '\ufeff{"PhoneNumberIds":["+12065550100"]}',
    'not json',
  ].map((body) => posts(body)),
  lists('+1206555'),
  lists('0100'),
  lists('*'),
  lists('+1206555%'),
  lists('+1206555010_'),
  lists('x'.repeat(60)),
  lists('100%'),
  lists("o'hara"),
  lists(first, first),
  lists('12065550100'),
  lists('+1 (206) 555-0100'),
  lists('a', 'a '),
  posts('{"PhoneNumberIds":["x\\ud800"]}'),
  posts(`{"PhoneNumberIds":["x"],"X":${'['.repeat(50)}${']'.repeat(50)}}`),
  lists(...Array.from({ length: 60 }, (_, index) => `unknown-${index}`)),
  posts(`{"PhoneNumberIds":["${first}"]${' '.repeat(1_100_000)}}`),
  posts(`{"PhoneNumberIds":["${first}"]${' '.repeat(110_000)}}`),
  waits(60),
  waits(day + 60),
  waits(6 * day + 60),
  waits(7 * day - 60),
  // Close enough behind the 7 days that a full hour hardly ever lies between.
  waits(7 * day + 1),
  waits(7 * day + 60),
  waits(8 * day),
  overlap,
  race,
  sequence,
  refusedFirst,
  repeatedInvocation,
  repeats,
  again,
  throttled,
  many,
  states,
];
