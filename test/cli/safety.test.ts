import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/reporters.ts';
import { type CliResult, runCli } from './run-cli.ts';
import { serveOn } from './serve-on.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const inFolder = useTemporaryFolder();
const preload = new URL('only-loopback.mjs', import.meta.url).href;
const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'geheim+/=0123456789abcdefghijklmnop',
  AWS_SESSION_TOKEN: 'IQoJb3JpZ2luX2VjEXAMPLEtoken//////////wEaCXVzLWVhc3QtMSJH',
};

/** Runs `verify` in a process that finds `*.example` on this machine; gives also what it looked up and connected to. */
async function verifyWatched(words: readonly string[]): Promise<CliResult & { readonly sockets: string }> {
  const path = inFolder('sockets');
  rmSync(path, { force: true });
  const env = { NODE_OPTIONS: `--import=${preload}`, SOCKETS_FILE: path, ...credentials };
  const result = await runCli(['verify', ...words], { env });
  return { ...result, sockets: existsSync(path) ? readFileSync(path, 'utf8') : '' };
}

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A service that carries nothing out and notes what it is asked; as `numbers.example` it is another machine's. */
async function startService(
  answer: (request: Received, response: ServerResponse) => void,
): Promise<{ readonly url: string; readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const url = await serveOn(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const whole = { method, url, headers, body: Buffer.concat(chunks).toString() };
    received.push(whole);
    answer(whole, response);
  });
  return { url: url.replace('127.0.0.1', 'numbers.example'), received };
}

function serveEmptyList(_request: Received, response: ServerResponse): void {
  response.setHeader('content-type', 'application/json').end('{"PhoneNumberErrors":[]}');
}

/** Whether no bug of the receiver makes more of a request than the deletion of numbers that nobody has. */
function isHarmless({ method, body }: Received): boolean {
  if (body === '') return method === 'GET';
  const ids: unknown = JSON.parse(body).PhoneNumberIds;
  return Array.isArray(ids) && ids.length > 0 && ids.every((id) => /^(\+|%2B)1\d{3}55501\d\d$/.test(id));
}

const realNumber = '+14155550000';

/** States of which each gives a number that somebody has. */
function serveRealNumbers({ body }: Received, response: ServerResponse): void {
  const asked: unknown = JSON.parse(body).params.PhoneNumberIds;
  const count = Array.isArray(asked) ? asked.length : 0;
  response.end(JSON.stringify({ PhoneNumberIds: Array.from({ length: count }, () => realNumber) }));
}

describe('to another machine', () => {
  test('goes nothing that deletes, and no signature', async () => {
    const { url, received } = await startService(serveEmptyList);
    const { sockets } = await verifyWatched([url, '--timeout', '5000']);
    expect(sockets).toContain('lookup numbers.example');
    expect(received.length).toBeGreaterThan(20);
    expect(received.some(({ headers }) => /dredd/i.test(headers['user-agent'] ?? ''))).toBe(true);
    expect(received.filter((request) => !isHarmless(request))).toEqual([]);
    // A case may make up an Authorization; what is the user's own never goes.
    for (const { headers } of received) {
      expect(headers).not.toHaveProperty('x-amz-security-token');
      expect(headers.authorization ?? '').not.toContain('AKIDEXAMPLE');
    }
  });

  test('goes nothing that names the numbers of states without --allow-deletion', async () => {
    const { url, received } = await startService(serveEmptyList);
    const states = await startService(serveRealNumbers);
    await verifyWatched([url, '--timeout', '5000', '--states', states.url]);
    expect(states.received.length).toBeGreaterThan(10);
    const toDelete = received.filter(({ method }) => method !== 'GET');
    expect(toDelete.length).toBeGreaterThan(10);
    expect(toDelete.filter((request) => !isHarmless(request))).toEqual([]);
  });

  test('goes nothing at all with --allow-deletion that nothing names the numbers for', async () => {
    const { url } = await startService(serveEmptyList);
    const { code, sockets } = await verifyWatched([url, '--allow-deletion']);
    expect(code).toBe(2);
    expect(sockets).toBe('');
  });

  test('go the numbers of a file with --allow-deletion', async () => {
    const { url, received } = await startService(serveEmptyList);
    const file = inFolder('numbers.json');
    writeFileSync(file, JSON.stringify({ 'numbers in inventory': { PhoneNumberIds: [realNumber] } }));
    const words = ['--allow-deletion', '--states', file, '--only', 'success/one-number', '--no-dredd'];
    await verifyWatched([url, ...words]);
    expect(received.map(({ body }) => body)).toContain(`{"PhoneNumberIds":["${realNumber}"]}`);
  });
});

describe('--plan opens no socket', () => {
  test.each([
    ['this machine', 'http://127.0.0.1:9'],
    ['another machine', 'https://numbers.example'],
  ])('for %s', async (_which, url) => {
    const words = ['--plan', '--sign', '--states', 'http://numbers.example:9/_states'];
    const { code, stdout, stderr, sockets } = await verifyWatched([url, ...words]);
    expect(stdout).toContain('POST /phone-numbers?operation=batch-delete');
    for (const secret of [credentials.AWS_SECRET_ACCESS_KEY, credentials.AWS_SESSION_TOKEN])
      expect(`${stdout}${stderr}`).not.toContain(secret);
    expect(code).toBe(0);
    expect(sockets).toBe('');
  });

  test('and tells what another machine would not be sent', async () => {
    const { stdout } = await verifyWatched(['https://numbers.example', '--plan']);
    expect(stdout).toMatch(/input\/list-missing:[\s\S]*?not sent to this target without --allow-deletion/);
    expect((await verifyWatched(['http://127.0.0.1:9', '--plan'])).stdout).not.toContain(
      'not sent to this target',
    );
  });
});

/** The spellings in which a secret may be given away, in base64 at each of the three places where it may begin. */
function spellingsOf(secret: string): readonly string[] {
  const inside = ['', 'a', 'ab'].map((before) => {
    const text = Buffer.from(`${before}${secret}xyz`).toString('base64');
    return text.slice(4, Math.floor(((before.length + secret.length) * 4) / 3) - 1);
  });
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...inside];
}

const secrets = {
  password: 'correct horse/battery+staple',
  bearer: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0ZXN0In0.c2ln',
  cookie: 'sid=0123456789abcdef',
  apiKey: 'api-key-0123456789',
  statesKey: 'states/key+0123456789',
};

/** Gives everything that it knows away, in every spelling and place. */
function spillAll({ headers, url }: Received, response: ServerResponse): void {
  const known = [...Object.values(credentials).slice(1), ...Object.values(secrets)];
  const all = known.flatMap((secret) => [
    ...[secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)],
    ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${secret}xyz`).toString('base64')),
  ]);
  response.statusCode = 299;
  response.setHeader('content-type', encodeURIComponent(all.join(' ')));
  response.setHeader('x-amzn-requestid', all.map((text) => text.replace(/[^ -~]/g, '?')).join(' '));
  response.setHeader('set-cookie', 'session=fresh-from-the-target');
  response.end(JSON.stringify({ headers, url, all, twice: Buffer.from(all.join(' ')).toString('base64') }));
}

test.each([
  ['a signed run', [], credentials],
  ['a run with Bearer', ['--no-sign', '--header', `Authorization: Bearer ${secrets.bearer}`], {}],
  [
    'a run with Basic',
    [
      '--no-sign',
      '--header',
      `Authorization: Basic ${Buffer.from(`me:${secrets.password}`).toString('base64')}`,
    ],
    {},
  ],
])('no reporter shows a secret of %s', async (_what, words, env) => {
  const { url } = await startService(spillAll);
  const target = url.replace('numbers.example', '127.0.0.1');
  const files = reporters.map(({ name }) => [name, inFolder(`secret.${name}`)] as const);
  const { stdout, stderr } = await runCli(
    [
      'verify',
      target,
      ...['--suite', 'success,dredd', '--timeout', '5000', ...words],
      ...['--header', `x-api-key: ${secrets.apiKey}`, '--header', `Cookie: ${secrets.cookie}`],
      ...['--states', `${target}/_states?key=${encodeURIComponent(secrets.statesKey)}`],
      ...files.flatMap(([name, path]) => ['--reporter', `${name}=${path}`]),
    ],
    { env },
  );
  const outputs = [stdout, stderr, ...files.map(([, path]) => readFileSync(path, 'utf8'))];
  const bodies = outputs.flatMap((text) =>
    [...text.matchAll(/"body": "([^"]+)"/g)].map(([, body = '']) => Buffer.from(body, 'base64').toString()),
  );
  expect(bodies.some((body) => body.includes('***'))).toBe(true);
  const mine = [
    secrets.apiKey,
    secrets.cookie,
    secrets.statesKey,
    ...Object.values(secrets).filter((secret) => words.some((word) => word.includes(secret))),
    ...(words.some((word) => word.includes('Basic')) ? [secrets.password] : []),
    ...Object.values(env).slice(1),
  ];
  for (const text of [...outputs, ...bodies]) {
    for (const form of mine.flatMap(spellingsOf)) expect(text).not.toContain(form);
    expect(text).not.toMatch(/Signature=[0-9a-f]{64}/);
    expect(text).not.toContain('fresh-from-the-target');
  }
});

test.each([
  ['the target', ['http://me:geheim@127.0.0.1:9']],
  ['the states URL', ['http://127.0.0.1:9', '--states', 'http://me:geheim@127.0.0.1:9']],
])('a password in the URL of %s is refused and not shown', async (_which, words) => {
  const { code, stdout, stderr } = await runCli(['verify', ...words]);
  expect(`${stdout}${stderr}`).not.toContain('geheim');
  expect(code).toBe(2);
});
