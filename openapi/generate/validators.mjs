import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { refuseForeignKeywords, resolvePointer, writeOutSchema } from './schema.mjs';

/** Exported name, schema it judges, and what its caller should know. */
const validators = [
  {
    name: 'validateBatchDeletePhoneNumberRequest',
    schema: 'BatchDeletePhoneNumberRequest',
    about: 'Judges the parsed body of a request. Members that the document does not describe are let pass.',
  },
  {
    name: 'validateBatchDeletePhoneNumberResponse',
    schema: 'BatchDeletePhoneNumberResponse',
    about:
      'Judges the parsed body of a 200. Members and error codes that the document does not describe are let pass.',
  },
  {
    name: 'validateErrorBody',
    schema: 'ErrorResponse',
    about:
      'Judges the parsed body of an error answer. Members and codes that the document does not describe are let pass.',
  },
];

/** Keywords of OpenAPI 3.0's Schema Object that describe and do not constrain; Ajv knows `nullable` by itself. */
const annotations = ['discriminator', 'example', 'externalDocs', 'xml'];

/**
 * Compiles the schemas of the bodies to TypeScript that imports nothing at run time.
 * @param {Record<string, any>} document The bundled document.
 * @param {string} typesModule Module in which the types of the schemas are.
 * @param {string} source What the document is made from, for the notice.
 * @returns {string}
 */
export function renderValidators(document, typesModule, source) {
  return [
    renderDeclarations(typesModule, source),
    ...validators.map(({ name, schema, about }) => {
      const pointer = `#/components/schemas/${schema}`;
      return [
        `/** ${about} */`,
        `export const ${name}: SchemaValidator<${schema}> = ${name}Factory();`,
        '',
        `function ${name}Factory() {`,
        compileSchema(document, pointer),
        '}',
        '',
      ].join('\n');
    }),
  ].join('\n');
}

/** @param {Record<string, any>} document @param {string} pointer @returns {string} Statements that end by returning the validator. */
function compileSchema(document, pointer) {
  const schema = writeOutSchema(document, pointer);
  refuseForeignKeywords(schema);
  const ajv = new Ajv({ allErrors: true, strict: true, code: { source: true, esm: true, lines: true } });
  ajv.addVocabulary(annotations);
  ajv.addSchema(schema, 'schema');
  const code = standaloneCode.default(ajv, { compiled: 'schema' });
  if (/\brequire\(|^\s*import\b/m.test(code)) {
    throw new Error(`The validator of ${pointer} imports a helper of Ajv; emit that helper with it.`);
  }
  return code
    .replace(/^"use strict";\n?/, '')
    .replace(/^export const compiled = (\w+);\n?/m, '')
    .replaceAll(/schemaPath:"#([^"]*)"/g, (_, rest) => {
      return `schemaPath:${JSON.stringify(resolvePointer(document, pointer + rest).pointer)}`;
    })
    .concat(`return ${/^export const compiled = (\w+);/m.exec(code)?.[1]};`);
}

/** @param {string} typesModule @param {string} source */
function renderDeclarations(typesModule, source) {
  return `// @ts-nocheck: the functions below are JavaScript as Ajv emits it; the declarations before them are typed.
// Made by npm run generate from ${source}. Do not edit.
import type { ${validators.map(({ schema }) => schema).join(', ')} } from '${typesModule}';

/** One way in which a value breaks a schema, in the form of Ajv's ErrorObject. */
export interface SchemaError {
  /** JSON pointer into the judged value; empty for the value itself. */
  readonly instancePath: string;
  /** Pointer to the broken keyword in the document, such as \`#/components/schemas/PhoneNumberError/required\`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says whether a value fits a schema; \`errors\` tells about the value judged last and is \`null\` when that one fitted. */
export interface SchemaValidator<Fitting> {
  (data: unknown): data is Fitting;
  errors?: readonly SchemaError[] | null;
}
`;
}
