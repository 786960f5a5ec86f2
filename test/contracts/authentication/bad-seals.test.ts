import { expect, test, vi } from 'vitest';
import { badSeals } from '../../../contracts/authentication/bad-seals.ts';
import { evadingSeals } from '../../../contracts/authentication/evading-seals.ts';
import { sealBy } from '../../../contracts/authentication/seals.ts';
import type { Seal } from '../../../contracts/harness/case.ts';

const present = new Date('2026-01-31T12:30:00.000Z');
const signing = {
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
  region: 'eu-west-1',
  service: 'chime',
};

/** The lines of a request as it goes out under a seal, at one and the same time for all. */
async function seal(how: Seal, now = present): Promise<readonly string[]> {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  try {
    const { method, target, headers, body } = await how(
      {
        method: 'POST',
        target: '/phone-numbers?operation=batch-delete',
        headers: [
          ['Host', '127.0.0.1'],
          ['Content-Type', 'application/json'],
          ['User-Agent', 'tester'],
        ],
        body: Buffer.from('{"PhoneNumberIds":["a"]}'),
      },
      signing,
    );
    return [
      `${method} ${target}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      Buffer.from(body).toString(),
    ];
  } finally {
    vi.useRealTimers();
  }
}

test('a good seal signs as the AWS CLI does', async () => {
  expect(await seal(sealBy())).toMatchSnapshot();
});

// What is looked at is what differs from a good seal: nothing else of the request may be wrong.
test.each([...badSeals, ...evadingSeals])('%s: %s', async (_situation, _title, _clause, how) => {
  const good = await seal(sealBy());
  const bad = await seal(how);
  expect({
    gone: good.filter((line) => !bad.includes(line)),
    come: bad.filter((line) => !good.includes(line)),
  }).toMatchSnapshot();
});

test('a time stamp that ends in 0 seconds, or in others, is changed', async () => {
  const changed = badSeals.find(([situation]) => situation === 'time-changed')?.[3];
  if (changed === undefined) throw new Error('there is no such seal');
  expect(await seal(changed)).toContain('X-Amz-Date: 20260131T122801Z');
  expect(await seal(changed, new Date('2026-01-31T12:30:07Z'))).toContain('X-Amz-Date: 20260131T122800Z');
});
