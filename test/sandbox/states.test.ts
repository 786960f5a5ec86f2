import { expect, test } from 'vitest';
import { deleteBatch, getNumber, send, setState, whereIs } from './client.ts';
import { useSandbox } from './use-sandbox.ts';

const day = 24 * 60 * 60;

/** Deletes a number and tells whether its time in the queue begins by real time. */
async function isStampedNow(url: string, id: string): Promise<boolean> {
  await deleteBatch(url, id);
  const stamp = /"DeletionTimestamp":"([^"]+)"/.exec((await getNumber(url, id)).text)?.[1] ?? '';
  return Math.abs(Date.parse(stamp) - Date.now()) < 60_000;
}

test.each([
  ['credentials are rejected', 401, 'UnauthorizedClientException', 'Unauthorized'],
  ['caller is forbidden', 403, 'ForbiddenException', 'Forbidden'],
  ['a resource is not found', 404, 'NotFoundException', 'NotFound'],
  ['caller is over its rate limit', 429, 'ThrottledClientException', 'Throttled'],
  ['service is failing', 500, 'ServiceFailureException', 'ServiceFailure'],
  ['service is unavailable', 503, 'ServiceUnavailableException', 'ServiceUnavailable'],
])('while %s every call is answered %i, and nothing moves', async (state, status, type, code) => {
  const url = await useSandbox();
  expect((await setState(url, state)).status).toBe(200);
  const answer = await deleteBatch(url, '+12065550100');
  expect(answer.status).toBe(status);
  expect(answer.headers['x-amzn-errortype']).toBe(type);
  expect(answer.json).toEqual({ Code: code, Message: expect.stringMatching(/./) });
  expect((await getNumber(url, '+12065550100')).status).toBe(status);
  expect((await setState(url, state, {}, 'teardown')).status).toBe(200);
  expect(await whereIs(url, '+12065550100')).toBe('inventory');
});

test.each([
  ['numbers in inventory', 'inventory', 'Unassigned'],
  ['numbers associated with a user', 'inventory', 'Assigned'],
  ['numbers associated with a Voice Connector', 'inventory', 'Assigned'],
  ['numbers in the deletion queue', 'queue', 'Unassigned'],
])('%s puts them there and teardown takes them away', async (state, place, status) => {
  const url = await useSandbox();
  const params = { PhoneNumberIds: ['+12065550150', '%2B12065550151'] };
  await setState(url, state, params);
  expect(await whereIs(url, '%2B12065550150')).toBe(place);
  expect(await whereIs(url, '+12065550151')).toBe(place);
  expect((await getNumber(url, '+12065550150')).json).toMatchObject({
    PhoneNumber: { PhoneNumberId: '%2B12065550150', E164PhoneNumber: '+12065550150', Status: status },
  });
  await setState(url, state, params, 'teardown');
  expect(await whereIs(url, '+12065550150')).toBe('gone');
});

test('numbers not in the system are gone until teardown brings back what was there at the start', async () => {
  const url = await useSandbox();
  const params = { PhoneNumberIds: ['+12065550100'] };
  await setState(url, 'numbers not in the system', params);
  expect(await whereIs(url, '+12065550100')).toBe('gone');
  await setState(url, 'numbers not in the system', params, 'teardown');
  expect(await whereIs(url, '+12065550100')).toBe('inventory');
});

test('numbers stay in the queue for 7 days and are then gone for good', async () => {
  const url = await useSandbox();
  await deleteBatch(url, '+12065550100');
  await setState(url, 'clock is advanced', { seconds: 6 * day });
  await setState(url, 'clock is advanced', { seconds: day - 3600 });
  expect(await whereIs(url, '+12065550100')).toBe('queue');
  const { headers } = await getNumber(url, '+12065550100');
  expect(Math.abs(Date.parse(String(headers.date)) - Date.now())).toBeLessThan(60_000);
  await setState(url, 'clock is advanced', { seconds: 3600 });
  expect(await whereIs(url, '+12065550100')).toBe('gone');
  await setState(url, 'clock is advanced', {}, 'teardown');
  expect(await whereIs(url, '+12065550100')).toBe('gone');
  expect(await isStampedNow(url, '+12065550101')).toBe(true);
});

test('restore takes a number out of the queue, and only from there', async () => {
  const url = await useSandbox();
  const restore = (id: string) =>
    send(url, 'POST', `/phone-numbers/${encodeURIComponent(id)}?operation=restore`);
  await deleteBatch(url, '+12065550100');
  const answer = await restore('%2B12065550100');
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ PhoneNumber: { PhoneNumberId: '%2B12065550100' } });
  expect(answer.text).not.toContain('DeletionTimestamp');
  expect(await whereIs(url, '+12065550100')).toBe('inventory');
  expect((await restore('+12065550100')).status).toBe(400);
  expect((await restore('+12065550199')).status).toBe(404);
});

test('reset returns to the two sample numbers, real time and no error', async () => {
  const url = await useSandbox();
  await deleteBatch(url, '+12065550100');
  await setState(url, 'numbers in inventory', { PhoneNumberIds: ['+12065550150'] });
  await setState(url, 'clock is advanced', { seconds: 30 * day });
  await setState(url, 'service is failing');
  expect((await setState(url, 'reset')).status).toBe(200);
  expect(await whereIs(url, '+12065550100')).toBe('inventory');
  expect(await whereIs(url, '+12065550101')).toBe('inventory');
  expect(await whereIs(url, '+12065550150')).toBe('gone');
  expect(await isStampedNow(url, '+12065550101')).toBe(true);
});

test('a state that is not offered is answered 404', async () => {
  const url = await useSandbox();
  expect((await setState(url, 'numbers in invetory')).status).toBe(404);
});

test.each([
  ['no JSON', 'setup'],
  ['no object', '[]'],
  ['no action', '{"state":"reset"}'],
  ['an unknown action', '{"action":"set","state":"reset"}'],
  ['no state', '{"action":"setup"}'],
  ['params that are no object', '{"action":"setup","state":"reset","params":[]}'],
  ['no numbers', '{"action":"setup","state":"numbers in inventory"}'],
  [
    'an empty list of numbers',
    '{"action":"setup","state":"numbers in inventory","params":{"PhoneNumberIds":[]}}',
  ],
  [
    'a number that is no string',
    '{"action":"setup","state":"numbers in inventory","params":{"PhoneNumberIds":[1]}}',
  ],
  ['no seconds', '{"action":"setup","state":"clock is advanced","params":{}}'],
  ['seconds that are no number', '{"action":"setup","state":"clock is advanced","params":{"seconds":"60"}}'],
])('a command with %s is answered 400', async (_, body) => {
  const url = await useSandbox();
  expect((await send(url, 'POST', '/_states', { body })).status).toBe(400);
});
