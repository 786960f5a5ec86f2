import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { SchemaValidator } from '../../generated/batch-delete-phone-number.validators.ts';
import { renderValidators } from '../../openapi/generate/validators.mjs';

const folder = mkdtempSync(join(tmpdir(), 'chime-contract-validators-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A document in which the error body has one member, `Code`, of the given schema. */
function documentWith(schema: object, others: object = {}): Record<string, unknown> {
  const body = { type: 'object' };
  return {
    components: {
      schemas: {
        ...others,
        BatchDeletePhoneNumberRequest: body,
        BatchDeletePhoneNumberResponse: body,
        ErrorResponse: { type: 'object', properties: { Code: schema } },
      },
    },
  };
}

let files = 0;

async function compileCode(schema: object, others?: object): Promise<SchemaValidator<unknown>> {
  files += 1;
  const file = join(folder, `${files}.ts`);
  writeFileSync(file, renderValidators(documentWith(schema, others), './types.ts', 'a document'));
  const compiled: { validateErrorBody: SchemaValidator<unknown> } = await import(file);
  return compiled.validateErrorBody;
}

describe('schemas are read as OpenAPI 3.0 reads them', () => {
  test('null fits where nullable says so, and nowhere else', async () => {
    const nullable = await compileCode({ type: 'string', nullable: true });
    const plain = await compileCode({ type: 'string' });
    expect([nullable({ Code: null }), nullable({ Code: 'a' }), nullable({ Code: 1 })]).toEqual([
      true,
      true,
      false,
    ]);
    expect([plain({ Code: null }), plain({ Code: 'a' })]).toEqual([false, true]);
  });

  test('an example and an external document constrain nothing', async () => {
    const validate = await compileCode({
      type: 'string',
      example: 'a',
      externalDocs: { url: 'https://example.com' },
    });
    expect(validate({ Code: 'b' })).toBe(true);
  });

  test('a member of a schema may have the name of a keyword', async () => {
    const validate = await compileCode({ type: 'object', properties: { const: { type: 'string' } } });
    expect([validate({ Code: { const: 'a' } }), validate({ Code: { const: 1 } })]).toEqual([true, false]);
  });

  test('a fault is located in the schema that is referred to', async () => {
    const validate = await compileCode(
      { $ref: '#/components/schemas/Word' },
      { Word: { type: 'string', pattern: 'a' } },
    );
    expect(validate({ Code: 1 })).toBe(false);
    expect(validate.errors?.map(({ schemaPath }) => schemaPath)).toEqual(['#/components/schemas/Word/type']);
  });

  test('an open enum takes any text and nothing else', async () => {
    const validate = await compileCode({ anyOf: [{ type: 'string', enum: ['a'] }, { type: 'string' }] });
    expect([validate({ Code: 'a' }), validate({ Code: 'b' }), validate({ Code: 1 })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a choice that is no open enum keeps its alternatives', async () => {
    const validate = await compileCode({
      anyOf: [
        { type: 'string', enum: ['a'] },
        { type: 'string', pattern: '^$' },
      ],
    });
    expect([validate({ Code: 'a' }), validate({ Code: '' }), validate({ Code: 'b' })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what would be read wrongly is refused', () => {
  test.each([
    ['a keyword that OpenAPI 3.0 does not have', { const: 'a' }, '/properties/Code/const'],
    [
      'a keyword that OpenAPI 3.0 reads differently',
      { type: 'number', exclusiveMinimum: true },
      '/exclusiveMinimum',
    ],
    ['a misspelt keyword', { type: 'string', minLenght: 1 }, 'minLenght'],
    ['a reference to nothing', { $ref: '#/components/schemas/Nothing' }, 'Nothing names nothing'],
    ['a schema inside itself', { $ref: '#/components/schemas/ErrorResponse' }, 'refers to itself'],
    [
      'a keyword that needs code of Ajv at run time',
      { type: 'array', items: {}, uniqueItems: true },
      'imports a helper',
    ],
  ])('%s', (_, schema, complaint) => {
    expect(() => renderValidators(documentWith(schema), './types.ts', 'a document')).toThrow(complaint);
  });
});
