import { describe, expect, test } from 'vitest';
import type { Demand } from '../../../contracts/expectations/expectation.ts';
import { statusIs } from '../../../contracts/expectations/patterns.ts';
import { isRecorded } from '../../../contracts/expectations/recorded.ts';
import { isRefused, isRefusedByProtocol } from '../../../contracts/expectations/refused.ts';
import { is200, isServed } from '../../../contracts/expectations/served.ts';
import { tells } from '../../../contracts/expectations/told.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { stateNames } from '../../../contracts/states.ts';
import { entry, listing, refusal, sample } from '../checks/sample-exchange.ts';
import { judgeDemand } from './judge-demand.ts';

const typed = (status: number, type: string | null) =>
  refusal(status, { headers: { 'x-amzn-errortype': type }, body: {} });

describe('a provoked error', () => {
  const clause = 'errors/provoked-error-told';
  test.each<[string, Exchange, readonly string[]]>([
    ['status and type', refusal(403), []],
    ['the status and no type, which another check tells', typed(403, null), []],
    ['the status and another type', typed(403, 'NotFoundException'), [`${clause} other-type`]],
    ['another status and the type', typed(400, 'ForbiddenException'), [`${clause} other-status`]],
    ['another status and no type', typed(400, null), [`${clause} other-status`]],
    ['a success', sample(), [`${clause} other-status`]],
  ])('told by %s', (_what, exchange, expected) => {
    const demand = tells(clause, 403, 'ForbiddenException');
    expect(judgeDemand(demand, exchange)).toEqual(expected);
    expect(demand).toMatchObject({ clauses: [clause], text: '403 ForbiddenException' });
  });
});

function judgeAll(demands: readonly Demand[], exchange: Exchange, states = {}): readonly string[] {
  return demands.flatMap((demand) => judgeDemand(demand, exchange, { states }));
}

describe('a request is', () => {
  const clause = 'input/list-required';
  test.each<[string, Exchange, readonly string[]]>([
    ['400 BadRequestException', refusal(400), []],
    ['400 without a type, which another check tells', typed(400, null), []],
    [
      '400 of another type',
      typed(400, 'ValidationException'),
      ['input/bad-request-type other-bad-request-type'],
    ],
    ['404', refusal(404), [`${clause} refused`]],
    ['200', sample(), [`${clause} served`]],
  ])('refused: %s', (_what, exchange, expected) => {
    expect(judgeAll(isRefused(clause), exchange)).toEqual(expected);
  });

  test.each<[string, Exchange, readonly string[]]>([
    ['400 of another type', typed(400, 'SerializationException'), []],
    ['415', refusal(415), [`${clause} refused`]],
  ])('refused by the protocol: %s', (_what, exchange, expected) => {
    expect(judgeAll(isRefusedByProtocol(clause), exchange)).toEqual(expected);
  });

  const ids = ['+1'];
  const good = { '+1': stateNames.inventory };
  const bad = { '+1': stateNames.absent };
  const unlisted = 'partial-failure/unknown-id-reported failed-id-not-listed';
  test.each<[string, Exchange, object, readonly string[], readonly string[]]>([
    ['200 that lists the failed', listing([entry('+1')], { ids }), bad, [], []],
    ['200 that lists nothing of a failed one', listing([], { ids }), bad, [unlisted], [unlisted]],
    ['404 for an unknown one', refusal(404, { ids }), bad, [], [`${clause} refused`]],
    ['404 for a good one', refusal(404, { ids }), good, [`${clause} refused`], [`${clause} refused`]],
  ])('served: %s', (_what, exchange, states, served, by200) => {
    expect(judgeAll(isServed(clause), exchange, states)).toEqual(served);
    expect(judgeAll(is200(clause), exchange, states)).toEqual(by200);
  });

  test('served, with an answer that is tolerated', () => {
    const demands = isServed('headers/chunked-request', { pattern: statusIs(411) });
    expect(judgeAll(demands, refusal(411))).toEqual(['headers/chunked-request refused']);
    expect(judgeAll(demands, refusal(400))).toEqual(['errors/listed-answer refused']);
  });

  test('recorded, whatever its answer', () => {
    const demand = isRecorded('errors/retry-after');
    expect(demand.clauses).toEqual(['errors/retry-after']);
    expect(judgeDemand(demand, refusal(500))).toEqual([]);
  });
});
