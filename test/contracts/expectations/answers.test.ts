import { describe, expect, test } from 'vitest';
import { answers } from '../../../contracts/expectations/answers.ts';
import { clientError, statusIs } from '../../../contracts/expectations/patterns.ts';
import { refusal, sample } from '../checks/sample-exchange.ts';
import { findingsOf, judgeDemand } from './judge-demand.ts';

const required = 'input/list-required';
const advised = 'headers/chunked-request';
const unlisted = 'errors/listed-answer';

describe('a list of answers', () => {
  const strict = answers({ clause: required, holds: statusIs(400, 413) });
  test.each([
    [refusal(400), []],
    [refusal(413), []],
    [sample(), [`${required} served`]],
    [sample({ status: 204 }), [`${required} served`]],
    [sample({ status: 300 }), [`${required} redirected`]],
    [sample({ status: 399 }), [`${required} redirected`]],
    [refusal(401), [`${required} refused`]],
    [refusal(499), [`${required} refused`]],
    [refusal(500), [`${required} failed`]],
  ])('under a required clause breaks that clause (%#)', (exchange, expected) => {
    expect(judgeDemand(strict, exchange)).toEqual(expected);
    expect(strict.clauses).toEqual([required]);
  });

  const lenient = answers({
    clause: advised,
    holds: statusIs(200),
    advisedAgainst: { pattern: statusIs(411) },
  });
  test.each([
    [sample(), []],
    [refusal(411), [`${advised} refused`]],
    [refusal(400), [`${unlisted} refused`]],
    [refusal(500), [`${unlisted} failed`]],
  ])('under an advised clause leaves a required one to what no list names (%#)', (exchange, expected) => {
    expect(judgeDemand(lenient, exchange)).toEqual(expected);
    expect(lenient.clauses).toEqual([advised, unlisted]);
  });

  const mixed = answers({
    clause: required,
    holds: statusIs(400),
    advisedAgainst: { pattern: clientError, clause: advised },
  });
  test.each([
    [refusal(400), []],
    [refusal(403), [`${advised} refused`]],
    [sample(), [`${required} served`]],
  ])('advises under a clause of its own where one is named (%#)', (exchange, expected) => {
    expect(judgeDemand(mixed, exchange)).toEqual(expected);
    expect(mixed.clauses).toEqual([required, advised]);
  });

  test('says what it wants, and what it tolerates', () => {
    expect(strict.text).toBe('400 or 413');
    expect(mixed.text).toBe('400 (tolerated: a 4xx)');
  });

  test('tells both sides, and of a tolerated answer only what is better', () => {
    const [tolerated] = findingsOf(mixed, refusal(404));
    expect(tolerated).toMatchObject({ received: '404 NotFoundException', expected: '400' });
    const [at400] = findingsOf(lenient, refusal(400));
    expect(at400).toMatchObject({ received: '400 BadRequestException' });
    const [broken] = findingsOf(mixed, sample({ headers: { 'x-amzn-errortype': 'X' } }));
    expect(broken).toMatchObject({ received: '200', expected: '400 (tolerated: a 4xx)' });
  });

  test('knows its clauses', () => {
    expect(() => answers({ clause: 'input/no-such-clause', holds: statusIs(200) })).toThrow(RangeError);
  });
});
