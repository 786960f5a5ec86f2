import { describe, expect, test } from 'vitest';
import type { Accident, Exchange, ReceivedResponse } from '../../../contracts/harness/exchange.ts';
import { type Circumstances, judgeExchange } from '../../../contracts/harness/judge-exchange.ts';
import { createToyContract } from './toy-contract.ts';

const contract = createToyContract();
const request = { method: 'POST', target: '/', httpVersion: '1.1', headers: [], body: Buffer.from('') };

function exchangeOf(response: Partial<ReceivedResponse> | null, accident?: Accident['kind']): Exchange {
  const whole = {
    status: 200,
    reason: '',
    httpVersion: '1.1',
    headers: [],
    body: Buffer.from('fine'),
    end: 'complete',
  } as const;
  return {
    at: 0,
    durationMs: 0,
    request,
    response: response === null ? null : { ...whole, ...response },
    ...(accident === undefined ? {} : { accident: { kind: accident, message: `${accident}!` } }),
  };
}

function ofPut(response: Partial<ReceivedResponse>): Exchange {
  return { ...exchangeOf(response), request: { ...request, method: 'PUT' } };
}

function judge(exchange: Exchange, circumstances?: Circumstances) {
  const { view, clauses, failures } = judgeExchange(contract, exchange, circumstances);
  return {
    view,
    clauses,
    failures: failures.map(({ check, clause, code }) => [check, clause, code].filter(Boolean).join(' ')),
  };
}

const engine = ['engine/answered', 'engine/framed', 'engine/no-failure'];
const secret = { body: Buffer.from('secret') };

describe('a whole answer', () => {
  test.each<[string, Exchange, Circumstances, readonly string[], readonly string[]]>([
    ['that is fine', exchangeOf({}), {}, [...engine, 'toy/plain'], []],
    [
      'that a check finds fault with',
      exchangeOf(secret),
      {},
      [...engine, 'toy/plain'],
      ['plain toy/plain secret-told'],
    ],
    ['to which no check applies', exchangeOf({ ...secret, status: 404 }), {}, engine, []],
    ['that fails', exchangeOf({ status: 500 }), {}, engine, ['engine/no-failure unprovoked-failure']],
    [
      'that fails with 599',
      exchangeOf({ status: 599 }),
      {},
      engine,
      ['engine/no-failure unprovoked-failure'],
    ],
    [
      'that does not implement a POST',
      exchangeOf({ status: 501 }),
      {},
      engine,
      ['engine/no-failure unprovoked-failure'],
    ],
    ['that does not implement another method', ofPut({ status: 501 }), {}, engine, []],
    [
      'that fails at another method',
      ofPut({ status: 502 }),
      {},
      engine,
      ['engine/no-failure unprovoked-failure'],
    ],
    ['of 499', exchangeOf({ status: 499 }), {}, engine, []],
    ['that fails as it was told', exchangeOf({ status: 503 }), { isFailing: true }, engine, []],
    ['to an observer', exchangeOf(secret), { isObserver: true }, [], []],
    ['to an observer that fails', exchangeOf({ status: 500 }), { isObserver: true }, [], []],
    [
      'with bytes behind its end',
      exchangeOf({}, 'malformed'),
      {},
      [...engine, 'toy/plain'],
      ['engine/framed malformed'],
    ],
  ])('%s', (_what, exchange, circumstances, clauses, failures) => {
    expect(judge(exchange, circumstances)).toEqual({
      view: {
        status: exchange.response?.status,
        text: Buffer.from(exchange.response?.body ?? []).toString(),
      },
      clauses,
      failures,
    });
  });

  test.each<[number, readonly string[], readonly string[]]>([
    [399, [...engine, 'toy/plain'], ['all toy/plain x']],
    [400, [...engine, 'toy/better'], ['all toy/better x']],
    [499, [...engine, 'toy/better'], ['all toy/better x']],
    [500, [...engine, 'toy/plain'], ['engine/no-failure unprovoked-failure', 'all toy/plain x']],
  ])('of %i is judged by its form where only that is asked', (status, clauses, failures) => {
    const finding = { clause: 'toy/plain', code: 'x', path: 'p', received: 'r', expected: 'e' };
    const all = { id: 'all', title: 'all', clauses: ['toy/plain'], judge: () => [finding] };
    const judged = judgeExchange(createToyContract({ checks: [all] }), exchangeOf({ status }), {
      formClause: 'toy/better',
    });
    expect(judged.clauses).toEqual(clauses);
    expect(
      judged.failures.map(({ check, clause, code }) => [check, clause, code].filter(Boolean).join(' ')),
    ).toEqual(failures);
  });
});

describe('the clauses judged', () => {
  const clausesOf = (...[exchange, circumstances]: Parameters<typeof judge>) =>
    judge(exchange, circumstances).clauses;

  test('are the same list wherever the same checks applied', () => {
    expect(clausesOf(exchangeOf(secret))).toBe(clausesOf(exchangeOf({})));
    expect(clausesOf(exchangeOf({ status: 404 }))).toBe(clausesOf(exchangeOf({ status: 500 })));
    const formOnly = { formClause: 'toy/better' };
    expect(clausesOf(exchangeOf({ status: 200 }), formOnly)).toBe(clausesOf(exchangeOf({})));
  });

  test('are each named once', () => {
    const again = { id: 'again', title: 'again', clauses: ['toy/plain', 'engine/framed'], judge: () => [] };
    const twice = createToyContract({ checks: [...contract.checks, again] });
    expect(judgeExchange(twice, exchangeOf({})).clauses).toEqual([...engine, 'toy/plain']);
    const one = { answered: 'toy/kept', framed: 'toy/kept', noUnprovokedFailure: 'toy/kept' };
    const short = createToyContract({ checks: [], engineClauses: one });
    expect(judgeExchange(short, exchangeOf({})).clauses).toEqual(['toy/kept']);
  });
});

describe('what is received and expected', () => {
  test.each<[Exchange, object]>([
    [
      exchangeOf({ status: 500 }),
      { path: 'status', received: '500', expected: expect.stringMatching(/^no 5xx/) },
    ],
    [
      exchangeOf({}, 'malformed'),
      { path: 'response', received: 'malformed!', expected: expect.stringMatching(/./) },
    ],
  ])('is told (%#)', (exchange, expected) => {
    expect(judgeExchange(contract, exchange).failures[0]).toMatchObject(expected);
  });
});

describe('no whole answer', () => {
  test.each<[string, Exchange, string, string]>([
    ['because of silence', exchangeOf(null, 'timeout'), 'engine/answered', 'timeout'],
    ['because the connection was dropped', exchangeOf(null, 'reset'), 'engine/answered', 'reset'],
    ['because the answer is no HTTP', exchangeOf(null, 'malformed'), 'engine/framed', 'malformed'],
    ['because it does not begin as HTTP', exchangeOf(null, 'not-http'), 'engine/framed', 'not-http'],
    ['because it broke off', exchangeOf({ end: 'cut' }, 'reset'), 'engine/framed', 'reset'],
    ['because a chunk is malformed', exchangeOf({ end: 'cut' }, 'malformed'), 'engine/framed', 'malformed'],
    ['because it stood still', exchangeOf({ end: 'timeout' }, 'timeout'), 'engine/answered', 'timeout'],
    ['because it is too long', exchangeOf({ end: 'cut' }, 'too-large'), 'engine/answered', 'too-large'],
    ['for no known reason', exchangeOf({ end: 'cut' }), 'engine/answered', 'cut'],
    ['for no known reason at all', exchangeOf(null), 'engine/answered', 'cut'],
  ])('%s is a failure of one clause, and nothing else is said', (_why, exchange, clause, code) => {
    expect(judge(exchange)).toEqual({ view: null, clauses: [clause], failures: [`${clause} ${code}`] });
    const [failure] = judgeExchange(contract, exchange).failures;
    expect(failure).toMatchObject({
      path: 'response',
      received: exchange.accident?.message ?? 'an answer that was cut short',
      expected: 'a whole answer',
    });
  });
});
