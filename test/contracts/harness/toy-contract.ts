import type { ContractCase, Expectation, RequestDraft, Send, Step } from '../../../contracts/harness/case.ts';
import type { Check } from '../../../contracts/harness/check.ts';
import type { Clause } from '../../../contracts/harness/clause.ts';
import type { Contract } from '../../../contracts/harness/contract.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import type { RunOptions } from '../../../contracts/harness/run-options.ts';

/** What the toy contract reads of an answer. */
export interface ToyView {
  readonly status: number;
  readonly text: string;
}

/** A case of the toy contract. */
export type ToyCase = ContractCase<ToyView>;

const levels = {
  'toy/kept': 'required',
  'toy/better': 'advised',
  'toy/noted': 'observed',
  'toy/plain': 'required',
  'engine/answered': 'required',
  'engine/framed': 'required',
  'engine/no-failure': 'required',
} as const;

const clauses: readonly Clause[] = Object.entries(levels).map(([id, level]) => ({
  id,
  level,
  text: `The sentence of ${id}.`,
  source: 'the toy box',
}));

/** Finds the word `secret` in a 2xx. */
const plain: Check<ToyView> = {
  id: 'plain',
  title: 'no answer tells a secret',
  clauses: ['toy/plain'],
  judge({ status, text }) {
    if (status >= 300) return null;
    if (!text.includes('secret')) return [];
    return [
      { clause: 'toy/plain', code: 'secret-told', path: 'body', received: text, expected: 'no secret' },
    ];
  },
};

/** A contract that is about nothing. */
export function createToyContract(changes: Partial<Contract<ToyView>> = {}): Contract<ToyView> {
  return {
    clauses,
    checks: [plain],
    cases: [],
    read: readToyView,
    engineClauses: {
      answered: 'engine/answered',
      framed: 'engine/framed',
      noUnprovokedFailure: 'engine/no-failure',
    },
    signingName: 'toys',
    idPool: ['p1', 'p2', 'p3', 'p4', 's1', 's2'],
    spareIds: ['s1', 's2'],
    spareState: 'broken toys',
    idsMember: 'Ids',
    statusByState: {
      'shop is failing': 500,
      'shop is closed': 503,
      'shop is busy': 429,
      'shop is shut': 403,
    },
    usedUpStates: new Set(['new toys']),
    documentedStatuses: [200, 404, 500],
    probes: [get('/probe'), post('/probe')],
    refusesForCredentials: (exchanges) => exchanges.every(({ response }) => response?.status === 401),
    isHarmless: ({ path }) => !path.includes('harm'),
    abilities: {},
    ...changes,
  };
}

function readToyView({ response }: Exchange): ToyView {
  return { status: response?.status ?? 0, text: Buffer.from(response?.body ?? []).toString() };
}

/** GET without a body. */
export function get(path: string): RequestDraft {
  return { method: 'GET', path, headers: [] };
}

/** POST of a text. */
export function post(path: string, body = 'x'): RequestDraft {
  return { method: 'POST', path, headers: [], body };
}

/** Demands a status under a clause of the required level, or another. */
export function wants(status: number, clause = 'toy/kept'): Expectation<ToyView> {
  return {
    clauses: [clause],
    text: String(status),
    judge({ view }) {
      if (view.status === status) return [];
      return [
        {
          clause,
          code: 'other-status',
          path: 'status',
          received: String(view.status),
          expected: String(status),
        },
      ];
    },
  };
}

/** A send that wants 200 under the required clause, unless told otherwise. */
export function sends(path: string, changes: Partial<Send<ToyView>> = {}): Send<ToyView> {
  return { request: () => post(path), expect: [wants(200)], ...changes };
}

/** A step of one send. */
export function step(path: string, changes: Partial<Send<ToyView>> = {}): Step<ToyView> {
  return { do: 'send', send: sends(path, changes) };
}

/** A case of these steps. */
export function toyCase(
  id: string,
  steps: readonly Step<ToyView>[],
  changes: Partial<ToyCase> = {},
): ToyCase {
  return { id, title: `title of ${id}`, why: 'for fun', steps, ...changes };
}

/** Options of a run against a target, with its states where there are any. */
export function toyOptions(
  { url, statesUrl }: { url: string; statesUrl?: string },
  changes: Partial<RunOptions> = {},
): RunOptions {
  return {
    target: new URL(url),
    service: 'chime',
    states: statesUrl === undefined ? { kind: 'none' } : { kind: 'url', url: new URL(statesUrl) },
    timeoutMs: 2000,
    concurrency: 4,
    allowDeletion: false,
    ...changes,
  };
}
