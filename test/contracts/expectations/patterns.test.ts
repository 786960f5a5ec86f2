import { describe, expect, test } from 'vitest';
import {
  clientError,
  either,
  methodRefused,
  noServerError,
  notFound,
  statusIs,
  takenAsValid,
} from '../../../contracts/expectations/patterns.ts';
import { stateNames } from '../../../contracts/states.ts';
import { refusal, sample } from '../checks/sample-exchange.ts';
import { isMatch } from './judge-demand.ts';

describe('a pattern', () => {
  test.each([
    [statusIs(200, 400), [199, 200, 201, 400, 404], [200, 400]],
    [clientError, [399, 400, 499, 500], [400, 499]],
    [methodRefused, [200, 399, 400, 499, 500, 501, 502], [400, 499, 501]],
    [noServerError, [100, 200, 499, 500, 599], [100, 200, 499]],
    [either(statusIs(200), statusIs(500)), [200, 400, 500], [200, 500]],
  ])('matches these statuses only (%#)', (pattern, tried, expected) => {
    expect(tried.filter((status) => isMatch(pattern, sample({ status })))).toEqual(expected);
  });

  test('has words', () => {
    expect([statusIs(200, 400), clientError, noServerError, takenAsValid].map(({ text }) => text)).toEqual([
      '200 or 400',
      'a 4xx',
      'anything but a 5xx',
      '200 or 404 NotFoundException',
    ]);
  });
});

describe('a whole-request 404', () => {
  const good = stateNames.inventory;
  const ids = ['+1', '%2B2'];
  const withType = (type: string | null) => refusal(404, { ids, headers: { 'x-amzn-errortype': type } });

  test.each([
    ['ids of which nobody knows', {}, true],
    ['an id that does not exist beside a good one', { '+1': good, '+2': stateNames.absent }, true],
    ['an id of which nobody knows beside a good one', { '+1': good }, true],
    ['good ids only', { '+1': good, '+2': good }, false],
    ['good ids in the other spelling', { '%2B1': good, '+2': good }, false],
    ['associated ids', { '+1': stateNames.user, '+2': stateNames.voiceConnector }, false],
    ['queued ids', { '+1': stateNames.queued, '+2': stateNames.queued }, false],
  ])('may refuse %s: (%j) %s', (_what, states, expected) => {
    expect(isMatch(notFound, withType('NotFoundException'), { states })).toBe(expected);
    expect(isMatch(takenAsValid, withType('NotFoundException'), { states })).toBe(expected);
  });

  test('tells NotFoundException, or nothing that another check could miss', () => {
    expect(isMatch(notFound, refusal(404, { headers: { 'x-amzn-errortype': null }, body: {} }))).toBe(true);
    expect(isMatch(notFound, withType('UnknownOperationException'))).toBe(false);
    expect(isMatch(notFound, refusal(400, { headers: { 'x-amzn-errortype': 'NotFoundException' } }))).toBe(
      false,
    );
  });

  test('may refuse a body whose ids can’t be read', () => {
    expect(isMatch(notFound, refusal(404, { requestBody: '{' }))).toBe(true);
  });
});
