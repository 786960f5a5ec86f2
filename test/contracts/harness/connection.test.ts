import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection, type TlsOptions } from '../../../contracts/harness/connection.ts';
import { createStates } from '../../../contracts/harness/create-states.ts';
import { sendRequest } from '../../../contracts/harness/send-request.ts';
import { listen, serve, serveRaw } from '../servers.ts';
import { createToyContract, toyOptions } from './toy-contract.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const certificate = read('self-signed-certificate.pem');
const key = read('self-signed-key.pem');

/** A server that nobody's authority vouches for, at its own address or under another name. */
async function serveTls(host = '127.0.0.1'): Promise<string> {
  const server = createServer({ cert: certificate, key }, (request, response) => {
    request.resume();
    response.end(`seen ${request.method}`);
  });
  return (await listen(server)).replace(/^http:\/\/[^:]+/, `https://${host}`);
}

async function ask(url: string, tls?: TlsOptions) {
  const target = new URL(url);
  const connection = openConnection(target, false, tls);
  onTestFinished(() => connection.destroy());
  const request = {
    method: 'POST',
    target: '/',
    httpVersion: '1.1',
    headers: [['Host', target.host]] as const,
    body: Buffer.from('x'),
  };
  return sendRequest(target, request, connection, { timeoutMs: 5000 });
}

describe('a TLS target with a certificate of its own', () => {
  test('is refused', async () => {
    const { response, accident } = await ask(await serveTls());
    expect(response).toBeNull();
    expect(accident?.kind).toBe('tls');
    expect(accident?.message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  test.each<[string, TlsOptions]>([
    ['its certificate is trusted', { ca: certificate }],
    ['any certificate is accepted', { insecure: true }],
  ])('is asked where %s', async (_what, tls) => {
    const { response, accident } = await ask(await serveTls(), tls);
    expect(accident).toBeUndefined();
    expect(response).toMatchObject({ status: 200, body: Buffer.from('seen POST'), end: 'complete' });
  });

  test('is asked for states under the same conditions', async () => {
    const url = await serveTls();
    const setUp = (tls: TlsOptions) =>
      createStates(createToyContract(), toyOptions({ url, statesUrl: url }, { tls })).setUp('new toys', []);
    expect(await setUp({})).toMatchObject({ kind: 'refused', reason: expect.stringContaining('TLS') });
    expect(await setUp({ insecure: true })).toEqual({ kind: 'set', ids: [] });
    expect(await setUp({ ca: certificate })).toEqual({ kind: 'set', ids: [] });
  });

  test('is refused under a name that its certificate does not have', async () => {
    const url = await serveTls('localhost');
    const { accident } = await ask(url, { ca: certificate });
    expect(accident).toMatchObject({ kind: 'tls', message: expect.stringContaining('ALTNAME') });
    expect((await ask(url, { insecure: true })).response?.status).toBe(200);
  });

  test('is refused where insecure is switched off, or another authority trusted', async () => {
    const url = await serveTls();
    expect((await ask(url, { insecure: false })).accident?.kind).toBe('tls');
    expect((await ask(url, { ca: '' })).accident?.kind).toBe('tls');
  });
});

describe('a target that speaks something else', () => {
  test('than TLS', async () => {
    const url = await serve((_request, response) => response.end());
    const { accident } = await ask(url.replace('http:', 'https:'), { insecure: true });
    expect(accident?.kind).toBe('tls');
  });

  test('than plain HTTP', async () => {
    const { response, accident } = await ask((await serveTls()).replace('https:', 'http:'));
    expect(response?.status ?? accident?.kind).toBe('reset');
  });

  test('and closes before its handshake is done', async () => {
    const url = await serveRaw((socket) => socket.once('data', () => socket.destroy()));
    const { accident } = await ask(url.replace('http:', 'https:'));
    expect(accident?.kind).toBe('reset');
  });
});
