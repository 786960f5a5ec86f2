import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checks } from '../../../contracts/checks/index.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { readView } from '../../../contracts/reading/view.ts';
import { errorStatuses, refusal, sample, unanswered } from './sample-exchange.ts';

describe('the checks', () => {
  test('each has a table of its own', () => {
    const tables = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
    expect(tables.sort()).toEqual([...checks.map(({ id }) => `${id}.test.ts`), 'registry.test.ts'].sort());
  });

  test('each has a title of its own', () => {
    const titles = checks.map(({ title }) => title);
    expect(titles).not.toContain('');
    expect(new Set(titles).size).toBe(checks.length);
  });

  test('none accuses the reference page’s sample exchange', () => {
    expect(accusationsOf(sample())).toEqual([]);
  });

  test.each(errorStatuses)('none accuses a proper %i', (status) => {
    expect(accusationsOf(refusal(status))).toEqual([]);
  });

  test('none accuses a request without an answer', () => {
    expect(accusationsOf(unanswered(sample()))).toEqual([]);
  });

  test('whatever an answer is, each finds deviations of its own clauses only, and none throws', () => {
    fc.assert(
      fc.property(anyExchange, (exchange) => {
        const view = readView(exchange);
        for (const { judge, clauses } of checks)
          for (const { clause } of judge(view) ?? []) expect(clauses).toContain(clause);
      }),
      { numRuns: 1000 },
    );
  });
});

function accusationsOf(exchange: Exchange): readonly string[] {
  const view = readView(exchange);
  return checks.flatMap(({ id, judge }) => (judge(view) ?? []).map(({ code }) => `${id} ${code}`));
}

const members = ['PhoneNumberErrors', 'Code', 'code', '__type', 'Message', 'message', '__proto__'];
const entryMembers = ['PhoneNumberId', 'ErrorCode', 'ErrorMessage', 'toString'];
const names = ['content-type', 'date', 'x-amzn-errortype', 'x-amzn-requestid', 'content-encoding'];
const values = ['application/json', 'gzip', 'BadRequestException', '', ',', ';', ':#', 'br, gzip'];

const anyValue = fc.oneof(fc.constantFrom(...members, '+12065550100'), fc.jsonValue());
const anyEntry = fc.oneof(fc.dictionary(fc.constantFrom(...entryMembers), anyValue), fc.jsonValue());
const anyObject = fc.dictionary(fc.constantFrom(...members), fc.oneof(anyValue, fc.array(anyEntry)));
const anyBody = fc.oneof(
  anyObject.map((value) => Buffer.from(JSON.stringify(value))),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array(),
);

const anyExchange: fc.Arbitrary<Exchange> = fc
  .record({
    method: fc.constantFrom('POST', 'POST', 'POST', 'GET'),
    status: fc.oneof(fc.constantFrom(200, 400, 415, 429, 500), fc.integer({ min: 100, max: 999 })),
    requestBody: fc.oneof(anyBody, fc.constant(Buffer.from('{"PhoneNumberIds":["+12065550100"]}'))),
    headers: fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values), fc.string()))),
    requestHeaders: fc.array(fc.tuple(fc.constantFrom('Accept-Encoding', 'content-type'), fc.string())),
    body: anyBody,
  })
  .map(sample);
