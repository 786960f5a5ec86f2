import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type SchemaValidator,
  validateBatchDeletePhoneNumberRequest,
  validateBatchDeletePhoneNumberResponse,
  validateErrorBody,
} from '../../generated/batch-delete-phone-number.validators.ts';

const schemas = '#/components/schemas';

/** Where a validator finds fault with a value: `place keyword`, in the order found. */
function findFaults(validate: SchemaValidator<unknown>, value: unknown): string[] {
  const fits = validate(value);
  const faults = (validate.errors ?? []).map(
    ({ instancePath, schemaPath }) => `${instancePath} ${schemaPath}`,
  );
  expect(fits).toBe(faults.length === 0);
  return faults;
}

describe('validateBatchDeletePhoneNumberRequest', () => {
  const request = `${schemas}/BatchDeletePhoneNumberRequest`;
  const list = `/PhoneNumberIds ${request}/properties/PhoneNumberIds`;

  test.each([
    ['one id', { PhoneNumberIds: ['%2B12065550100'] }],
    ['a thousand ids', { PhoneNumberIds: Array.from({ length: 1000 }, (_, index) => `+${index}`) }],
    ['the same id twice', { PhoneNumberIds: ['a', 'a'] }],
    ['an id of no known form', { PhoneNumberIds: ['', ' ', 'not-a-number', 'é'] }],
    ['a member that is not described', { PhoneNumberIds: ['a'], Reason: null }],
  ])('accepts %s', (_, value) => {
    expect(findFaults(validateBatchDeletePhoneNumberRequest, value)).toEqual([]);
  });

  test.each([
    ['no list', {}, [` ${request}/required`]],
    ['a list under another name', { phoneNumberIds: ['a'] }, [` ${request}/required`]],
    ['an empty list', { PhoneNumberIds: [] }, [`${list}/minItems`]],
    ['null for the list', { PhoneNumberIds: null }, [`${list}/type`]],
    ['text for the list', { PhoneNumberIds: 'a' }, [`${list}/type`]],
    ['an object for the list', { PhoneNumberIds: { 0: 'a', length: 1 } }, [`${list}/type`]],
    [
      'a number among the ids',
      { PhoneNumberIds: ['a', 1] },
      [`/PhoneNumberIds/1 ${schemas}/PhoneNumberId/type`],
    ],
    ['null among the ids', { PhoneNumberIds: [null] }, [`/PhoneNumberIds/0 ${schemas}/PhoneNumberId/type`]],
    ['an array', [], [` ${request}/type`]],
    ['null', null, [` ${request}/type`]],
    ['text', 'PhoneNumberIds', [` ${request}/type`]],
    ['nothing', undefined, [` ${request}/type`]],
  ])('refuses %s', (_, value, faults) => {
    expect(findFaults(validateBatchDeletePhoneNumberRequest, value)).toEqual(faults);
  });

  test('tells of every fault, and of none once a value fits', () => {
    expect(
      findFaults(validateBatchDeletePhoneNumberRequest, { PhoneNumberIds: [1, 'a', true] }),
    ).toHaveLength(2);
    expect(validateBatchDeletePhoneNumberRequest({ PhoneNumberIds: ['a'] })).toBe(true);
    expect(validateBatchDeletePhoneNumberRequest.errors).toBe(null);
  });
});

describe('validateBatchDeletePhoneNumberResponse', () => {
  const response = `${schemas}/BatchDeletePhoneNumberResponse`;
  const entry = `${schemas}/PhoneNumberError`;

  test.each([
    ['an empty list', { PhoneNumberErrors: [] }],
    ['no list', {}],
    ['an entry with its id alone', { PhoneNumberErrors: [{ PhoneNumberId: 'a' }] }],
    [
      'a word that is not published',
      { PhoneNumberErrors: [{ PhoneNumberId: 'a', ErrorCode: 'NotPublishedYet' }] },
    ],
    ['a blank id', { PhoneNumberErrors: [{ PhoneNumberId: ' ' }] }],
    [
      'members that are not described',
      { PhoneNumberErrors: [{ PhoneNumberId: 'a', Retry: false }], Total: 1 },
    ],
  ])('accepts %s', (_, value) => {
    expect(findFaults(validateBatchDeletePhoneNumberResponse, value)).toEqual([]);
  });

  test.each([
    ['null for the list', null, `/PhoneNumberErrors ${response}/properties/PhoneNumberErrors/type`],
    ['an object for the list', {}, `/PhoneNumberErrors ${response}/properties/PhoneNumberErrors/type`],
    ['text for an entry', ['a'], `/PhoneNumberErrors/0 ${entry}/type`],
    ['null for an entry', [null], `/PhoneNumberErrors/0 ${entry}/type`],
    ['an entry without its id', [{ ErrorCode: 'NotFound' }], `/PhoneNumberErrors/0 ${entry}/required`],
    [
      'null for an id',
      [{ PhoneNumberId: null }],
      `/PhoneNumberErrors/0/PhoneNumberId ${entry}/properties/PhoneNumberId/type`,
    ],
    [
      'a number for a code',
      [{ PhoneNumberId: 'a', ErrorCode: 404 }],
      `/PhoneNumberErrors/0/ErrorCode ${schemas}/ErrorCode/anyOf/1/type`,
    ],
    [
      'a number for a message',
      [{ PhoneNumberId: 'a', ErrorMessage: 1 }],
      `/PhoneNumberErrors/0/ErrorMessage ${entry}/properties/ErrorMessage/type`,
    ],
  ])('refuses %s', (_, list, fault) => {
    expect(findFaults(validateBatchDeletePhoneNumberResponse, { PhoneNumberErrors: list })).toEqual([fault]);
  });
});

describe('validateErrorBody', () => {
  test.each([
    ['both members', { Code: 'BadRequest', Message: 'No.' }],
    ['no member', {}],
    ['other members', { message: 'No.', fieldList: [] }],
  ])('accepts %s', (_, value) => {
    expect(findFaults(validateErrorBody, value)).toEqual([]);
  });

  test.each([
    ['an array', [], ` ${schemas}/ErrorResponse/type`],
    ['text', 'No.', ` ${schemas}/ErrorResponse/type`],
    ['a number for the code', { Code: 400 }, `/Code ${schemas}/ErrorCode/anyOf/1/type`],
    ['null for the message', { Message: null }, `/Message ${schemas}/ErrorResponse/properties/Message/type`],
  ])('refuses %s', (_, value, fault) => {
    expect(findFaults(validateErrorBody, value)).toEqual([fault]);
  });
});

test('the compiled validators need no package at run time', () => {
  const code = readFileSync('generated/batch-delete-phone-number.validators.ts', 'utf8');
  const imports = code.split('\n').filter((line) => /^import|require\(|\bimport\(/.test(line));
  expect(imports).toEqual([
    expect.stringMatching(/^import type .* from '\.\/batch-delete-phone-number\.types\.ts';$/),
  ]);
});
