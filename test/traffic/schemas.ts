import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const folder = new URL('../../src/schemas/', import.meta.url);

const ajv = new Ajv({ allErrors: true, strict: true, strictTuples: false });
addFormats.default(ajv);
for (const name of ['recorded-exchange', 'report', 'audit-report', 'merged-report'])
  ajv.addSchema(JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')));

/** What keeps a JSON value from holding to one of the schemas that ship. */
export function errorsOf(schema: string, data: unknown): readonly string[] {
  const validate = ajv.getSchema(schema);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
