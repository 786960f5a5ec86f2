import { describe, expect, test } from 'vitest';
import type { HeaderList } from '../../../contracts/harness/exchange.ts';
import { signRequest } from '../../../contracts/harness/sign-request.ts';
import { officialVectors } from '../../sandbox/sigv4/official-vectors.ts';

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const now = new Date('2015-08-30T12:36:00Z');
const added = new Set(['authorization', 'x-amz-date', 'x-amz-security-token']);

/** The vectors that sign what the AWS CLI signs, its session token included, and whose path needs no normalizing. */
const vectors = officialVectors
  .map((vector) => {
    const headers: HeaderList = vector.headers.map(([name = '', value = '']) => [name, value]);
    return {
      ...vector,
      fields: headers.filter(([name]) => !added.has(name.toLowerCase())),
      told: new Map(headers.map(([name, value]) => [name.toLowerCase(), value])),
    };
  })
  .filter(({ name }) => name !== 'post-sts-header-after')
  .filter(
    ({ fields, path }) => path === '/' && fields.every(([name]) => /^(host|content-type)$/i.test(name)),
  );

describe('a signature in the style of the AWS CLI', () => {
  test('is tried on enough vectors', () => {
    expect(vectors.length).toBeGreaterThan(8);
  });

  test.each(vectors)(
    'is that of the official vector $name',
    async ({ method, path, query, fields, body, told }) => {
      const token = told.get('x-amz-security-token');
      const signed = await signRequest(
        {
          method,
          target: query === '' ? path : `${path}?${query}`,
          headers: fields,
          body: Buffer.from(body),
        },
        {
          credentials: token === undefined ? credentials : { ...credentials, sessionToken: token },
          region: 'us-east-1',
          service: 'service',
        },
        now,
      );
      expect(signed).toEqual([
        ['X-Amz-Date', '20150830T123600Z'],
        ...(token === undefined ? [] : [['X-Amz-Security-Token', token]]),
        ['Authorization', told.get('authorization')],
      ]);
    },
  );

  test('covers host, media type and x-amz headers in any case, and nothing else', async () => {
    const headers = [
      ['HOST', 'h'],
      ['Content-TYPE', 'application/json'],
      ['X-Amz-Meta', 'a'],
      ['x-other', 'b'],
      ['User-Agent', 'c'],
      ['x-amzn', 'd'],
    ] as const;
    const request = { method: 'POST', target: '/', headers, body: Buffer.from('x') };
    const signed = await signRequest(request, { credentials, region: 'r', service: 's' }, now);
    expect(signed.at(-1)?.[1]).toContain('SignedHeaders=content-type;host;x-amz-date;x-amz-meta,');
  });
});
