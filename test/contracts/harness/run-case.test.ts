import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Expectation } from '../../../contracts/harness/case.ts';
import { CannotJudge, NotOffered } from '../../../contracts/harness/not-judged.ts';
import { clausesOf, sendsOf, suiteOf } from '../../../contracts/harness/read-case.ts';
import { closedPort, serveRaw } from '../servers.ts';
import { failuresOf, runToyCase } from './run-toy-case.ts';
import {
  createToyContract,
  get,
  post,
  sends,
  step,
  type ToyCase,
  type ToyView,
  toyCase,
  wants,
} from './toy-contract.ts';
import { type Answer, type StateHandler, startToyTarget } from './toy-target.ts';

const engine = ['engine/answered', 'engine/framed', 'engine/no-failure', 'toy/plain'];

/** Answers with the status and the text that the path names: `/404/some-text`; `/hang` never, `/cut` half. */
const byPath: Answer = ({ url = '' }, response) => {
  const [, word, text = ''] = url.split('/');
  if (word === 'hang') return;
  if (word === 'cut') {
    response.writeHead(200, { 'content-length': '9' }).write('x', () => response.destroy());
    return;
  }
  const status = Number(word);
  response.writeHead(status, status === 429 ? { 'retry-after': '0' } : {}).end(text);
};

describe('a case', () => {
  test.each<[string, ToyCase['steps'], string, readonly string[]]>([
    ['holds', [step('/200')], 'held', []],
    ['holds without a step', [], 'held', []],
    [
      'is advised where an advised clause is not kept',
      [step('/200', { expect: [wants(201, 'toy/better')] })],
      'advised',
      ['toy/better other-status'],
    ],
    ['is broken where a required clause is not kept', [step('/404')], 'broken', ['toy/kept other-status']],
    [
      'is broken where both are not',
      [step('/200', { expect: [wants(201, 'toy/better'), wants(202)] })],
      'broken',
      ['toy/better other-status', 'toy/kept other-status'],
    ],
    ['is broken by a later step', [step('/200'), step('/404')], 'broken', ['toy/kept other-status']],
    ['is broken by a check', [step('/200/secret')], 'broken', ['toy/plain secret-told']],
    ['leaves to checks what they apply to', [step('/404/secret', { expect: [] })], 'held', []],
    [
      'is broken by a failure that nobody provoked',
      [step('/500', { expect: [] })],
      'broken',
      ['engine/no-failure unprovoked-failure'],
    ],
    ['is broken by an answer that is cut short', [step('/cut')], 'broken', ['engine/framed reset']],
    ['is broken by silence', [step('/hang')], 'broken', ['engine/answered timeout']],
    ['leaves an observer’s failure alone', [step('/500', { role: 'observer', expect: [] })], 'held', []],
    [
      'leaves an observer’s answer to expectations',
      [step('/200/secret', { role: 'observer', expect: [wants(201)] })],
      'broken',
      ['toy/kept other-status'],
    ],
    [
      'tells the form of a refusal under a clause of its own',
      [step('/404', { expect: [], formClause: 'toy/better' })],
      'held',
      [],
    ],
  ])('%s', async (_what, steps, outcome, failures) => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(target, toyCase('toys/one', steps), {}, { timeoutMs: 200 });
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toBeUndefined();
    expect(failuresOf(result)).toEqual(failures);
  });

  test('names itself, its suite and its clauses, and ties its failures to request, catalogue and commands', async () => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(target, toyCase('toys/one', [step('/404')]));
    expect(result).toMatchObject({ id: 'toys/one', title: 'title of toys/one', suite: 'toys' });
    expect(result.clauses).toEqual(['toy/kept', ...engine.slice(0, 3)]);
    expect(result.durationMs).toBeGreaterThan(0);
    expect(result.failures).toEqual([
      {
        case: 'toys/one',
        clause: 'toy/kept',
        code: 'other-status',
        path: 'status',
        received: '404',
        expected: '200',
        level: 'required',
        why: 'The sentence of toy/kept. (the toy box)',
        exchange: expect.objectContaining({ response: expect.objectContaining({ status: 404 }) }),
        curl: expect.stringContaining(`curl -sS -i -X POST ${target.url}/404`),
        again: `npx toy verify ${target.url}/ --states '${target.statesUrl}' --only toys/one`,
      },
    ]);
  });

  test('has the clause under which a refusal’s form is judged, and judges it so', async () => {
    const target = await startToyTarget((_request, response) => response.writeHead(404).end('secret'));
    const finding = { clause: 'toy/plain', code: 'x', path: 'p', received: 'r', expected: 'e' };
    const all = { id: 'all', title: 'all', clauses: ['toy/plain'], judge: () => [finding] };
    const contract = createToyContract({ checks: [all] });
    const formed = toyCase('toys/one', [step('/404', { expect: [], formClause: 'toy/better' })]);
    const result = await runToyCase(target, formed, { contract });
    expect(clausesOf(formed)).toEqual(['toy/better']);
    expect(result.outcome).toBe('advised');
    expect(failuresOf(result)).toEqual(['toy/better x']);
    expect(result.failures[0]?.check).toBe('all');
  });

  test('sends a bystander along, and says nothing of its answer', async () => {
    const target = await startToyTarget(byPath);
    const steps = [step('/500/secret', { role: 'bystander', as: 'x' }), step('/cut', { role: 'bystander' })];
    const result = await runToyCase(target, toyCase('toys/one', steps));
    expect(result).toMatchObject({ outcome: 'held', failures: [], noted: [] });
    expect(target.requests).toHaveLength(2);
  });

  test('takes a time that is gone by, not the time of day', async () => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(target, toyCase('toys/one', [step('/200')]));
    expect(result.durationMs).toBeLessThan(performance.now());
  });

  test('asks an observer that lags behind again', async () => {
    let asked = 0;
    const target = await startToyTarget((_request, response) => {
      asked += 1;
      response.writeHead(asked < 3 ? 404 : 200).end();
    });
    const look = step('/late', { role: 'observer', request: () => get('/late') });
    expect((await runToyCase(target, toyCase('toys/one', [look]))).outcome).toBe('held');
    expect(asked).toBe(3);
  });

  test('asks an observer in vain once a run, and nothing else', async () => {
    const target = await startToyTarget(byPath);
    const look = step('/404', { role: 'observer', request: () => get('/404') });
    const act = step('/404', { role: 'observer' });
    const result = await runToyCase(target, toyCase('toys/one', [act, look, look]));
    expect(result.outcome).toBe('broken');
    expect(target.requests.map(({ method }) => method)).toEqual(['POST', ...Array(6).fill('GET')]);
  });

  test('asks again also after it was in vain, where it had helped before', async () => {
    const counts = new Map<string, number>();
    const target = await startToyTarget(({ url = '' }, response) => {
      const count = (counts.get(url) ?? 0) + 1;
      counts.set(url, count);
      response.writeHead(url !== '/never' && count > 1 ? 200 : 404).end();
    });
    const look = (path: string) => step(path, { role: 'observer', request: () => get(path) });
    const steps = [look('/late'), look('/never'), look('/late-too')];
    const result = await runToyCase(target, toyCase('toys/one', steps));
    expect(result.failures).toHaveLength(1);
    expect([...counts]).toEqual([
      ['/late', 2],
      ['/never', 5],
      ['/late-too', 2],
    ]);
  });

  test.each([1, 2, 5])('looks with up to %d observers at once, after the request', async (concurrency) => {
    let underWay = 0;
    let most = 0;
    const target = await startToyTarget((_request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      setTimeout(() => {
        underWay -= 1;
        response.end();
      }, 50);
    });
    const look = step('/200', { role: 'observer', request: () => get('/200') });
    const steps = [step('/200'), ...Array.from({ length: 5 }, () => look)];
    const result = await runToyCase(target, toyCase('toys/one', steps), {}, { concurrency });
    expect(result.outcome).toBe('held');
    expect(most).toBe(concurrency);
    expect(target.log.slice(0, 2)).toEqual(['POST /200', 'done POST /200']);
  });

  test('asks only the observers that lag behind again', async () => {
    let asked = 0;
    const target = await startToyTarget(({ url }, response) => {
      if (url === '/late') asked += 1;
      response.writeHead(url === '/late' && asked < 2 ? 404 : 200).end();
    });
    const look = (path: string) => sends(path, { role: 'observer', request: () => get(path) });
    const steps = [{ do: 'send-together', sends: [look('/late'), look('/there')] } as const];
    expect((await runToyCase(target, toyCase('toys/one', steps))).outcome).toBe('held');
    expect(target.requests.map(({ url }) => url).sort()).toEqual(['/late', '/late', '/there']);
  });

  test('asks nothing again that is no observer', async () => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(target, toyCase('toys/one', [step('', { request: () => get('/404') })]));
    expect(result.outcome).toBe('broken');
    expect(target.requests).toHaveLength(1);
  });

  test('demands all of an observer that it is expected to see', async () => {
    const target = await startToyTarget(byPath);
    const look = step('', { role: 'observer', request: () => get('/200'), expect: [wants(200), wants(201)] });
    expect((await runToyCase(target, toyCase('toys/one', [look]))).outcome).toBe('broken');
  });

  test('remembers what an observer saw where it has a name', async () => {
    const target = await startToyTarget(byPath);
    const seen: string[] = [];
    const look = step('', { role: 'observer', as: 'look', request: () => get('/200/seen') });
    const judge: Expectation<ToyView>['judge'] = ({ earlier }) => {
      seen.push(earlier('look').text);
      return [];
    };
    const later = step('/200', { expect: [{ clauses: [], text: '', judge }] });
    expect((await runToyCase(target, toyCase('toys/one', [look, later]))).outcome).toBe('held');
    expect(seen).toEqual(['seen']);
  });

  const bound = 64 * 1024;
  test.each([
    [bound, bound, true],
    [bound + 1, bound, false],
    [bound, bound + 1, false],
  ])('keeps an answer parsed: of %i bytes to %i: %s', async (answered, sent, isKept) => {
    const target = await startToyTarget((_request, response) => response.end('x'.repeat(answered)));
    const views: unknown[] = [];
    const judge: Expectation<ToyView>['judge'] = ({ earlier }) => {
      views.push(earlier('long'), earlier('long'));
      return [];
    };
    const first = step('', { as: 'long', request: () => post('/', 'x'.repeat(sent)) });
    const later = step('/', { expect: [{ clauses: [], text: '', judge }] });
    await runToyCase(target, toyCase('toys/one', [first, later]));
    expect(views[0] === views[1]).toBe(isKept);
    expect(views[0]).toEqual({ status: 200, text: 'x'.repeat(answered) });
    expect(views[1]).toEqual(views[0]);
  });

  test('notes the clauses of the checks that applied, and the statuses of all but observers', async () => {
    const target = await startToyTarget(byPath);
    const steps = [
      step('/200', { expect: [] }),
      step('/404', { expect: [] }),
      step('/500', { role: 'observer', expect: [] }),
    ];
    const result = await runToyCase(target, toyCase('toys/one', steps));
    expect(result.clauses).toEqual(engine);
    expect(result.noted).toEqual([200, 404]);
    expect((await runToyCase(target, toyCase('toys/two', [step('/cut')]))).noted).toEqual([]);
  });

  test('gives its expectations what it knows', async () => {
    const target = await startToyTarget(byPath);
    const told: unknown[] = [];
    const steps = [
      step('/200/first', { as: 'one', expect: [] }),
      step('/201/second', {
        expect: [
          {
            clauses: [],
            text: '',
            judge: ({ view, exchange, earlier, idOf, stateOf }) => {
              told.push(
                view,
                exchange.response?.status,
                earlier('one'),
                idOf('b'),
                stateOf('p1'),
                stateOf('p2'),
              );
              return [];
            },
          },
        ],
      }),
    ];
    const given = [{ as: ['a'], state: 'new toys' }, { as: ['b'] }];
    const lend = (count: number, state?: string) => (state === undefined ? ['p2'] : ['p1']).slice(0, count);
    await runToyCase(target, toyCase('toys/one', steps, { given }), { lend, spareState: 'old toys' });
    expect(told).toEqual([
      { status: 201, text: 'second' },
      201,
      { status: 200, text: 'first' },
      'p2',
      'new toys',
      'old toys',
    ]);
  });
});

const throws = (error: Error) => ({
  expect: [
    {
      clauses: ['toy/kept'],
      text: '',
      judge: () => {
        throw error;
      },
    },
  ],
});

describe('a case that could not be judged', () => {
  test.each<[string, ToyCase['steps'], string, string]>([
    [
      'what the target doesn’t offer',
      [step('/200', throws(new NotOffered('no such thing')))],
      'skipped',
      'no such thing',
    ],
    ['an accident', [step('/200', throws(new CannotJudge('it rained')))], 'could-not-run', 'it rained'],
    [
      'an answer that no step has named',
      [
        step('/200', {
          expect: [
            { clauses: [], text: '', judge: ({ earlier }) => [...earlier('x').text].map(() => never()) },
          ],
        }),
      ],
      'could-not-run',
      "the answer 'x' is missing",
    ],
    [
      'an observer without an answer',
      [step('/hang', { role: 'observer' })],
      'could-not-run',
      'the observer got no answer: no whole answer within 200 ms',
    ],
    [
      'an observer with half an answer',
      [step('/cut', { role: 'observer' })],
      'could-not-run',
      'the observer got no answer: ',
    ],
    [
      'throttling',
      [step('/429', { expect: [] })],
      'could-not-run',
      'the target throttles (429) ordinary calls',
    ],
    [
      'throttling in a state that asks for no error',
      [{ do: 'enter', state: 'clock is wrong' }, step('/429', { expect: [] })],
      'could-not-run',
      'the target throttles (429) ordinary calls',
    ],
    [
      'what an observer can’t tell',
      [step('', { request: () => get('/200'), role: 'observer', ...throws(new NotOffered('no window')) })],
      'skipped',
      'no window',
    ],
    [
      'what an observer fails to tell',
      [step('', { request: () => get('/200'), role: 'observer', ...throws(new CannotJudge('fog')) })],
      'could-not-run',
      'fog',
    ],
  ])('for %s says so', async (_what, steps, outcome, reason) => {
    const answer: Answer = (request, response) => {
      if (request.url !== '/probe') return byPath(request, response);
      response.writeHead(429).end();
    };
    const target = await startToyTarget(answer);
    const result = await runToyCase(target, toyCase('toys/one', steps), {}, { timeoutMs: 200 });
    expect(result.outcome).toBe(outcome);
    expect(result.reason).toContain(reason);
    expect(result.failures).toEqual([]);
  });

  test('because nobody listens says so, and accuses nobody', async () => {
    const result = await runToyCase({ url: await closedPort() }, toyCase('toys/one', [step('/200')]));
    expect(result).toMatchObject({
      outcome: 'could-not-run',
      reason: 'the connection was refused',
      failures: [],
    });
  });

  test('because it was interrupted in the middle keeps what it found', async () => {
    const stop = new AbortController();
    const target = await startToyTarget((request, response) => {
      byPath(request, response);
      if (request.url === '/200/stop') stop.abort();
    });
    const advised = step('/200', { expect: [wants(201, 'toy/better')] });
    const steps = [advised, step('/200/stop', { expect: [] }), step('/200/later')];
    const result = await runToyCase(target, toyCase('toys/one', steps), {}, { signal: stop.signal });
    expect(result).toMatchObject({ outcome: 'could-not-run', reason: 'the run was interrupted' });
    expect(failuresOf(result)).toEqual(['toy/better other-status']);
    expect(target.log).not.toContain('POST /200/later');
  });

  test('after it was broken stays broken', async () => {
    const target = await startToyTarget(byPath);
    const steps = [step('/404'), step('/200', throws(new CannotJudge('it rained')))];
    const result = await runToyCase(target, toyCase('toys/one', steps));
    expect(result.outcome).toBe('broken');
    expect(result.reason).toBeUndefined();
  });

  test('for a bug in what it expects of an observer throws', async () => {
    const target = await startToyTarget(byPath);
    const request = () => get('/200');
    const look = step('', { request, role: 'observer', ...throws(new TypeError('oops')) });
    await expect(runToyCase(target, toyCase('toys/one', [look]))).rejects.toThrow('oops');
  });

  test.each([['add one'], [undefined]])('says what would make it run: %s', async (remedy) => {
    const target = await startToyTarget(byPath);
    const missing = step('/200', throws(new NotOffered('no such thing', remedy)));
    expect((await runToyCase(target, toyCase('toys/one', [missing]))).remedy).toBe(remedy);
  });

  test('for a bug of its own throws, and undoes its states all the same', async () => {
    const target = await startToyTarget(byPath);
    const steps = [
      { do: 'enter', state: 'shop is shut' } as const,
      step('/200', throws(new TypeError('oops'))),
    ];
    const given = [{ as: ['a'], state: 'new toys' }];
    await expect(runToyCase(target, toyCase('toys/one', steps, { given }))).rejects.toThrow('oops');
    expect(target.log.slice(-2)).toEqual(['teardown shop is shut', 'teardown new toys ["p1"]']);
  });
});

function never(): never {
  throw new Error('never');
}

const newToys = { as: ['a', 'b'], state: 'new toys' };
const oldToys = { as: ['c'], state: 'old toys' };
const lendAll = (count: number, state?: string) =>
  (state === 'old toys' ? ['o1'] : ['n1', 'n2']).slice(0, count);

/** Refuses what a line names, or any line that begins so; does the rest. */
const refusing =
  (line: string, status: number): StateHandler =>
  ({ action, state }, response) => {
    response.writeHead(`${action} ${state}` === line ? status : 200).end();
  };

describe('states around a case', () => {
  const given = [newToys, oldToys];
  const setUp = ['setup new toys ["n1","n2"]', 'setup old toys ["o1"]'];
  const tearDown = ['teardown old toys ["o1"]', 'teardown new toys ["n1","n2"]'];

  test.each<[string, string, string]>([
    ['holds', '/200', 'held'],
    ['is broken', '/404', 'broken'],
    ['is given up on', '/hang', 'broken'],
    ['is cut short', '/cut', 'broken'],
  ])('are set, and undone in reverse, where it %s', async (_what, path, outcome) => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(
      target,
      toyCase('toys/one', [step(path)], { given }),
      { lend: lendAll },
      { timeoutMs: 200 },
    );
    expect(result.outcome).toBe(outcome);
    expect(target.log.filter((line) => !line.startsWith('done'))).toEqual([
      ...setUp,
      `POST ${path}`,
      ...tearDown,
    ]);
  });

  test.each<[string, number, string, RegExp]>([
    ['that is not offered', 404, 'skipped', /offers no state 'old toys'/],
    ['that is refused', 500, 'could-not-run', /state 'old toys' could not be set/],
  ])(
    'of which one %s: the others are undone, and nothing is sent',
    async (_what, status, outcome, reason) => {
      const target = await startToyTarget(byPath, refusing('setup old toys', status));
      const result = await runToyCase(target, toyCase('toys/one', [step('/200')], { given }), {
        lend: lendAll,
      });
      expect(result.outcome).toBe(outcome);
      expect(result.reason).toMatch(reason);
      expect(target.log).toEqual([...setUp, tearDown[1]]);
    },
  );

  test('of which an entered one can’t be undone at the end are reset', async () => {
    const target = await startToyTarget(byPath, refusing('teardown shop is shut', 500));
    const steps: ToyCase['steps'] = [
      { do: 'enter', state: 'shop is shut' },
      { do: 'enter', state: 'clock is wrong' },
    ];
    await runToyCase(target, toyCase('toys/one', steps, { given }), { lend: lendAll });
    expect(target.log.at(-1)).toBe('setup reset');
  });

  test.each(['teardown new toys', 'teardown old toys'])(
    'that can’t be undone (%s) are reset',
    async (line) => {
      const target = await startToyTarget(byPath, refusing(line, 500));
      const result = await runToyCase(target, toyCase('toys/one', [step('/200')], { given }), {
        lend: lendAll,
      });
      expect(result.outcome).toBe('held');
      expect(target.log.slice(-3)).toEqual([...tearDown, 'setup reset']);
    },
  );

  test('are undone after an interruption', async () => {
    const stop = new AbortController();
    const target = await startToyTarget(() => stop.abort());
    const result = await runToyCase(
      target,
      toyCase('toys/one', [step('/200')], { given }),
      { lend: lendAll },
      { signal: stop.signal },
    );
    expect(result).toMatchObject({ outcome: 'could-not-run', reason: 'the run was interrupted' });
    expect(target.log.slice(-2)).toEqual(tearDown);
  });

  test('may put other ids in the place of those asked for', async () => {
    const target = await startToyTarget(byPath, ({ action }, response) =>
      response.end(action === 'setup' ? '{"Ids":["x","y"]}' : ''),
    );
    const states: unknown[] = [];
    const steps = [
      step('', {
        request: (idOf) => post(`/200/${idOf('a')}-${idOf('b')}`),
        expect: [
          {
            clauses: [],
            text: '',
            judge({ stateOf }) {
              states.push(stateOf('x'), stateOf('n1'));
              return [];
            },
          },
        ],
      }),
    ];
    await runToyCase(target, toyCase('toys/one', steps, { given: [newToys] }), { lend: lendAll });
    expect(target.log.filter((line) => !line.startsWith('done'))).toEqual([
      setUp[0],
      'POST /200/x-y',
      'teardown new toys ["n1","n2"]',
    ]);
    expect(states).toEqual(['new toys', undefined]);
  });
});

describe('a state that a case enters', () => {
  const enter = (state: string, params?: object) =>
    ({ do: 'enter', state, ...(params === undefined ? {} : { params }) }) as ToyCase['steps'][number];
  const leave = (state: string) => ({ do: 'leave', state }) as const;

  test('is undone when it is left, with its params, and not once more', async () => {
    const target = await startToyTarget(byPath);
    const steps = [
      enter('clock is wrong', { seconds: 5 }),
      step('/200'),
      leave('clock is wrong'),
      step('/201', { expect: [] }),
    ];
    expect((await runToyCase(target, toyCase('toys/one', steps))).outcome).toBe('held');
    expect(target.commands).toEqual([
      { action: 'setup', state: 'clock is wrong', params: { seconds: 5 } },
      { action: 'teardown', state: 'clock is wrong', params: { seconds: 5 } },
    ]);
    expect(target.log.indexOf('teardown clock is wrong')).toBeLessThan(target.log.indexOf('POST /201'));
  });

  test('is undone at the end where it is not left', async () => {
    const target = await startToyTarget(byPath);
    const steps = [enter('clock is wrong', () => ({ seconds: 7 })), step('/404')];
    expect((await runToyCase(target, toyCase('toys/one', steps))).outcome).toBe('broken');
    expect(target.commands.at(-1)).toEqual({
      action: 'teardown',
      state: 'clock is wrong',
      params: { seconds: 7 },
    });
  });

  test.each<[number, string]>([
    [404, 'skipped'],
    [500, 'could-not-run'],
  ])('answered %i: the case is %s, and the state is not undone', async (status, outcome) => {
    const target = await startToyTarget(byPath, refusing('setup shop is shut', status));
    const result = await runToyCase(target, toyCase('toys/one', [enter('shop is shut'), step('/200')]));
    expect(result.outcome).toBe(outcome);
    expect(target.log).toEqual(['setup shop is shut']);
  });

  test('that can’t be left is reset, and the case goes no further', async () => {
    const target = await startToyTarget(byPath, refusing('teardown shop is shut', 500));
    const steps = [enter('shop is shut'), leave('shop is shut'), step('/200')];
    const result = await runToyCase(target, toyCase('toys/one', steps));
    expect(result).toMatchObject({
      outcome: 'could-not-run',
      reason: "state 'shop is shut' could not be undone",
    });
    expect(target.log).toEqual(['setup shop is shut', 'teardown shop is shut', 'setup reset']);
  });

  test.each<[string, string, string, readonly string[]]>([
    ['shop is failing', '/500', 'held', []],
    ['shop is closed', '/503', 'held', []],
    ['shop is busy', '/429', 'held', []],
    ['shop is shut', '/500', 'broken', ['engine/no-failure unprovoked-failure']],
    ['shop is busy', '/500', 'broken', ['engine/no-failure unprovoked-failure']],
  ])('(%s) provokes %s: %s', async (state, path, outcome, failures) => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(target, toyCase('toys/one', [enter(state), step(path, { expect: [] })]));
    expect(result.outcome).toBe(outcome);
    expect(failuresOf(result)).toEqual(failures);
    expect(target.requests).toHaveLength(1);
  });

  test('does not provoke a 429 where it asks for something else', async () => {
    const target = await startToyTarget((request, response) =>
      request.url === '/probe' ? response.end() : byPath(request, response),
    );
    const steps = [enter('shop is shut'), step('/429', { expect: [] })];
    await runToyCase(target, toyCase('toys/one', steps));
    expect(target.requests.map(({ url }) => url)).toEqual(['/429', '/429', '/probe', '/429']);
  });

  test('makes a 429 that stays the answer where it asks for something else', async () => {
    const target = await startToyTarget((_request, response) => response.writeHead(429).end());
    const result = await runToyCase(target, toyCase('toys/one', [enter('shop is shut'), step('/a')]));
    expect(result.outcome).toBe('broken');
    expect(failuresOf(result)).toEqual(['toy/kept other-status']);
  });

  test('provokes nothing once it is left', async () => {
    const target = await startToyTarget(byPath);
    const steps = [enter('shop is failing'), leave('shop is failing'), step('/500', { expect: [] })];
    expect((await runToyCase(target, toyCase('toys/one', steps))).outcome).toBe('broken');
  });

  test('goes out as a header where states work that way, as long as it lasts', async () => {
    const target = await startToyTarget(byPath);
    const steps = [step('/200'), enter('shop is shut'), step('/200'), leave('shop is shut'), step('/200')];
    const result = await runToyCase(target, toyCase('toys/one', steps), {}, { states: { kind: 'prefer' } });
    expect(result.outcome).toBe('held');
    expect(target.requests.map(({ headers }) => headers.prefer)).toEqual([undefined, 'code=403', undefined]);
    expect(target.commands).toEqual([]);
  });
});

describe('harm', () => {
  const harmful = toyCase('toys/one', [step('/200'), step('/200/harm')], { given: [newToys] });

  test('is not done where it may not be: nothing is sent, and states are undone', async () => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(target, harmful, { mayHarm: false });
    expect(result.outcome).toBe('skipped');
    expect(result.reason).toContain('--allow-deletion');
    expect(result.remedy).toContain('--allow-deletion');
    expect(target.requests).toHaveLength(0);
    expect(target.log.at(-1)).toBe('teardown new toys ["p1","p2"]');
  });

  test('may be done, or is not in it', async () => {
    const target = await startToyTarget(byPath);
    expect((await runToyCase(target, harmful)).outcome).toBe('held');
    const harmless = toyCase('toys/two', [step('/200')]);
    expect((await runToyCase(target, harmless, { mayHarm: false })).outcome).toBe('held');
  });
});

describe('several sends in a step', () => {
  test('go out together, each on a connection of its own', async () => {
    const waiting: Array<() => void> = [];
    const target = await startToyTarget((_request, response) => {
      waiting.push(() => response.end());
      if (waiting.length === 3) for (const answer of waiting) answer();
    });
    const steps = [{ do: 'send-together', sends: ['/a', '/b', '/c'].map((path) => sends(path)) } as const];
    expect((await runToyCase(target, toyCase('toys/one', steps))).outcome).toBe('held');
    expect(new Set(target.requests.map(({ socket }) => socket)).size).toBe(3);
  });

  test('go out together, and each is judged', async () => {
    const target = await startToyTarget(byPath);
    const steps = [
      { do: 'send-together', sends: ['/404', '/200', '/403'].map((path) => sends(path)) } as const,
    ];
    const result = await runToyCase(target, toyCase('toys/one', steps));
    expect(result.failures.map(({ received }) => received)).toEqual(['404', '403']);
  });

  const inTurn = (paths: readonly string[]) => [
    { do: 'send-on-one-connection', sends: paths.map((path) => sends(path)) } as const,
  ];

  test('go out in turn on one connection', async () => {
    const target = await startToyTarget(byPath);
    const result = await runToyCase(target, toyCase('toys/one', inTurn(['/200/a', '/200/b', '/404'])));
    expect(failuresOf(result)).toEqual(['toy/kept other-status']);
    expect(new Set(target.requests.map(({ socket }) => socket)).size).toBe(1);
    expect(target.log).toEqual(
      ['/200/a', '/200/b', '/404'].flatMap((path) => [`POST ${path}`, `done POST ${path}`]),
    );
    expect(target.requests[0]?.headers.connection).toBe('keep-alive');
  });

  /** Answers a connection's first request, then does so with it. */
  const afterFirst = (handle: (socket: Socket) => void) =>
    serveRaw((socket) => {
      let count = 0;
      socket.on('data', () => {
        count += 1;
        if (count > 1) return handle(socket);
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      });
    });

  test('are not lost by a target that closes its connections after each answer', async () => {
    const url = await serveRaw((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')),
    );
    expect((await runToyCase({ url }, toyCase('toys/one', inTurn(['/a', '/b', '/c'])))).outcome).toBe('held');
  });

  test('are lost by a target that drops the second request on a connection', async () => {
    const url = await afterFirst((socket) => socket.destroy());
    const result = await runToyCase({ url }, toyCase('toys/one', inTurn(['/a', '/b', '/c'])));
    expect(result.outcome).toBe('broken');
    expect(failuresOf(result)).toEqual(['engine/answered reset']);
  });

  const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';

  test.each<[string, number, (socket: Socket, count: number) => void]>([
    ['not the first with its connection', 1, (socket) => socket.destroy()],
    ['not the first to an answer that is no HTTP', 1, (socket) => socket.end('oops\r\n\r\n')],
    [
      'not a later one with half of its answer',
      1,
      (socket, count) => (count === 1 ? socket.write(answer) : socket.end(answer.replace('0', '9'))),
    ],
    ['not a later one to silence', 1, (socket, count) => count === 1 && socket.write(answer)],
    [
      'but a later one with its connection',
      3,
      (socket, count) => (count === 1 ? socket.write(answer) : socket.destroy()),
    ],
  ])('are sent twice more when one is lost: %s', async (_what, connections, handle) => {
    let opened = 0;
    const url = await serveRaw((socket) => {
      let count = 0;
      socket.on('data', (bytes) => {
        if (bytes.toString().startsWith('POST /a ')) opened += 1;
        count += 1;
        handle(socket, count);
      });
    });
    await runToyCase({ url }, toyCase('toys/one', inTurn(['/a', '/b'])), {}, { timeoutMs: 200 });
    expect(opened).toBe(connections);
  });

  test('leave no connection open behind them', async () => {
    let closed = false;
    const url = await serveRaw((socket) => {
      socket.on('data', () => socket.write(answer));
      socket.on('close', () => {
        closed = true;
      });
    });
    await runToyCase({ url }, toyCase('toys/one', inTurn(['/a', '/b'])));
    await expect.poll(() => closed).toBe(true);
  });

  test('are lost by a target that falls silent', async () => {
    const url = await afterFirst(() => undefined);
    const result = await runToyCase(
      { url },
      toyCase('toys/one', inTurn(['/a', '/b'])),
      {},
      { timeoutMs: 150 },
    );
    expect(failuresOf(result)).toEqual(['engine/answered timeout']);
  });
});

describe('of a case', () => {
  const drawing = { text: '', example: sends('/drawn'), source: never, isMeant: () => true };
  const witness = { by: '', request: () => get('/harm'), clauses: ['toy/noted'], text: '', testify: never };

  test('that draws, the clauses and sends are those of the example', () => {
    const drawn = toyCase('toys/one', [{ do: 'draw', drawing }]);
    expect(clausesOf(drawn)).toEqual(['toy/kept']);
    expect(drawn.steps.flatMap(sendsOf)).toEqual([drawing.example]);
  });

  test('that calls a witness, the clauses are the witness’s, and so is the harm', async () => {
    const called = toyCase('toys/one', [{ do: 'call', witness }]);
    expect(clausesOf(called)).toEqual(['toy/noted']);
    const { outcome } = await runToyCase(await startToyTarget(), called, { mayHarm: false });
    expect(outcome).toBe('skipped');
  });

  const steps: ToyCase['steps'] = [
    { do: 'enter', state: 'x' },
    step('/a', { expect: [wants(200), wants(201, 'toy/better')] }),
    { do: 'send-together', sends: [sends('/b'), sends('/c', { expect: [wants(200, 'toy/plain')] })] },
    { do: 'send-on-one-connection', sends: [sends('/d')] },
    { do: 'leave', state: 'x' },
  ];

  test('the clauses are those of its expectations, each once', () => {
    expect(clausesOf(toyCase('toys/one', steps))).toEqual(['toy/kept', 'toy/better', 'toy/plain']);
  });

  test('the sends are those of all its steps', () => {
    const paths = steps.flatMap(sendsOf).map(({ request }) => request((alias) => alias).path);
    expect(paths).toEqual(['/a', '/b', '/c', '/d']);
    expect(get('/a').method).toBe('GET');
  });

  test('the suite is what stands before the slash', () => {
    expect(suiteOf('toys/one/two')).toBe('toys');
  });
});
