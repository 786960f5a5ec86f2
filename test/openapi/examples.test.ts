import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import document from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };
import type {
  BatchDeletePhoneNumberRequest,
  BatchDeletePhoneNumberResponse,
} from '../../generated/batch-delete-phone-number.types.ts';
import {
  validateBatchDeletePhoneNumberRequest,
  validateBatchDeletePhoneNumberResponse,
  validateErrorBody,
} from '../../generated/batch-delete-phone-number.validators.ts';

interface Example<Value> {
  readonly summary: string;
  readonly value: Value;
}

const operation = document.paths['/phone-numbers'].post;
const requests: Readonly<Record<string, Example<BatchDeletePhoneNumberRequest>>> =
  operation.requestBody.content['application/json'].examples;
const { Processed, ...errors } = document.components.responses;
const answers: Readonly<Record<string, Example<BatchDeletePhoneNumberResponse>>> =
  Processed.content['application/json'].examples;

describe('bodies', () => {
  test.each(Object.entries(requests))('request %s fits its schema', (_, { value }) => {
    expect(
      validateBatchDeletePhoneNumberRequest(value),
      JSON.stringify(validateBatchDeletePhoneNumberRequest.errors),
    ).toBe(true);
  });

  test.each(Object.entries(answers))('200 %s fits its schema', (_, { value }) => {
    expect(
      validateBatchDeletePhoneNumberResponse(value),
      JSON.stringify(validateBatchDeletePhoneNumberResponse.errors),
    ).toBe(true);
  });

  test.each(Object.entries(answers))('200 %s answers the request example of that name', (name, { value }) => {
    const asked = requests[name]?.value.PhoneNumberIds;
    const listed = value.PhoneNumberErrors?.map((entry) => entry.PhoneNumberId) ?? [];
    expect(asked).toEqual(expect.arrayContaining(listed));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('every documented answer has several examples', () => {
    const counts = Object.values(document.components.responses).map(
      ({ content }) => Object.keys(content['application/json'].examples).length,
    );
    expect(counts).toHaveLength(8);
    expect(Math.min(...counts)).toBeGreaterThan(1);
  });
});

describe.each(Object.entries(errors))('%s', (type, { headers, content }) => {
  test('its examples fit the schema and have the code that belongs to the type', () => {
    for (const { value } of Object.values<Example<{ Code: string; Message: string }>>(
      content['application/json'].examples,
    )) {
      expect(validateErrorBody(value), JSON.stringify(validateErrorBody.errors)).toBe(true);
      expect(`${value.Code}Exception`).toBe(type.replace('Client', ''));
      expect(value.Message).not.toBe('');
    }
  });

  test('the example of its type header is its name and fits the schema', () => {
    const header = headers['x-amzn-ErrorType'];
    expect(header.example).toBe(type);
    expect(new Ajv({ strict: false }).validate(header.schema, header.example)).toBe(true);
  });
});

test.each([
  ...Object.entries(document.components.headers),
  ['operation', document.components.parameters.Operation] as const,
])('the example of %s fits its schema', (_, { schema, example }) => {
  expect(new Ajv({ strict: false }).validate(schema, example)).toBe(true);
});
