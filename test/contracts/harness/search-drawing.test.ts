import { describe, expect, test } from 'vitest';
import type { Drawing, DrawLimits, Expectation } from '../../../contracts/harness/case.ts';
import type { CaseRunner } from '../../../contracts/harness/case-runner.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { closedPort } from '../servers.ts';
import { failuresOf, runToyCase } from './run-toy-case.ts';
import { post, sends, type ToyCase, type ToyView, toyCase, wants } from './toy-contract.ts';
import { type Answer, startToyTarget } from './toy-target.ts';

/** Demands anything but a status. */
function refuses(status: number, clause = 'toy/kept'): Expectation<ToyView> {
  const finding = { clause, code: `was-${status}`, path: 'status', received: 'r', expected: 'e' };
  return { clauses: [clause], text: '', judge: ({ view }) => (view.status === status ? [finding] : []) };
}

interface Changes extends Partial<Drawing<ToyView>> {
  readonly expect?: readonly Expectation<ToyView>[];
  readonly given?: NonNullable<ToyCase['given']>;
}

/** A case that draws numbers up to 1000, and sends each as a path. */
function drawnCase({ expect: demands = [wants(200)], given = [], ...changes }: Changes = {}): ToyCase {
  const drawing: Drawing<ToyView> = {
    text: 'toys',
    example: sends('/0'),
    source: (tools) =>
      tools
        .integer({ min: 0, max: 1000 })
        .map((n) => sends(`/${n}`, { request: () => post(`/${n}`), expect: demands })),
    isMeant: () => true,
    ...changes,
  };
  return toyCase('toys/drawn', [{ do: 'draw', drawing }], { given });
}

/** Answers each number with a status. */
const byNumber =
  (statusOf: (n: number) => number): Answer =>
  ({ url = '' }, response) =>
    response.writeHead(statusOf(Number(url.slice(1)))).end();

const draw = { seed: 7, runs: 20 };

describe('drawn requests', () => {
  test('that all hold are sent, as many as are asked for', async () => {
    const target = await startToyTarget();
    const result = await runToyCase(target, drawnCase(), { draw });
    expect(result).toMatchObject({ outcome: 'held', failures: [] });
    expect(target.requests).toHaveLength(20);
  });

  test('that break something are made as small as they get, and the seed draws the smallest again', async () => {
    const target = await startToyTarget(byNumber((n) => (n < 100 ? 200 : 404)));
    const result = await runToyCase(target, drawnCase(), { draw });
    expect(result.outcome).toBe('broken');
    expect(failuresOf(result)).toEqual(['toy/kept other-status']);
    const [failure] = result.failures;
    expect(failure?.exchange?.request.target).toBe('/100');
    const path = /^7:([\d:]+)$/.exec(failure?.seed ?? '')?.[1] ?? '';
    const before = target.requests.length;
    await runToyCase(target, drawnCase(), { draw: { ...draw, path } });
    expect(target.requests[before]?.url).toBe('/100');
  });

  test('are made no smaller where that fails in another way', async () => {
    const target = await startToyTarget(byNumber((n) => (n < 100 ? 200 : n < 300 ? 403 : 404)));
    const demands = [refuses(403), refuses(404)];
    const result = await runToyCase(target, drawnCase({ expect: demands }), { draw });
    expect(failuresOf(result)).toEqual(['toy/kept was-404']);
    expect(result.failures[0]?.exchange?.request.target).toBe('/300');
  });

  test.each<[string, number, number, string]>([
    ['broken', 1500, 404, 'toy/kept'],
    ['advised against', 300, 403, 'toy/better'],
  ])('that are %s are made smaller in %d tries at most', async (_what, most, status, clause) => {
    // Of each search the first request fails, and no smaller one does.
    const failing = [1, draw.runs + 1];
    const target = await startToyTarget((_request, response) => {
      response.writeHead(failing.includes(target.requests.length) ? status : 200).end();
    });
    const source: Changes['source'] = (tools) =>
      tools
        .array(tools.string({ minLength: 900, maxLength: 1000 }), { minLength: 300, maxLength: 301 })
        .map(() => sends('/wide', { request: () => post('/wide'), expect: [refuses(status, clause)] }));
    await runToyCase(target, drawnCase({ source }), { draw });
    expect(target.requests.length).toBeGreaterThan(50);
    expect(target.requests.length).toBeLessThanOrEqual(most + 2 * draw.runs);
  });

  test('are not even made any more when the search has ended', async () => {
    const stop = new AbortController();
    const target = await startToyTarget((_request, response) => {
      if (target.requests.length > 3) stop.abort();
      response.writeHead(404).end();
    });
    let made = 0;
    const source: Changes['source'] = (tools) =>
      tools.array(tools.integer(), { minLength: 500, maxLength: 600 }).map((list) => {
        made += 1;
        return sends(`/${list.length}`, { request: () => post(`/${list.length}`), expect: [wants(200)] });
      });
    await runToyCase(target, drawnCase({ source }), { draw }, { signal: stop.signal });
    expect(made).toBeLessThan(20);
  });

  test('are searched for what is required before what is advised', async () => {
    const target = await startToyTarget(byNumber((n) => (n < 300 ? 403 : 404)));
    const demands = [refuses(403, 'toy/better'), refuses(404)];
    const result = await runToyCase(target, drawnCase({ expect: demands }), { draw });
    expect(result.outcome).toBe('broken');
    expect(result.failures[0]?.exchange?.request.target).toBe('/300');
  });

  test('are searched once more for what is advised where nothing is broken', async () => {
    const target = await startToyTarget(byNumber((n) => (n < 100 ? 200 : 403)));
    const result = await runToyCase(target, drawnCase({ expect: [refuses(403, 'toy/better')] }), { draw });
    expect(result.outcome).toBe('advised');
    expect(failuresOf(result)).toEqual(['toy/better was-403']);
    expect(result.failures[0]?.exchange?.request.target).toBe('/100');
  });

  test('are sent only where they are what was meant', async () => {
    const target = await startToyTarget();
    const isMeant = ({ path }: { path: string }) => path.endsWith('7');
    const result = await runToyCase(target, drawnCase({ isMeant }), { draw: { seed: 7, runs: 3 } });
    expect(result.outcome).toBe('held');
    expect(target.requests.map(({ url }) => url?.at(-1))).toEqual(['7', '7', '7']);
  });

  test.each<[string, Changes, Partial<CaseRunner<ToyView>>]>([
    ['none is what was meant', { isMeant: () => false }, {}],
    [
      'none may be sent',
      {
        source: (tools) => tools.constant(sends('/harm')),
      },
      { mayHarm: false },
    ],
  ])('can’t be judged where %s', async (_why, changes, runner) => {
    const target = await startToyTarget();
    const result = await runToyCase(target, drawnCase(changes), { draw, ...runner });
    expect(result).toMatchObject({
      outcome: 'could-not-run',
      reason: 'of what seed 7 draws, too little is toys that may be sent to this target',
    });
    expect(target.requests).toEqual([]);
  });

  test.each([true, false])('may do harm: %s; the source is told', async (mayHarm) => {
    const told: DrawLimits[] = [];
    const changes: Changes = {
      source(tools, limits) {
        told.push(limits);
        return tools.constant(sends('/1'));
      },
    };
    await runToyCase(await startToyTarget(), drawnCase(changes), { draw, mayHarm });
    expect(told).toEqual([{ harmlessOnly: !mayHarm }]);
  });

  test('that could do harm are sent where they may', async () => {
    const target = await startToyTarget();
    const source: Changes['source'] = (tools) => tools.constant(sends('/harm'));
    const result = await runToyCase(target, drawnCase({ source }), { draw: { seed: 7, runs: 2 } });
    expect(result.outcome).toBe('held');
    expect(target.requests).toHaveLength(2);
  });

  test('end with the first that can’t be judged', async () => {
    const exchanges: Exchange[] = [];
    const target = { url: await closedPort() };
    const onExchange = (exchange: Exchange) => exchanges.push(exchange);
    const result = await runToyCase(target, drawnCase(), { draw }, { onExchange });
    expect(result.outcome).toBe('could-not-run');
    expect(result.reason).toContain('refused');
    expect(exchanges).toHaveLength(1);
  });

  test('find no states anew that they do not use up', async () => {
    const target = await startToyTarget();
    const given = [{ as: ['a'], state: 'old toys' }, { as: ['b'] }];
    await runToyCase(target, drawnCase({ given }), { draw: { seed: 7, runs: 2 } });
    expect(target.log.filter((line) => line.startsWith('setup'))).toEqual(['setup old toys ["p1"]']);
  });

  test.each<[string, string]>([
    ['new toys', 'skipped'],
    ['old toys', 'held'],
  ])('of which each would use up fixtures (%s): %s', async (state, outcome) => {
    const states = { kind: 'fixtures', numbers: { 'new toys': ['1', '2'], 'old toys': ['3'] } } as const;
    const given = [
      { as: ['a'], state: 'old toys' },
      { as: ['b'], state },
    ];
    const target = { url: (await startToyTarget()).url };
    const result = await runToyCase(target, drawnCase({ given }), { draw }, { states });
    expect(result.outcome).toBe(outcome);
    if (outcome === 'skipped') expect(result.remedy).toContain('--states');
    const fixed = toyCase('toys/fixed', [{ do: 'send', send: sends('/a') }], { given });
    expect((await runToyCase(target, fixed, {}, { states })).outcome).toBe('held');
  });

  test('find their states anew, each after the first', async () => {
    const target = await startToyTarget();
    const given = [{ as: ['a'], state: 'new toys' }];
    const result = await runToyCase(target, drawnCase({ given }), { draw: { seed: 7, runs: 2 } });
    expect(result.outcome).toBe('held');
    const states = target.log
      .filter((line) => /^(setup|teardown)/.test(line))
      .map((line) => line.split(' ')[0]);
    expect(states).toEqual(['setup', 'teardown', 'setup', 'teardown']);
    expect(target.log.findIndex((line) => line.startsWith('POST'))).toBe(1);
  });

  test('find them anew by the ids that were asked for, where the target put others in their place', async () => {
    let count = 0;
    const target = await startToyTarget(undefined, (_command, response) => {
      count += 1;
      response.end(JSON.stringify({ Ids: [`opaque-${count}`] }));
    });
    const given = [{ as: ['a'], state: 'new toys' }];
    await runToyCase(target, drawnCase({ given }), { draw: { seed: 7, runs: 2 } });
    const asked = target.log
      .filter((line) => /^(setup|teardown)/.test(line))
      .map((line) => line.split(' ')[3]);
    expect(asked).toHaveLength(4);
    expect(new Set(asked).size).toBe(1);
  });
});
