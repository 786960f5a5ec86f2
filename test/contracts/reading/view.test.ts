import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { entryIds, isOperationRequest, readView } from '../../../contracts/reading/view.ts';
import { entry, listing, sample, unanswered } from '../checks/sample-exchange.ts';

describe('a request is the operation', () => {
  test.each([
    '/phone-numbers?operation=batch-delete',
    '/base/path/phone-numbers?operation=batch-delete',
    '/phone-numbers?x=1&operation=batch-delete&y',
    '/phone-numbers?operation=batch-delete&',
    '/phone-numbers?Operation=restore&operation=batch-delete',
    '/phone-numbers?operations=x&operation=batch-delete',
  ])('as POST %s', (target) => {
    expect(isOperationRequest('POST', target)).toBe(true);
  });

  test.each([
    ['GET', '/phone-numbers?operation=batch-delete'],
    ['post', '/phone-numbers?operation=batch-delete'],
    ['POST', '/phone-numbers'],
    ['POST', '/phone-numbers?'],
    ['POST', '/phone-numbers?operation'],
    ['POST', '/phone-numbers?operation='],
    ['POST', '/phone-numbers?operation=batch-deleteX'],
    ['POST', '/phone-numbers?operation=Batch-Delete'],
    ['POST', '/phone-numbers?Operation=batch-delete'],
    ['POST', '/phone-numbers?operation=batch%2Ddelete'],
    ['POST', '/phone-numbers?operation=batch-delete&operation=batch-delete'],
    ['POST', '/phone-numbers?operation=batch-delete&operation'],
    ['POST', '/phone-numbers?operation=restore&operation=batch-delete'],
    ['POST', '/phone-numbers/?operation=batch-delete'],
    ['POST', '/phone-numbers/abc?operation=batch-delete'],
    ['POST', '/my-phone-numbers?operation=batch-delete'],
    ['POST', '/Phone-Numbers?operation=batch-delete'],
    ['POST', '/?/phone-numbers?operation=batch-delete'],
    ['POST', '?operation=batch-delete'],
  ])('not as %s %s', (method, target) => {
    expect(isOperationRequest(method, target)).toBe(false);
  });
});

describe('a view', () => {
  test('reads the sample exchange', () => {
    expect(readView(sample())).toMatchObject({
      isOperation: true,
      status: 200,
      mediaType: 'application/json',
      requestIds: ['%2B12065550100', '%2B12065550101'],
      object: { PhoneNumberErrors: [] },
      entries: [],
      errorType: { name: undefined },
    });
  });

  test('reads an exchange without an answer as status 0 and an empty body', () => {
    const view = readView(unanswered(sample()));
    expect(view).toMatchObject({ isOperation: true, status: 0, json: { kind: 'empty' } });
    expect(view.header('date')).toBeUndefined();
    expect(view.mediaType).toBeUndefined();
    expect(view.object).toBeUndefined();
    expect(view.entries).toBeUndefined();
  });

  test.each([
    ['{}', undefined],
    ['[]', undefined],
    ['', undefined],
    ['{"PhoneNumberIds":"a"}', undefined],
    ['{"PhoneNumberIds":["a",1]}', undefined],
    ['{"PhoneNumberIds":[null]}', undefined],
    ['{"PhoneNumberIds":[]}', []],
    ['{"PhoneNumberIds":["a",""],"X":1}', ['a', '']],
  ])('reads in the request %s the ids %j', (requestBody, expected) => {
    expect(readView(sample({ requestBody })).requestIds).toEqual(expected);
  });

  test('reads each body once', () => {
    const view = readView(sample());
    expect(view.json).toBe(view.json);
    expect(view.requestJson).toBe(view.requestJson);
    expect(view.errorType).toBe(view.errorType);
  });

  test('reads a compressed body, and says when it can’t', () => {
    const headers = { 'content-encoding': 'gzip' };
    expect(readView(sample({ headers, body: gzipSync('{"a":1}') })).object).toEqual({ a: 1 });
    expect(readView(sample({ headers, body: '{"a":1}' })).json).toEqual({
      kind: 'not-decoded',
      coding: 'gzip',
    });
  });

  test('lists the ids of well-formed entries', () => {
    const odd = [null, 'x', {}, { PhoneNumberId: 1 }, ['y']];
    expect(entryIds(readView(listing([entry('b'), ...odd, entry('a'), entry('b')])))).toEqual([
      'b',
      'a',
      'b',
    ]);
    expect(entryIds(readView(sample({ body: { PhoneNumberErrors: { 0: entry('a') } } })))).toEqual([]);
  });
});
