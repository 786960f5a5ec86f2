import { expect, test } from 'vitest';
import { deleteBatch, getNumber, operation, send, setState, whereIs } from './client.ts';
import { useSandbox } from './use-sandbox.ts';

const json = { 'content-type': 'application/json' };

test('answers the sample request of the reference page with its sample response', async () => {
  const url = await useSandbox();
  const answer = await send(url, 'POST', operation, {
    body: '{"PhoneNumberIds": ["%2B12065550100", "%2B12065550101"]}',
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toBe('{"PhoneNumberErrors":[]}');
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json',
    'content-length': '24',
    'x-amzn-requestid': expect.stringMatching(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    date: expect.stringMatching(/GMT$/),
  });
  expect(answer.headers).not.toHaveProperty('content-encoding');
  expect(await whereIs(url, '+12065550100')).toBe('queue');
  expect(await whereIs(url, '%2B12065550101')).toBe('queue');
});

test('moves what it can and lists the rest under the ids as they were sent', async () => {
  const url = await useSandbox();
  await setState(url, 'numbers in inventory', { PhoneNumberIds: ['+12065550110', '+12065550111'] });
  await setState(url, 'numbers associated with a user', { PhoneNumberIds: ['+12065550112'] });
  await setState(url, 'numbers associated with a Voice Connector', { PhoneNumberIds: ['+12065550113'] });
  const answer = await deleteBatch(
    url,
    '+12065550112',
    '%2B12065550110',
    'nobody',
    '%2B12065550113',
    '+12065550111',
  );
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual({
    PhoneNumberErrors: [
      {
        PhoneNumberId: '+12065550112',
        ErrorCode: 'PhoneNumberAssociationsExist',
        ErrorMessage: expect.any(String),
      },
      { PhoneNumberId: 'nobody', ErrorCode: 'NotFound', ErrorMessage: expect.any(String) },
      {
        PhoneNumberId: '%2B12065550113',
        ErrorCode: 'PhoneNumberAssociationsExist',
        ErrorMessage: expect.any(String),
      },
    ],
  });
  expect(await whereIs(url, '+12065550110')).toBe('queue');
  expect(await whereIs(url, '+12065550111')).toBe('queue');
  expect(await whereIs(url, '+12065550112')).toBe('inventory');
  expect(await whereIs(url, '+12065550113')).toBe('inventory');
});

test('accepts a number that is queued already and keeps its first deletion time', async () => {
  const url = await useSandbox();
  await deleteBatch(url, '+12065550100');
  const first = await getNumber(url, '+12065550100');
  await setState(url, 'clock is advanced', { seconds: 3600 });
  const again = await deleteBatch(url, '%2B12065550100', '%2B12065550100');
  expect(again.text).toBe('{"PhoneNumberErrors":[]}');
  expect((await getNumber(url, '+12065550100')).text).toBe(first.text);
});

test('takes 1,000 ids and moves each', async () => {
  const url = await useSandbox();
  const ids = Array.from({ length: 1000 }, (_, index) => `+1206555${String(index).padStart(4, '0')}`);
  await setState(url, 'numbers in inventory', { PhoneNumberIds: ids });
  expect((await deleteBatch(url, ...ids)).text).toBe('{"PhoneNumberErrors":[]}');
  for (const id of ['+12065550000', '+12065550499', '+12065550999'])
    expect(await whereIs(url, id)).toBe('queue');
});

test.each([
  ['no member', '{}'],
  ['a null list', '{"PhoneNumberIds":null}'],
  ['an empty list', '{"PhoneNumberIds":[]}'],
  ['a string for a list', '{"PhoneNumberIds":"+12065550100"}'],
  ['an object for a list', '{"PhoneNumberIds":{"0":"+12065550100"}}'],
  ['a null element', '{"PhoneNumberIds":["+12065550100",null]}'],
  ['a number element', '{"PhoneNumberIds":["+12065550100",12065550101]}'],
  ['a list element', '{"PhoneNumberIds":[["+12065550100"]]}'],
  ['an empty id', '{"PhoneNumberIds":["+12065550100",""]}'],
  ['a blank id', '{"PhoneNumberIds":["+12065550100"," \\t"]}'],
  ['a member in other case', '{"phoneNumberIds":["+12065550100"]}'],
  ['an unclosed list', '{"PhoneNumberIds":["+12065550100"'],
  ['a trailing comma', '{"PhoneNumberIds":["+12065550100",]}'],
  ['a comment', '{"PhoneNumberIds":["+12065550100"]}//'],
  ['a byte order mark', '\ufeff{"PhoneNumberIds":["+12065550100"]}'],
  ['a top-level list', '["+12065550100"]'],
  ['null', 'null'],
  ['nothing', ''],
  ['bytes that are not UTF-8', Buffer.from('{"PhoneNumberIds":["+12065550100","\xff"]}', 'latin1')],
])('refuses %s with 400 and moves nothing', async (_, body) => {
  const url = await useSandbox();
  const answer = await send(url, 'POST', operation, { headers: json, body });
  expect(answer.status).toBe(400);
  expect(answer.headers['x-amzn-errortype']).toBe('BadRequestException');
  expect(answer.headers['content-type']).toBe('application/json');
  expect(answer.headers['x-amzn-requestid']).toBeTruthy();
  expect(answer.json).toEqual({ Code: 'BadRequest', Message: expect.stringMatching(/./) });
  expect(answer.text).not.toContain('1206555');
  expect(await whereIs(url, '+12065550100')).toBe('inventory');
});

test('reads escapes and raw UTF-8 alike', async () => {
  const url = await useSandbox();
  const raw = await send(url, 'POST', operation, {
    headers: json,
    body: '{"PhoneNumberIds":["é\u{1F600}"]}',
  });
  const escaped = await send(url, 'POST', operation, {
    headers: json,
    body: '{"PhoneNumberIds":["\\u00e9\\ud83d\\ude00"]}',
  });
  expect(raw.text).toContain('"PhoneNumberId":"é\u{1F600}"');
  expect(escaped.text).toBe(raw.text);
});

test('ignores members that it does not know', async () => {
  const url = await useSandbox();
  const body = '{"X":1,"PhoneNumberIds":["+12065550100"],"__proto__":{"a":1}}';
  expect((await send(url, 'POST', operation, { body })).text).toBe('{"PhoneNumberErrors":[]}');
});
