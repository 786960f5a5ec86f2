import { describe, expect, test } from 'vitest';
import { openBench, setsState } from '../../../contracts/harness/bench.ts';
import type { DrawTools } from '../../../contracts/harness/case.ts';
import type { Contract } from '../../../contracts/harness/contract.ts';
import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { run, selectCases } from '../../../contracts/harness/run.ts';
import type { RunOptions } from '../../../contracts/harness/run-options.ts';
import { closedPort, serve } from '../servers.ts';
import {
  createToyContract,
  get,
  post,
  sends,
  step,
  type ToyCase,
  type ToyView,
  toyCase,
  toyOptions,
  wants,
} from './toy-contract.ts';
import { type Answer, type StateHandler, startToyTarget } from './toy-target.ts';

const tool = { name: 'toy', version: '1.0' };

function runToys(
  target: { url: string; statesUrl?: string },
  cases: readonly ToyCase[],
  options: Partial<RunOptions> = {},
  contract: Partial<Contract<ToyView>> = {},
) {
  return run(createToyContract({ cases, ...contract }), toyOptions(target, options), tool);
}

const free = (id: string, changes: Partial<ToyCase> = {}) => toyCase(id, [step(`/${id}`)], changes);
const setting = (id: string, changes: Partial<ToyCase> = {}) =>
  free(id, { given: [{ as: ['a'], state: 'new toys' }], ...changes });
const outcomes = (results: readonly CaseResult[]) => results.map(({ id, outcome }) => `${id} ${outcome}`);

/** Answers after so long that others can come in between. */
const slowly: Answer = (_request, response) => {
  setTimeout(() => response.end('fine'), 20);
};

/** What was under way as each request came in, by its path. */
function overlaps(log: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const open = new Set<string>();
  const seen = new Map<string, readonly string[]>();
  for (const line of log) {
    if (line.startsWith('done ')) open.delete(line.slice(5));
    else {
      seen.set(line, [...open]);
      if (/^(GET|POST) /.test(line)) open.add(line);
    }
  }
  return seen;
}

describe('the cases of a run', () => {
  const cases = [
    free('a/1'),
    setting('b/1'),
    free('a/2'),
    setting('b/2'),
    ...['3', '4', '5', '6'].map((n) => free(`a/${n}`)),
  ];

  test('that set a state overlap no other; the rest run side by side', async () => {
    const target = await startToyTarget(slowly);
    const report = await runToys(target, cases, { concurrency: 3 });
    expect(report.verdict).toBe('conformant');
    const seen = overlaps(target.log);
    for (const id of ['b/1', 'b/2']) expect(seen.get(`POST /${id}`)).toEqual([]);
    for (const [line, under] of seen) if (/^(setup|teardown)/.test(line)) expect(under).toEqual([]);
    const together = cases
      .filter(({ id }) => id.startsWith('a/'))
      .map(({ id }) => seen.get(`POST /${id}`)?.length);
    expect(Math.max(...together.map((count) => count ?? 0))).toBe(2);
    const paths = target.requests.map(({ url }) => url).filter((url) => url !== '/probe');
    expect(paths.slice(-2)).toEqual(['/b/1', '/b/2']);
  });

  test.each([0, 1])('run one after the other with a concurrency of %i', async (concurrency) => {
    const target = await startToyTarget(slowly);
    await runToys(target, cases, { concurrency });
    const under = [...overlaps(target.log)].filter(([line]) => line.includes('/a/')).map(([, open]) => open);
    expect(under).toEqual(under.map(() => []));
  });

  test('stand in the report in the order of the list, and are told in the order in which they end', async () => {
    const target = await startToyTarget();
    const told: CaseResult[] = [];
    const report = await runToys(target, cases, { concurrency: 1, onCase: (result) => told.push(result) });
    expect(outcomes(report.cases)).toEqual(cases.map(({ id }) => `${id} held`));
    expect(told.map(({ id }) => id)).toEqual(['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6', 'b/1', 'b/2']);
  });

  test.each<[string, Partial<RunOptions>, readonly string[]]>([
    ['all', {}, ['a/1', 'a/2', 'ab/1']],
    ['all, for empty lists', { only: [], suites: [] }, ['a/1', 'a/2', 'ab/1']],
    ['those named', { only: ['ab/1', 'a/1'] }, ['a/1', 'ab/1']],
    ['those of a suite', { suites: ['a'] }, ['a/1', 'a/2']],
    ['both', { only: ['ab/1'], suites: ['a'] }, ['a/1', 'a/2', 'ab/1']],
    ['none that nobody knows', { only: ['a'] }, []],
  ])('are selected: %s', (_what, options, expected) => {
    const all = [free('a/1'), free('a/2'), free('ab/1')];
    expect(selectCases(all, options).map(({ id }) => id)).toEqual(expected);
  });

  test.each<[string, Partial<ToyCase>, boolean]>([
    ['nothing', {}, false],
    ['ids of which nothing is said', { given: [{ as: ['a'] }] }, false],
    ['ids in a state', { given: [{ as: ['a'] }, { as: ['b'], state: 'x' }] }, true],
    ['a state to enter', { steps: [step('/a'), { do: 'enter', state: 'x' }] }, true],
  ])('set a state where they are given %s: (%j) %s', (_what, changes, expected) => {
    expect(setsState(free('a/1', changes))).toBe(expected);
  });
});

describe('the states of a run', () => {
  const showIds: ToyCase['steps'] = [step('', { request: (idOf) => post(`/${idOf('a')}`) })];

  test('are reset at its beginning and its end, with the spare ids set in between', async () => {
    const target = await startToyTarget();
    await runToys(target, [free('a/1'), free('a/2'), setting('b/1')]);
    expect(target.log.filter((line) => /^(setup|teardown)/.test(line))).toEqual([
      'setup reset',
      'setup broken toys ["s1","s2"]',
      'setup new toys ["p1"]',
      'teardown new toys ["p1"]',
      'setup reset',
    ]);
    expect(target.log[0]).toBe('setup reset');
    expect(target.log.at(-1)).toBe('setup reset');
  });

  test('lend the spare ids to every case that sets none, and ids of the pool in turn to the others', async () => {
    const target = await startToyTarget();
    const given = [{ as: ['a', 'b'], state: 'new toys' }];
    const cases = [
      toyCase('a/1', showIds, { given: [{ as: ['a'] }] }),
      toyCase('a/2', showIds, { given: [{ as: ['a'] }] }),
      ...['b/1', 'b/2', 'b/3', 'b/4'].map((id) => toyCase(id, showIds, { given })),
    ];
    await runToys(target, cases, { concurrency: 1 });
    const paths = target.requests.map(({ url }) => url).filter((url) => url !== '/probe');
    expect(paths).toEqual(['/s1', '/s1', '/p1', '/p3', '/s1', '/p1']);
    expect(target.log).toContain('setup new toys ["s1","s2"]');
  });

  test.each<[string, StateHandler, string, string | undefined]>([
    ['are in the spare state', (_command, response) => response.end(), '/s1', 'broken toys'],
    [
      'are those that the target puts in their place',
      (_command, response) => response.end('{"Ids":["x","y"]}'),
      '/x',
      'broken toys',
    ],
    [
      'are in no known state where it is not offered',
      (_command, response) => response.writeHead(404).end(),
      '/s1',
      undefined,
    ],
    [
      'are in no known state where it is refused',
      (_command, response) => response.writeHead(500).end(),
      '/s1',
      undefined,
    ],
  ])('the spare ids %s', async (_what, handler, path, state) => {
    const target = await startToyTarget(undefined, handler);
    const states: unknown[] = [];
    const judge: ToyCase['steps'] = [
      step('', {
        request: (idOf) => post(`/${idOf('a')}`),
        expect: [
          {
            clauses: ['toy/kept'],
            text: '',
            judge({ idOf, stateOf }) {
              states.push(stateOf(idOf('a')));
              return [];
            },
          },
        ],
      }),
    ];
    await runToys(target, [toyCase('a/1', judge, { given: [{ as: ['a'] }] })]);
    expect(target.requests.at(-1)?.url).toBe(path);
    expect(states).toEqual([state]);
  });

  test('are set anew for the next case on a bench, after another case has changed them', async () => {
    const target = await startToyTarget();
    const bench = await openBench(createToyContract(), toyOptions(target), tool);
    for (const contractCase of [free('a/1'), free('a/2'), setting('b/1'), free('a/3')])
      await bench.run(contractCase);
    await bench.close();
    expect(target.log.filter((line) => line.startsWith('setup broken toys'))).toHaveLength(2);
    expect(target.log.indexOf('setup broken toys ["s1","s2"]')).toBeLessThan(target.log.indexOf('POST /a/1'));
    expect(target.log.lastIndexOf('setup broken toys ["s1","s2"]')).toBeLessThan(
      target.log.indexOf('POST /a/3'),
    );
  });
});

describe('a target that can’t be judged', () => {
  test('because nobody listens is asked for nothing more', async () => {
    const url = await closedPort();
    const states = await startToyTarget();
    const report = await runToys({ url, statesUrl: states.statesUrl }, [free('a/1'), setting('b/1')]);
    expect(report.verdict).toBe('could-not-be-judged');
    expect(outcomes(report.cases)).toEqual(['a/1 could-not-run', 'b/1 could-not-run']);
    expect(report.cases[0]).toMatchObject({
      reason: `${url}/ gave no answer: the connection was refused`,
      suite: 'a',
      title: 'title of a/1',
      clauses: ['toy/kept'],
      durationMs: 0,
      failures: [],
    });
    expect(states.log).toEqual(['setup reset']);
  });

  test('because it speaks another protocol breaks nothing', async () => {
    const target = await startToyTarget((_request, { socket }) => socket?.end('oops\r\n\r\n'));
    const report = await runToys(target, [free('a/1')]);
    expect(report.counts).toMatchObject({ couldNotRun: 1, broken: 0 });
    expect(report.cases[0]?.reason).toContain('is the port right?');
  });

  test('because it answers nothing is waited for once', async () => {
    let connections = 0;
    const url = await serve(() => {
      connections += 1;
    });
    const report = await runToys({ url }, [free('a/1'), free('a/2')], { timeoutMs: 150 });
    expect(report.counts).toMatchObject({ couldNotRun: 2, broken: 0 });
    expect(report.cases[0]?.reason).toContain('no whole answer within 150 ms');
    expect(connections).toBe(2);
  });

  test.each<[string, Answer, string]>([
    ['answers in broken HTTP', (_request, { socket }) => socket?.end('HTTP/1.1 oops\r\n\r\n'), 'broken'],
    [
      'cuts its answers short',
      (_request, response) =>
        response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy()),
      'broken',
    ],
  ])('but %s is judged', async (_what, answer, outcome) => {
    const report = await runToys(await startToyTarget(answer), [free('a/1')]);
    expect(outcomes(report.cases)).toEqual([`a/1 ${outcome}`]);
  });

  test.each<[string, (url: string) => boolean, string]>([
    ['the ordinary call', (url) => url !== '/probe', 'held'],
    ['every probe', () => true, 'held'],
  ])('is told from one that does not refuse %s for want of credentials', async (_what, isServed, outcome) => {
    const target = await startToyTarget(({ url = '', method }, response) => {
      response.writeHead(isServed(url) || method === 'GET' ? 200 : 401).end();
    });
    expect(outcomes((await runToys(target, [free('a/1')])).cases)).toEqual([`a/1 ${outcome}`]);
  });

  test('because it refuses every request without credentials says what to set', async () => {
    const target = await startToyTarget((_request, response) => response.writeHead(401).end());
    const report = await runToys(target, [free('a/1')]);
    expect(outcomes(report.cases)).toEqual(['a/1 could-not-run']);
    expect(report.cases[0]?.reason).toContain('refuses unsigned requests (401); set AWS_ACCESS_KEY_ID');
    const signing = { credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, region: 'r' };
    expect(outcomes((await runToys(target, [free('a/1')], { signing })).cases)).toEqual(['a/1 broken']);
  });

  test.each<[number, string, boolean]>([
    [400, 'could-not-run', true],
    [403, 'could-not-run', true],
    [404, 'broken', true],
    [429, 'could-not-run', true],
    [401, 'broken', false],
  ])(
    'answers the last probe with %i: %s, where the contract takes it for a refusal: %s',
    async (status, outcome, isTaken) => {
      const target = await startToyTarget(({ url }, response) => {
        response.writeHead(url === '/last' ? status : 418, { 'retry-after': '0' }).end();
      });
      const contract = {
        probes: [get('/first'), get('/second'), post('/last')],
        refusesForCredentials: () => isTaken,
      };
      const report = await runToys(target, [free('a/1')], {}, contract);
      const isRefusal = outcome === 'could-not-run' && status !== 429;
      expect(outcomes(report.cases)).toEqual([`a/1 ${isRefusal ? outcome : 'broken'}`]);
      if (isRefusal) expect(report.cases[0]?.reason).toContain(`(${status})`);
    },
  );

  test.each<[string, StateHandler, string]>([
    ['offers no state', (_command, response) => response.writeHead(404).end(), 'could-not-be-judged'],
    ['offers one', (_command, response) => response.end(), 'conformant'],
  ])('because its states URL %s: %s', async (_what, handler, verdict) => {
    const target = await startToyTarget(undefined, handler);
    expect((await runToys(target, [free('a/1')])).verdict).toBe(verdict);
  });

  test('though no state is offered is not conformant where something is broken', async () => {
    const target = await startToyTarget(undefined, (_command, response) => response.writeHead(404).end());
    const broken = toyCase('a/1', [step('/a', { expect: [wants(418)] })]);
    expect((await runToys(target, [broken])).verdict).toBe('not-conformant');
  });
});

describe('a run that ends early', () => {
  test('because the target falls silent leaves the rest, after five', async () => {
    const target = await startToyTarget(({ url }, response) => {
      if (url === '/probe') response.end();
    });
    const cases = Array.from({ length: 8 }, (_, index) => setting(`b/${index}`));
    const report = await runToys(target, cases, { timeoutMs: 60 });
    expect(report.counts).toMatchObject({ broken: 5, couldNotRun: 3 });
    expect(report.cases[5]?.reason).toBe('the target stopped answering at case b/4');
    expect(report.verdict).toBe('not-conformant');
  });

  test('because it is interrupted leaves the rest, and resets', async () => {
    const stop = new AbortController();
    const target = await startToyTarget(({ url }, response) => {
      response.end();
      if (url === '/b/1') stop.abort();
    });
    const report = await runToys(
      target,
      ['b/1', 'b/2', 'b/3'].map((id) => setting(id)),
      { signal: stop.signal },
    );
    expect(report.cases.slice(1).map(({ reason }) => reason)).toEqual([
      'the run was interrupted',
      'the run was interrupted',
    ]);
    expect(target.log.slice(-2)).toEqual(['teardown new toys ["p1"]', 'setup reset']);
    expect(target.requests.map(({ url }) => url)).not.toContain('/b/2');
  });
});

describe('harm', () => {
  const harmful = toyCase('a/1', [step('/harm')]);
  const fixtures = { kind: 'fixtures', numbers: {} } as const;

  test.each<[string, string, Partial<RunOptions>, string]>([
    ['is done on this machine', '127.0.0.1', {}, 'held'],
    ['is not done elsewhere', '0.0.0.0', {}, 'skipped'],
    ['is not done elsewhere without --allow-deletion', '0.0.0.0', { states: fixtures }, 'skipped'],
    ['is not done elsewhere without states', '0.0.0.0', { allowDeletion: true }, 'skipped'],
    ['is done elsewhere with both', '0.0.0.0', { allowDeletion: true, states: fixtures }, 'held'],
  ])('%s', async (_what, host, options, outcome) => {
    const { url } = await startToyTarget();
    const report = await runToys({ url: url.replace('127.0.0.1', host) }, [harmful], options);
    expect(outcomes(report.cases)).toEqual([`a/1 ${outcome}`]);
  });
});

describe('a target that throttles every call', () => {
  test('is asked no more after three cases, and nothing is broken', async () => {
    const target = await startToyTarget((_request, response) =>
      response.writeHead(429, { 'retry-after': '0' }).end(),
    );
    const cases = ['a/1', 'a/2', 'a/3', 'a/4', 'a/5'].map((id) => free(id));
    const report = await runToys(target, cases, { concurrency: 1 });
    expect(report.counts).toMatchObject({ couldNotRun: 5, broken: 0 });
    expect(new Set(report.cases.map(({ reason }) => reason))).toEqual(
      new Set([
        'the target throttles (429) ordinary calls, also after the wait that it asked for; with --concurrency 1 fewer come at once',
      ]),
    );
    // Two probes, then for each of three cases the call, its repetition and an ordinary call.
    expect(target.requests).toHaveLength(2 + 3 * 3);
  });
});

describe('an ability', () => {
  const needing = (id: string, ...needs: readonly string[]) => free(id, { needs });
  const able = { probe: async () => null };
  const unable = { probe: async () => 'it has no wheels' };

  test.each<
    [string, Contract<ToyView>['abilities'][string], Partial<RunOptions>, string, string | undefined]
  >([
    ['that the target has', able, {}, 'held', undefined],
    ['that nobody needs to probe', {}, {}, 'held', undefined],
    ['that it lacks', unable, {}, 'skipped', 'it has no wheels'],
    [
      'that a stateless mock lacks',
      { ...able, missingInStatelessMock: 'mocks roll not' },
      { states: { kind: 'prefer' } },
      'skipped',
      'mocks roll not',
    ],
    [
      'that only a stateless mock lacks',
      { ...able, missingInStatelessMock: 'mocks roll not' },
      {},
      'held',
      undefined,
    ],
    [
      'that shows in signed runs only',
      { ...able, missingUnsigned: 'sign first' },
      {},
      'skipped',
      'sign first',
    ],
    [
      'that shows in a signed run',
      { ...able, missingUnsigned: 'sign first' },
      { signing: { credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, region: 'r' } },
      'held',
      undefined,
    ],
  ])('%s: the case is told', async (_what, ability, options, outcome, reason) => {
    const { url } = await startToyTarget();
    const report = await runToys({ url }, [needing('a/1', 'wheels')], options, {
      abilities: { wheels: ability },
    });
    expect(outcomes(report.cases)).toEqual([`a/1 ${outcome}`]);
    expect(report.cases[0]?.reason).toBe(reason);
  });

  test('whose state could not be set keeps its cases from running', async () => {
    const target = await startToyTarget(undefined, (_command, response) => response.writeHead(500).end());
    const wheels = { ...able, state: 'new toys' };
    const report = await runToys(target, [needing('a/1', 'wheels')], {}, { abilities: { wheels } });
    expect(outcomes(report.cases)).toEqual(['a/1 could-not-run']);
    expect(report.cases[0]?.remedy).toBe('let the URL of --states set that state and answer 2xx');
  });

  test.each<[Contract<ToyView>['abilities'][string], Partial<RunOptions>, string | RegExp]>([
    [unable, {}, 'it has no wheels'],
    [{ ...unable, remedy: 'add wheels' }, {}, 'add wheels'],
    [{ missingUnsigned: 'sign first' }, {}, /^set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
    [{ missingInStatelessMock: 'no' }, { states: { kind: 'prefer' } }, /--states/],
    [{ ...able, state: 'new toys' }, {}, /--states/],
  ])('that is missing says what would make its cases run (%#)', async (wheels, options, remedy) => {
    const { url } = await startToyTarget();
    const cases = [needing('a/1', 'wheels')];
    const report = await runToys({ url }, cases, options, { abilities: { wheels } });
    expect(outcomes(report.cases)).toEqual(['a/1 skipped']);
    expect(report.cases[0]?.remedy).toMatch(remedy);
  });

  test('is probed with patience', async () => {
    let asked = 0;
    const target = await startToyTarget(({ url }, response) => {
      if (url === '/wheels') asked += 1;
      response.writeHead(url === '/wheels' && asked === 1 ? 429 : 200, { 'retry-after': '0' }).end();
    });
    const statuses: unknown[] = [];
    const probe: NonNullable<Contract<ToyView>['abilities'][string]['probe']> = async (send) => {
      statuses.push((await send(get('/wheels'))).response?.status);
      return null;
    };
    await runToys({ url: target.url }, [needing('a/1', 'wheels')], {}, { abilities: { wheels: { probe } } });
    expect(statuses).toEqual([200]);
  });

  test('is probed once, before others run beside it, in its state, with one id', async () => {
    const target = await startToyTarget(slowly, ({ action, state }, response) =>
      response.end(action === 'setup' && state === 'new toys' ? '{"Ids":["w"]}' : ''),
    );
    const wheels = {
      state: 'new toys',
      probe: async (send: (draft: ReturnType<typeof get>) => Promise<unknown>, id: string) => {
        await send(get(`/wheels/${id}`));
        return null;
      },
    };
    const cases = [free('a/1'), needing('a/2', 'wheels'), needing('a/3', 'wheels'), free('a/4')];
    await runToys(target, cases, { concurrency: 4 }, { abilities: { wheels } });
    expect(target.log.filter((line) => line.startsWith('GET /wheels'))).toEqual(['GET /wheels/w']);
    const under = [...overlaps(target.log).values()].flat();
    expect(under.filter((line) => line.startsWith('GET /wheels'))).toEqual([]);
    expect(overlaps(target.log).get('GET /wheels/w')).toEqual([]);
    expect(target.log.filter((line) => line === 'POST /a/2')).toHaveLength(1);
    const begin = target.log.indexOf('setup new toys ["p1"]');
    expect(target.log.slice(begin, begin + 4)).toEqual([
      'setup new toys ["p1"]',
      'GET /wheels/w',
      'done GET /wheels/w',
      'teardown new toys ["p1"]',
    ]);
  });

  test.each<[string, StateHandler, string | RegExp, readonly string[]]>([
    [
      'whose state is not offered is missing',
      ({ state }, response) => response.writeHead(state === 'new toys' ? 404 : 200).end(),
      /offers no state 'new toys'/,
      ['setup new toys ["p1"]'],
    ],
    [
      'whose state can’t be undone resets the target',
      ({ action }, response) => response.writeHead(action === 'teardown' ? 500 : 200).end(),
      'it has no wheels',
      ['setup new toys ["p1"]', 'teardown new toys ["p1"]', 'setup reset'],
    ],
  ])('%s', async (_what, handler, reason, log) => {
    const target = await startToyTarget(undefined, handler);
    const report = await runToys(
      target,
      [needing('a/1', 'wheels')],
      {},
      {
        abilities: { wheels: { state: 'new toys', ...unable } },
      },
    );
    expect(report.cases[0]?.reason).toMatch(reason);
    expect(
      target.log
        .slice(0, -1)
        .filter((line) => /^(setup|teardown)/.test(line))
        .slice(1),
    ).toEqual(log);
  });

  test('of several that a case needs, each must be there', async () => {
    const { url } = await startToyTarget();
    const abilities = { wheels: unable, doors: able };
    const cases = [needing('a/1', 'doors', 'wheels'), needing('a/2', 'doors'), needing('a/3')];
    expect(outcomes((await runToys({ url }, cases, {}, { abilities })).cases)).toEqual([
      'a/1 skipped',
      'a/2 held',
      'a/3 held',
    ]);
  });

  test('that the contract does not know is a bug, and the target is reset all the same', async () => {
    const target = await startToyTarget();
    await expect(runToys(target, [needing('a/1', 'wings')])).rejects.toThrow("no ability 'wings'");
    expect(target.log.filter((line) => line === 'setup reset')).toHaveLength(2);
  });
});

describe('the report of a run', () => {
  test('tells who ran, where, and what became of everything', async () => {
    const target = await startToyTarget(({ url }, response) =>
      response.writeHead(url === '/b' ? 404 : 200).end(),
    );
    const cases = [
      toyCase('a/1', [step('/a')]),
      toyCase('a/2', [step('/b')]),
      toyCase('a/3', [step('/a', { expect: [wants(201, 'toy/better')] })]),
      toyCase('a/4', [{ do: 'send-together', sends: [sends('/a')] }], { given: [{ as: ['a'], state: 'x' }] }),
    ];
    const before = Date.now();
    const report = await runToys({ url: `${target.url}/` }, cases, { service: 'chime-sdk-voice' });
    expect(report).toMatchObject({
      tool,
      target: `${target.url}/`,
      service: 'chime-sdk-voice',
      verdict: 'not-conformant',
      counts: { held: 1, broken: 1, advised: 1, skipped: 1, couldNotRun: 0 },
      coverage: {
        requiredClauses: { total: 5, exercised: 5 },
        responses: [
          { status: 200, exercised: true },
          { status: 404, exercised: true },
          { status: 500, exercised: false },
        ],
      },
    });
    expect(new Date(report.startedAt).toISOString()).toBe(report.startedAt);
    expect(Date.parse(report.startedAt)).toBeGreaterThanOrEqual(before);
    expect(report.durationMs).toBeGreaterThan(0);
    expect(report.durationMs).toBeLessThan(performance.now());
    expect(report.clauses.find(({ id }) => id === 'toy/kept')).toMatchObject({
      outcome: 'broken',
      cases: ['a/1', 'a/2'],
    });
    expect(target.requests[0]?.headers['user-agent']).toBe('toy/1.0');
  });

  test.each<[string, boolean]>([
    ['a case that draws', true],
    ['no case that draws', false],
  ])('names seed and number of draws where %s ran: %s', async (_which, draws) => {
    const source = (tools: DrawTools) => tools.constant(sends('/a'));
    const drawing = { text: 'toys', example: sends('/a'), source, isMeant: () => true };
    const cases = [free('a/1'), toyCase('b/1', [step('/a'), { do: 'draw', drawing }])];
    const options = { draw: { seed: 7, runs: 2 }, ...(draws ? {} : { only: ['a/1'] }) };
    const { seed, runs } = await runToys(await startToyTarget(), cases, options);
    expect([seed, runs]).toEqual(draws ? [7, 2] : [undefined, undefined]);
  });

  test('explains which required clauses were not exercised', async () => {
    const { url } = await startToyTarget();
    const { coverage } = await runToys({ url }, [free('a/1'), setting('a/2')]);
    expect(coverage.unexercised).toEqual([]);
    const alone = await runToys({ url }, [setting('a/2')]);
    expect(alone.coverage.unexercised.map(({ clause }) => clause)).toContain('toy/kept');
  });
});
