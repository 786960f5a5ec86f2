import { Socket } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '../../../src/sandbox/behaviour.ts';
import { buildBehaviour } from '../../../src/sandbox/build-behaviour.ts';
import { exampleCredentials } from '../../../src/sandbox/start-sandbox.ts';
import { createWorld } from '../../../src/sandbox/world.ts';
import { signRequest, type UnsignedRequest } from './sign-request.ts';

const behaviour = buildBehaviour({ auth: true, service: 'chime', faults: [], variants: [] });
const world = createWorld(exampleCredentials);
const runs = { numRuns: 300, seed: 20260220 };

const length = { minLength: 1, maxLength: 12 };
const word = fc.oneof(
  fc.string({ unit: 'binary', ...length }),
  fc.string({ unit: 'grapheme-ascii', ...length }),
);
const headerValue = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/);
const parts = fc.record({
  segments: fc.array(word, { maxLength: 3 }),
  query: fc.dictionary(
    word.filter((name) => name !== '__proto__'),
    fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 })),
    { maxKeys: 4 },
  ),
  headers: fc.dictionary(fc.stringMatching(/^x-[a-z]{1,6}$/), headerValue, { maxKeys: 3 }),
  body: fc.uint8Array({ maxLength: 64 }),
  checksum: fc.boolean(),
  token: fc.option(fc.stringMatching(/^[!-~]{1,20}$/), { nil: undefined }),
});

test('whatever the signer for JavaScript signs is accepted', async () => {
  await fc.assert(
    fc.asyncProperty(parts, async (drawn) => {
      const context = await signedContext(drawn);
      expect(() => behaviour.authenticate(context)).not.toThrow();
    }),
    runs,
  );
});

test('a request that differs anywhere from what was signed is refused', async () => {
  const change = fc.constantFrom('method', 'path', 'query', 'header', 'body', 'date');
  await fc.assert(
    fc.asyncProperty(parts, change, async (drawn, part) => {
      const context = await signedContext(drawn);
      const changed = { ...context, request: { ...context.request, ...alter(context.request, part) } };
      expect(() => behaviour.authenticate(changed)).toThrow();
    }),
    runs,
  );
});

function alter(request: Context['request'], part: string): Partial<Context['request']> {
  switch (part) {
    case 'method':
      return { method: 'DELETE' };
    case 'path':
      return { path: `${request.path}x` };
    case 'query':
      return { query: request.query === '' ? 'x' : `${request.query}&x` };
    case 'body':
      return { body: Buffer.concat([request.body, Buffer.from('x')]) };
    case 'header':
      return {
        rawHeaders: request.rawHeaders.map((text, index, all) =>
          all[index - 1] === 'host' ? 'other' : text,
        ),
      };
    default:
      return {
        rawHeaders: request.rawHeaders.map((text, index, all) =>
          all[index - 1] === 'x-amz-date'
            ? text.replace(/(\d)Z$/, (_, digit) => `${(Number(digit) + 1) % 10}Z`)
            : text,
        ),
      };
  }
}

async function signedContext(
  drawn: typeof parts extends fc.Arbitrary<infer Drawn> ? Drawn : never,
): Promise<Context> {
  const path = `/${drawn.segments.map(escapeText).join('/')}`;
  const unsigned: UnsignedRequest = {
    method: 'POST',
    path,
    query: drawn.query,
    headers: drawn.headers,
    body: drawn.body,
  };
  const headers = await signRequest(unsigned, {
    checksum: drawn.checksum,
    ...(drawn.token === undefined ? {} : { sessionToken: drawn.token }),
  });
  const query = Object.entries(drawn.query).flatMap(([name, values]) =>
    [values].flat().map((value) => `${escapeText(name)}=${escapeText(value)}`),
  );
  const body = Buffer.from(drawn.body);
  return {
    world,
    behaviour,
    request: {
      method: 'POST',
      target: path,
      path,
      query: query.join('&'),
      httpVersion: '1.1',
      headers,
      rawHeaders: Object.entries(headers).flat(),
      body,
      pieces: [],
      bodyBytes: body.byteLength,
      socket: new Socket(),
    },
  };
}

function escapeText(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
