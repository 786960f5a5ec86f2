import { describe, expect, test } from 'vitest';
import type { RequestDraft } from '../../../contracts/harness/case.ts';
import { batchDelete, batchDeleteRaw } from '../../../contracts/requests/batch-delete.ts';
import { isHarmless } from '../../../contracts/requests/harmless.ts';
import { getPhoneNumber, restorePhoneNumber } from '../../../contracts/requests/phone-number.ts';

const id = '+12065550100';

describe('to a target with bugs', () => {
  test.each<[string, RequestDraft]>([
    ['a look at a number', getPhoneNumber(id)],
    ['a call for the first number reserved for fiction', batchDelete(['+12065550100'])],
    ['a call for the last one', batchDelete(['+12065550199'])],
    ['a call for one of another area', batchDelete(['+19995550123'])],
    ['a call for an encoded one', batchDelete(['%2B12065550100', id])],
    ['a call with another query', batchDelete([id], { path: '/phone-numbers?operation=batch' })],
    ['a call without a media type', batchDelete([id], { headers: [] })],
    [
      'a call with a charset',
      batchDelete([id], { headers: [['content-type', 'application/json; charset=utf-8']] }),
    ],
    [
      'a call with other headers first',
      batchDelete([id], {
        headers: [
          ['X-First', 'text/plain'],
          ['CONTENT-TYPE', 'application/json'],
        ],
      }),
    ],
    ['a call with unknown members', batchDeleteRaw(`{"X":1,"PhoneNumberIds":["${id}"]}`)],
    ['a call whose body is bytes', batchDeleteRaw(Buffer.from(`{"PhoneNumberIds":["${id}"]}`))],
  ])('%s is harmless', (_what, draft) => {
    expect(isHarmless(draft)).toBe(true);
  });

  test.each<[string, RequestDraft]>([
    ['a call for a number that somebody may have', batchDelete(['+12065550200'])],
    ['a call for the number before the range', batchDelete(['+12065550099'])],
    ['a call for a number of another country', batchDelete(['+22065550100'])],
    ['a call for a number beside a good one', batchDelete([id, '+12065551234'])],
    ['a call for a longer number', batchDelete(['+120655501000'])],
    ['a call for a prefix', batchDelete(['+1206555010'])],
    ['a call for a number with something in front', batchDelete([` ${id}`])],
    ['a call for a number without its plus sign', batchDelete(['12065550100'])],
    ['a call for a wildcard', batchDelete(['*'])],
    ['a call for a blank id', batchDelete([id, ''])],
    ['a call for null', batchDeleteRaw(`{"PhoneNumberIds":["${id}",null]}`)],
    ['a call for nothing', batchDeleteRaw('{"PhoneNumberIds":[]}')],
    ['a call without a list', batchDeleteRaw('{}')],
    ['a call whose list is none', batchDeleteRaw(`{"PhoneNumberIds":"${id}"}`)],
    ['a call with a bare list', batchDeleteRaw(`["${id}"]`)],
    [
      'a call with an empty list in other case beside',
      batchDeleteRaw(`{"PhoneNumberIds":["${id}"],"phonenumberids":[]}`),
    ],
    [
      'a call with a list that stands twice',
      batchDeleteRaw(`{"PhoneNumberIds":[],"PhoneNumberIds":["${id}"]}`),
    ],
    ['a call with broken JSON', batchDeleteRaw(`{"PhoneNumberIds":["${id}"]`)],
    ['a call that is not UTF-8', batchDeleteRaw(Buffer.from([0xff]))],
    ['a call without a body', { method: 'POST', path: '/phone-numbers?operation=batch-delete', headers: [] }],
    ['a call of another media type', batchDelete([id], { headers: [['Content-Type', 'text/plain']] })],
    ['a call on a number', batchDelete([id], { path: '/phone-numbers/abc?operation=batch-delete' })],
    ['a call without a query', batchDelete([id], { path: '/phone-numbers' })],
    ['a call whose body leaves in pieces', batchDelete([id], { cutAt: [20] })],
    ['PUT', batchDelete([id], { method: 'PUT' })],
    ['DELETE', batchDelete([id], { method: 'DELETE' })],
    ['GET with a body', batchDelete([id], { method: 'GET' })],
    ['a restoration', restorePhoneNumber(id)],
  ])('%s is not harmless', (_what, draft) => {
    expect(isHarmless(draft)).toBe(false);
  });
});

describe('the id in a path', () => {
  test.each([
    ['+12065550100', '/phone-numbers/%2B12065550100'],
    ['%2B12065550100', '/phone-numbers/%252B12065550100'],
    ['a/b c', '/phone-numbers/a%2Fb%20c'],
  ])('%s is encoded once, whatever it is', (given, path) => {
    expect(getPhoneNumber(given)).toEqual({ method: 'GET', path, headers: [] });
    expect(restorePhoneNumber(given)).toMatchObject({
      method: 'POST',
      path: `${path}?operation=restore`,
      body: '',
    });
  });
});
