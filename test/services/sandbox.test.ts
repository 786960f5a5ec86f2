import { expect, test } from 'vitest';
import { deleteBatch, setState } from '../sandbox/client.ts';
import { useSandbox } from '../sandbox/use-sandbox.ts';

const number = '+12065550100';
const eightDays = 8 * 24 * 3600;

test.each([
  ['chime', 'NotFound'],
  ['chime-sdk-voice', 'Gone'],
] as const)('%s reports a number that was removed for good as %s', async (service, ErrorCode) => {
  const url = await useSandbox({ service });
  await deleteBatch(url, number);
  await setState(url, 'clock is advanced', { seconds: eightDays });
  const { json } = await deleteBatch(url, '%2B12065550100', '+12065550199');
  expect(json).toMatchObject({
    PhoneNumberErrors: [
      { PhoneNumberId: '%2B12065550100', ErrorCode },
      { PhoneNumberId: '+12065550199', ErrorCode: 'NotFound' },
    ],
  });
});

test('a number that a state brings back is no longer gone', async () => {
  const url = await useSandbox({ service: 'chime-sdk-voice' });
  await deleteBatch(url, number);
  await setState(url, 'clock is advanced', { seconds: eightDays });
  await setState(url, 'numbers in inventory', { PhoneNumberIds: [number] });
  expect((await deleteBatch(url, number)).json).toEqual({ PhoneNumberErrors: [] });
  await setState(url, 'numbers not in the system', { PhoneNumberIds: [number] });
  expect((await deleteBatch(url, number)).json).toMatchObject({
    PhoneNumberErrors: [{ ErrorCode: 'NotFound' }],
  });
});
