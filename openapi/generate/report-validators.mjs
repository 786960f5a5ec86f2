import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const schemas = ['report', 'recorded-exchange', 'audit-report', 'merged-report'];

/** A merged report may hold every other one, so that its validator judges them all. */
const validators = { fitsMergedReport: 'merged-report.schema.json' };

/**
 * Compiles the schemas of the reports, which ship with the package, to TypeScript that imports nothing at run time.
 * @param {string} folder Where the schemas are.
 * @param {string} validatorsModule Module in which the type of validators is.
 * @returns {string}
 */
export function renderReportValidators(folder, validatorsModule) {
  const ajv = new Ajv({
    strict: true,
    strictTuples: false,
    validateFormats: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const name of schemas)
    ajv.addSchema(JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8')));
  const code = standaloneCode.default(ajv, validators);
  if (/\brequire\(|^\s*import\b/m.test(code))
    throw new Error('A validator of the reports imports a helper of Ajv; emit that helper with it.');
  const typed = code
    .replace(/^"use strict";\n?/, '')
    .replace(
      /^export const (\w+) = (\w+);$/m,
      `/** Judges parsed JSON by ${validators.fitsMergedReport}. */\nexport const $1: SchemaValidator<object> = $2;`,
    );
  return `// @ts-nocheck: the functions below are JavaScript as Ajv emits it; what is exported is typed.
// Made by npm run generate from src/schemas. Do not edit.
import type { SchemaValidator } from '${validatorsModule}';

${typed}`;
}
