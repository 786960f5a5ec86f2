import { describe, expect, test } from 'vitest';
import type { Accident, Exchange } from '../../../contracts/harness/exchange.ts';
import type { Testimony, WitnessTools } from '../../../contracts/harness/witness.ts';
import { failuresOf, runToyCase } from './run-toy-case.ts';
import { get, step, type ToyCase, toyCase } from './toy-contract.ts';
import { startToyTarget } from './toy-target.ts';

/** An exchange that a witness saw. */
function seen(status: number | null, text = 'fine', accident?: Accident['kind']): Exchange {
  const request = {
    method: 'GET',
    target: `/${text}`,
    httpVersion: '1.1',
    headers: [],
    body: Buffer.from(''),
  };
  const end = 'complete';
  const response =
    status === null
      ? null
      : ({ status, reason: '', httpVersion: '1.1', headers: [], body: Buffer.from(text), end } as const);
  const message = `${accident}!`;
  return {
    at: 0,
    durationMs: 1,
    request,
    response,
    ...(accident && { accident: { kind: accident, message } }),
  };
}

const finding = { clause: 'toy/better', code: 'odd', path: 'exception', received: 'r', expected: 'e' };

/** The step in which a witness calls. */
function calls(testify: (tools: WitnessTools) => Testimony | Promise<Testimony>): ToyCase['steps'][number] {
  const witness = { by: 'toy', request: () => get('/a'), clauses: [], text: '' };
  return { do: 'call', witness: { ...witness, testify: async (tools) => testify(tools) } };
}

const tells = (exchanges: readonly Exchange[], findings: Testimony['findings'] = []) =>
  calls(() => ({ exchanges, findings }));

const enter = (state: string) => ({ do: 'enter', state }) as const;

describe('a witness', () => {
  test('is believed, and the checks judge each of its exchanges', async () => {
    const heard: Exchange[] = [];
    const exchanges = [seen(200, 'secret'), seen(201), seen(404)];
    const result = await runToyCase(
      await startToyTarget(),
      toyCase('toys/one', [tells(exchanges, [finding])]),
      {},
      { onExchange: (exchange) => heard.push(exchange) },
    );
    expect(result.outcome).toBe('broken');
    expect(failuresOf(result)).toEqual(['toy/plain secret-told', 'toy/better odd']);
    expect(result.failures.map((failure) => failure.exchange)).toEqual([exchanges[0], exchanges[2]]);
    expect(result.failures.map((failure) => failure.case)).toEqual(['toys/one', 'toys/one']);
    expect(result.clauses).toEqual(['engine/answered', 'engine/framed', 'engine/no-failure', 'toy/plain']);
    expect(result.noted).toEqual([200, 201, 404]);
    expect(heard).toEqual(exchanges);
  });

  test('that shows no exchange is believed too', async () => {
    const target = await startToyTarget();
    const result = await runToyCase(target, toyCase('toys/one', [tells([], [finding])]));
    expect(result).toMatchObject({
      outcome: 'advised',
      failures: [{ ...finding, exchange: null }],
      noted: [],
    });
  });

  test.each<[string, readonly string[], Exchange, string, string?]>([
    ['a failure', [], seen(500), 'broken'],
    ['a failure that a state asks for', ['shop is failing'], seen(500), 'held'],
    ['a failure where one of two states asks for it', ['shop is shut', 'shop is closed'], seen(500), 'held'],
    ['a failure where a state asks for something else', ['shop is shut'], seen(500), 'broken'],
    ['a failure in a state that asks for no error', ['clock is wrong'], seen(500), 'broken'],
    ['throttling', [], seen(429), 'could-not-run', 'the target throttles (429) ordinary calls'],
    ['throttling that a state asks for', ['shop is busy'], seen(429), 'held'],
    ['silence', [], seen(null, '', 'timeout'), 'broken'],
    ['an answer that broke off', [], { ...seen(200), accident: { kind: 'reset', message: 'x' } }, 'held'],
    ['an accident that is nobody’s fault', [], seen(null, '', 'refused'), 'could-not-run', 'refused!'],
  ])('that met %s while the states are %j: %s', async (_what, states, exchange, outcome, reason) => {
    const target = await startToyTarget();
    const steps = [...states.map(enter), tells([seen(200), exchange])];
    const result = await runToyCase(target, toyCase('toys/one', steps));
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toBe(reason);
  });

  test('notes no status where nothing whole was answered', async () => {
    const cut = seen(200);
    const response = cut.response && ({ ...cut.response, end: 'cut' } as const);
    const target = await startToyTarget();
    const result = await runToyCase(target, toyCase('toys/one', [tells([seen(null), { ...cut, response }])]));
    expect(result.noted).toEqual([]);
  });

  test('that waited in vain five times is the last to call', async () => {
    const silence = Array.from({ length: 5 }, () => seen(null, '', 'timeout'));
    const target = await startToyTarget();
    const result = await runToyCase(target, toyCase('toys/one', [tells(silence), step('/a'), tells([])]));
    expect(result.failures).toHaveLength(5);
    expect(target.requests).toEqual([]);
  });

  test('is given ids, their states, headers that stand for states, and options', async () => {
    const given: WitnessTools[] = [];
    const witness = calls((tools) => {
      given.push(tools);
      return { exchanges: [], findings: [] };
    });
    const target = await startToyTarget();
    const steps = [enter('shop is shut'), witness];
    const states = { kind: 'prefer' } as const;
    const aliases = [{ as: ['a'] }];
    await runToyCase(
      target,
      toyCase('toys/one', steps, { given: aliases }),
      { spareState: 'broken toys' },
      { states, timeoutMs: 1234 },
    );
    const [tools] = given;
    expect(tools?.idOf('a')).toBe('p1');
    expect(tools?.stateOf('p1')).toBe('broken toys');
    expect(tools?.stateHeaders).toEqual([['Prefer', 'code=403']]);
    expect(tools?.options.timeoutMs).toBe(1234);
  });

  test('may leave a state while its call is under way, and the case leaves it no more', async () => {
    const target = await startToyTarget();
    const witness = calls(async ({ leave }) => {
      await leave('shop is shut');
      expect(target.log.at(-1)).toBe('teardown shop is shut');
      return { exchanges: [], findings: [] };
    });
    const steps = [enter('shop is shut'), witness, { do: 'leave', state: 'shop is shut' } as const];
    expect((await runToyCase(target, toyCase('toys/one', steps))).outcome).toBe('held');
    expect(target.log).toEqual(['setup shop is shut', 'teardown shop is shut']);
  });
});
