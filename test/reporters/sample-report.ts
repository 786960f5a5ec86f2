import type { Exchange } from '../../contracts/harness/exchange.ts';
import type { Failure } from '../../contracts/harness/failure.ts';
import type { CaseResult, ClauseResult, Report } from '../../contracts/harness/outcome.ts';
import { applyBaseline } from '../../src/baseline/apply-baseline.ts';

/** An exchange in which a body without the list is answered 200. */
export const acceptedEmptyObject: Exchange = {
  at: 1_790_000_000_000,
  durationMs: 3,
  request: {
    method: 'POST',
    target: '/phone-numbers?operation=batch-delete',
    httpVersion: '1.1',
    headers: [
      ['Host', '127.0.0.1:4010'],
      ['content-type', 'application/json'],
      ['Content-Length', '2'],
    ],
    body: Buffer.from('{}'),
  },
  response: {
    status: 200,
    reason: 'OK',
    httpVersion: '1.1',
    headers: [['content-type', 'application/json']],
    body: Buffer.from([0xff, 0x00, 0x7b]),
    end: 'complete',
  },
};

/** A failure on that exchange; each field can be replaced. */
export function sampleFailure(changes: Partial<Failure> = {}): Failure {
  return {
    case: 'input/list-missing',
    clause: 'input/list-required',
    level: 'required',
    code: 'wrong-status',
    path: 'status',
    received: '200',
    expected: '400',
    why: 'A body without PhoneNumberIds is refused with 400. (API_BatchDeletePhoneNumber, Required: Yes)',
    exchange: acceptedEmptyObject,
    curl: "curl -X POST 'http://127.0.0.1:4010/phone-numbers?operation=batch-delete' --data-binary '{}'",
    again: 'npx chime-contract verify http://127.0.0.1:4010 --only input/list-missing',
    ...changes,
  };
}

/** A case's result; each field can be replaced. */
export function sampleCase(changes: Partial<CaseResult> = {}): CaseResult {
  return {
    id: 'input/list-given',
    title: 'a list of ids is accepted',
    suite: 'input',
    outcome: 'held',
    clauses: ['input/list-of-strings'],
    durationMs: 4,
    failures: [],
    ...changes,
  };
}

const brokenCase = sampleCase({
  id: 'input/list-missing',
  title: 'a body without PhoneNumberIds is refused',
  outcome: 'broken',
  clauses: ['input/list-required'],
  failures: [
    sampleFailure(),
    sampleFailure({
      clause: 'errors/type-told',
      code: 'type-missing',
      path: 'header x-amzn-errortype',
      received: '(none)',
      expected: 'BadRequestException',
      why: 'An error tells its type. (Smithy restJson1)',
    }),
  ],
});

/** The cases of the sample report: one for each outcome. */
export const sampleCases: readonly CaseResult[] = [
  sampleCase(),
  brokenCase,
  sampleCase({
    id: 'headers/no-content-type',
    suite: 'headers',
    title: 'a request without Content-Type is accepted',
    outcome: 'advised',
    clauses: ['headers/content-type-optional'],
    failures: [
      sampleFailure({
        case: 'headers/no-content-type',
        clause: 'headers/content-type-optional',
        level: 'advised',
        received: '415',
        expected: '200',
        why: 'A request without Content-Type is accepted. (API_BatchDeletePhoneNumber, sample request)',
        again: 'npx chime-contract verify http://127.0.0.1:4010 --only headers/no-content-type',
      }),
    ],
  }),
  sampleCase({
    id: 'effect/number-queued',
    suite: 'effect',
    title: 'a moved number is in the Deletion queue',
    outcome: 'skipped',
    clauses: ['effect/queued'],
    reason: "no --states given, so state 'numbers in inventory' could not be set",
  }),
  sampleCase({
    id: 'effect/number-restored',
    suite: 'effect',
    title: 'a queued number can be restored',
    outcome: 'could-not-run',
    clauses: ['effect/restored'],
    reason: 'connect ECONNREFUSED 127.0.0.1:4010',
  }),
];

function clause(id: string, outcome: ClauseResult['outcome'], text: string): ClauseResult {
  const level = outcome === 'advised' ? 'advised' : 'required';
  const cases = sampleCases.filter((result) => result.clauses.includes(id)).map((result) => result.id);
  return { id, level, outcome, text, source: 'API_BatchDeletePhoneNumber', cases };
}

/** A report with a case of each outcome. */
export const sampleReport: Report = {
  tool: { name: 'chime-contract', version: '0.1.0' },
  target: 'http://127.0.0.1:4010/',
  service: 'chime',
  startedAt: '2026-11-23T20:00:00.000Z',
  durationMs: 1234,
  verdict: 'not-conformant',
  counts: { held: 1, broken: 1, advised: 1, skipped: 1, couldNotRun: 1 },
  coverage: {
    requiredClauses: { total: 5, exercised: 3 },
    responses: [
      { status: 200, exercised: true },
      { status: 400, exercised: true },
      { status: 429, exercised: false },
    ],
    unexercised: [
      {
        clause: 'effect/queued',
        reason: "no --states given, so state 'numbers in inventory' could not be set",
        remedy: 'give --states',
      },
      { clause: 'effect/restored', reason: 'connect ECONNREFUSED', remedy: 'see to that, and run it again' },
    ],
  },
  clauses: [
    clause('input/list-of-strings', 'held', 'A list of strings is accepted.'),
    clause('input/list-required', 'broken', 'A body without PhoneNumberIds is refused with 400.'),
    clause('headers/content-type-optional', 'advised', 'A request without Content-Type is accepted.'),
    clause('effect/queued', 'skipped', 'A moved number is in the Deletion queue.'),
    clause('effect/restored', 'skipped', 'A queued number can be restored.'),
  ],
  cases: sampleCases,
};

/** The sample report under a baseline that accepts every failure of its broken case, and has a stale and an expired entry. */
export const acceptedReport: Report = applyBaseline(
  sampleReport,
  [
    { case: 'input/list-missing', clauses: undefined, reason: 'ticket 7 <b>|', expires: '2027-03-31' },
    { case: 'input/list-given', clauses: undefined, reason: 'mended', expires: '2027-03-31' },
    { case: 'headers/no-content-type', clauses: undefined, reason: 'old', expires: '2026-01-31' },
  ],
  '2026-11-24',
);
