import {
  BatchDeletePhoneNumberCommand,
  ChimeClient,
  ForbiddenException,
  ThrottledClientException,
} from '@aws-sdk/client-chime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runContract } from '../../contracts/run-contract.ts';
import { type Mock, startMock } from '../../src/mock/start-mock.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

test('the contract finds nothing broken and advises nothing', async () => {
  const options = {
    target: new URL(mock.url),
    service: 'chime',
    states: { kind: 'prefer' },
    timeoutMs: 10_000,
    concurrency: 4,
    allowDeletion: false,
  } as const;
  const report = await runContract(options, { name: 'test', version: '0' });
  const accused = report.cases.filter(({ outcome }) => outcome !== 'held' && outcome !== 'skipped');
  expect(accused).toEqual([]);
  expect(report.verdict).toBe('conformant');
  const { held, broken, advised, couldNotRun } = report.counts;
  expect({ broken, advised, couldNotRun }).toEqual({ broken: 0, advised: 0, couldNotRun: 0 });
  expect(held).toBeGreaterThan(100);
  expect(report.coverage.responses.filter(({ exercised }) => !exercised)).toEqual([]);
});

function createClient(endpoint: string): ChimeClient {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  return new ChimeClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
}

test('the AWS SDK for JavaScript reads its answers', async () => {
  const command = new BatchDeletePhoneNumberCommand({ PhoneNumberIds: ['+12065550100'] });
  const served = await createClient(mock.url).send(command);
  expect(served.PhoneNumberErrors).toEqual([]);
  for (const [prefer, type] of [
    ['code=403', ForbiddenException],
    ['example=throttled', ThrottledClientException],
  ] as const) {
    const refusing = await startMock({ prefer });
    await expect(createClient(refusing.url).send(command)).rejects.toBeInstanceOf(type);
    await refusing.close();
  }
});
