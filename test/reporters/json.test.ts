import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { createJsonReporter } from '../../src/reporters/json.ts';
import { recordExchange } from '../../src/reporters/recorded-exchange.ts';
import { hostileText } from './hostile-text.ts';
import { render } from './render.ts';
import { acceptedEmptyObject, sampleCase, sampleFailure, sampleReport } from './sample-report.ts';

const schemas = new URL('../../src/schemas/', import.meta.url);

function readSchema(name: string): object {
  return JSON.parse(readFileSync(new URL(name, schemas), 'utf8'));
}

const ajv = new Ajv({ allErrors: true, strict: true, strictTuples: false });
addFormats.default(ajv);
ajv.addSchema(readSchema('recorded-exchange.schema.json'));
ajv.addSchema(readSchema('report.schema.json'));

function errorsOf(schema: string, data: unknown): string[] {
  const validate = ajv.getSchema(schema);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function reportOf(report: typeof sampleReport) {
  return JSON.parse(render(createJsonReporter, report));
}

test('the report holds to its schema', () => {
  expect(errorsOf('report.schema.json', reportOf(sampleReport))).toEqual([]);
});

test('the report has the fields of the format and no others', () => {
  const report = reportOf(sampleReport);
  expect(Object.keys(report)).toEqual([
    'tool',
    'target',
    'service',
    'startedAt',
    'durationMs',
    'verdict',
    'counts',
    'coverage',
    'clauses',
    'cases',
  ]);
  expect(Object.keys(report.cases[1].failures[0]).sort()).toEqual(
    [
      'case',
      'clause',
      'level',
      'code',
      'path',
      'received',
      'expected',
      'why',
      'exchange',
      'curl',
      'again',
    ].sort(),
  );
});

test('an exchange keeps its bytes', () => {
  const { exchange } = reportOf(sampleReport).cases[1].failures[0];
  expect(Buffer.from(exchange.request.body, 'base64').toString()).toBe('{}');
  expect([...Buffer.from(exchange.response.body, 'base64')]).toEqual([0xff, 0x00, 0x7b]);
});

test('an exchange without a response, and a failure without an exchange, hold to the schema', () => {
  const unanswered = sampleFailure({ exchange: { ...acceptedEmptyObject, response: null } });
  const unsent = sampleFailure({ exchange: null });
  const cases = [sampleCase({ outcome: 'broken', failures: [unanswered, unsent] })];
  expect(errorsOf('report.schema.json', reportOf({ ...sampleReport, cases }))).toEqual([]);
});

test('hostile text comes back as it was', () => {
  const cases = [sampleCase({ outcome: 'broken', failures: [sampleFailure({ received: hostileText })] })];
  const report = reportOf({ ...sampleReport, cases });
  expect(errorsOf('report.schema.json', report)).toEqual([]);
  expect(report.cases[0].failures[0].received).toBe(hostileText);
});

test('the schemas refuse what is not of the format', () => {
  const report = reportOf(sampleReport);
  const refusals: Array<[unknown, string]> = [
    [{ ...report, verdict: 'fine' }, '/verdict must be equal to one of the allowed values'],
    [{ ...report, extra: 1 }, ' must NOT have additional properties'],
    [{ ...report, startedAt: 'yesterday' }, '/startedAt must match format "date-time"'],
  ];
  for (const [data, complaint] of refusals) expect(errorsOf('report.schema.json', data)).toContain(complaint);
  const recorded = recordExchange(acceptedEmptyObject);
  expect(errorsOf('recorded-exchange.schema.json', recorded)).toEqual([]);
  const bad = { ...recorded, request: { ...recorded.request, body: 'not base64!' } };
  expect(errorsOf('recorded-exchange.schema.json', bad)[0]).toContain('/request/body must match pattern');
});
