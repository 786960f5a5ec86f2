import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { RawFailure } from '../../../contracts/harness/finish-failure.ts';
import { createFinisher } from '../../../contracts/harness/finish-failure.ts';
import { isLoopback } from '../../../contracts/harness/is-loopback.ts';
import { createLender } from '../../../contracts/harness/lend-ids.ts';
import { watchOverrun } from '../../../contracts/harness/watch-overrun.ts';
import { createToyContract, toyOptions } from './toy-contract.ts';

describe('this machine', () => {
  test.each([
    'http://127.0.0.1:80/',
    'http://127.255.0.9',
    'https://localhost',
    'http://a.localhost:1',
    'http://[::1]:8080',
    'http://2130706433/',
  ])('is %s', (url) => {
    expect(isLoopback(new URL(url))).toBe(true);
  });

  test.each([
    'http://128.0.0.1',
    'http://10.0.0.1',
    'http://0.0.0.0',
    'http://127.example.com',
    'http://localhost.example.com',
    'http://notlocalhost',
    'http://[::2]',
    'http://example.com/127.0.0.1',
  ])('is not %s', (url) => {
    expect(isLoopback(new URL(url))).toBe(false);
  });
});

describe('ids', () => {
  test('are lent round and round', () => {
    const lend = createLender(['a', 'b', 'c']);
    expect([lend(2), lend(2), lend(1), lend(0), lend(4)]).toEqual([
      ['a', 'b'],
      ['c', 'a'],
      ['b'],
      [],
      ['c', 'a', 'b', 'c'],
    ]);
  });
});

describe('a failure is finished', () => {
  const raw: RawFailure = {
    clause: 'toy/better',
    code: 'x',
    path: 'p',
    received: 'r',
    expected: 'e',
    exchange: null,
  };
  const url = 'http://h/base/';

  test.each<[string, Parameters<typeof toyOptions>[0], Parameters<typeof toyOptions>[1], string]>([
    ['without states', { url }, {}, 'npx toy verify http://h/base/ --only s/one'],
    [
      'with a states URL',
      { url, statesUrl: 'http://h/s?a=b' },
      {},
      "npx toy verify http://h/base/ --states 'http://h/s?a=b' --only s/one",
    ],
    [
      'with states by header',
      { url },
      { states: { kind: 'prefer' } },
      'npx toy verify http://h/base/ --states prefer --only s/one',
    ],
    [
      'with fixtures',
      { url },
      { states: { kind: 'fixtures', numbers: {} } },
      'npx toy verify http://h/base/ --states <fixtures> --only s/one',
    ],
  ])('%s, with the command that runs its case again', (_what, target, options, again) => {
    const finish = createFinisher(createToyContract(), toyOptions(target, options), 'toy');
    expect(finish({ ...raw, case: 's/one' })).toEqual({
      ...raw,
      case: 's/one',
      level: 'advised',
      why: 'The sentence of toy/better. (the toy box)',
      again,
    });
  });

  test('with the service and the seed in the command, where they are not the usual', () => {
    const options = toyOptions({ url }, { service: 'chime-sdk-voice' });
    const finish = createFinisher(createToyContract(), options, 'toy');
    expect(finish({ ...raw, case: 's/one', seed: '7:0' }).again).toBe(
      'npx toy verify http://h/base/ --service chime-sdk-voice --only s/one --seed 7:0',
    );
  });

  test('with what a verifier of signatures computes, where the contract can tell', () => {
    const stages = { canonicalRequest: 'c', stringToSign: 's' };
    const explainSignature = ({ path }: { path: string }) => (path === 'p' ? stages : undefined);
    const finish = createFinisher(createToyContract({ explainSignature }), toyOptions({ url }), 'toy');
    expect(finish(raw).signing).toEqual(stages);
    expect(finish({ ...raw, path: 'q' })).not.toHaveProperty('signing');
  });

  test('without a case has nothing to run again', () => {
    const finish = createFinisher(createToyContract(), toyOptions({ url }), 'toy');
    expect(finish(raw)).not.toHaveProperty('again');
    expect(finish(raw)).not.toHaveProperty('curl');
  });

  test('with the region and the service of its signature in the curl command', () => {
    const headers = [['Authorization', 'AWS4-HMAC-SHA256 x']] as const;
    const exchange = {
      at: 0,
      durationMs: 0,
      request: { method: 'GET', target: '/a', httpVersion: '1.1', headers, body: Buffer.from('') },
      response: null,
    };
    const signing = { credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, region: 'eu-west-1' };
    const finish = createFinisher(createToyContract(), toyOptions({ url }, { signing }), 'toy');
    expect(finish({ ...raw, exchange }).curl).toContain(
      'http://h/a --aws-sigv4 aws:amz:eu-west-1:toys --user',
    );
  });

  test('only where the catalogue has its clause, and lets it fail', () => {
    const finish = createFinisher(createToyContract(), toyOptions({ url }), 'toy');
    expect(() => finish({ ...raw, clause: 'toy/none' })).toThrow("no clause 'toy/none'");
    expect(() => finish({ ...raw, clause: 'toy/noted' })).toThrow('only observed');
  });
});

describe('bytes behind the end of an answer', () => {
  const ok = 'HTTP/1.1 200 OK\r\n';
  /** The length is what Node's parser makes of the head. */
  const count = (chunks: readonly string[], length: string | undefined, statusCode: number) => {
    const socket = new EventEmitter();
    const countOverrun = watchOverrun(socket as Socket);
    for (const chunk of chunks) socket.emit('data', Buffer.from(chunk, 'latin1'));
    const headers = length === undefined ? {} : { 'content-length': length };
    const overrun = countOverrun({ statusCode, headers } as IncomingMessage);
    expect(socket.listenerCount('data')).toBe(0);
    return overrun;
  };

  test.each<[string, readonly string[], string | undefined, number, number?]>([
    ['none', [`${ok}Content-Length: 2\r\n\r\nab`], '2', 0],
    ['one', [`${ok}Content-Length: 2\r\n\r\nabc`], '2', 1],
    ['some in a later piece', [`${ok}content-length:2\r\n\r\nab`, '\r\n', 'x'], '2', 3],
    ['none though the head comes in pieces', [`${ok}Content-Le`, 'ngth: 2 \r\n\r', '\na', 'b'], '2', 0],
    ['some though the head comes in pieces', [`${ok}Content-Le`, 'ngth: 0\r\n\r', '\nab'], '0', 2],
    [
      'some behind interim answers',
      [
        'HTTP/1.1 100 Continue\r\n\r\n',
        `HTTP/1.1 103 Hints\r\nContent-Length: 9\r\n\r\n${ok}Content-Length: 1\r\n\r\nabc`,
      ],
      '1',
      2,
    ],
    ['fewer than the length', [`${ok}Content-Length: 9\r\n\r\nab`], '9', 0],
    ['none known without a length', [`${ok}\r\nabc`], undefined, 0],
    ['none known of 204', ['HTTP/1.1 204 No\r\nContent-Length: 0\r\n\r\nab'], '0', 0, 204],
    ['none known of 304', ['HTTP/1.1 304 No\r\nContent-Length: 1\r\n\r\nab'], '1', 0, 304],
    ['none of nothing', [], undefined, 0],
    [
      'none known behind a head too long',
      [`${ok}X: ${'x'.repeat(140_000)}`, '\r\nContent-Length: 1\r\n\r\nabc'],
      '1',
      0,
    ],
  ])('are counted: %s', (_what, chunks, length, expected, status = 200) => {
    expect(count(chunks, length, status)).toBe(expected);
  });
});
