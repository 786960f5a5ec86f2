import { expect, test } from 'vitest';
import { contract } from '../../contracts/contract.ts';
import type { DreddTransaction } from '../../contracts/dredd/transaction.ts';
import type { Exchange } from '../../contracts/harness/exchange.ts';
import { createFinisher } from '../../contracts/harness/finish-failure.ts';
import type { RunOptions } from '../../contracts/harness/run-options.ts';
import { addDredd } from '../../src/commands/verify/add-dredd.ts';
import { agreementClause, toDreddCase } from '../../src/commands/verify/dredd-cases.ts';
import { sampleCase, sampleReport } from '../reporters/sample-report.ts';

/** An exchange that keeps every clause: the sample of the reference page. */
function exchangeWith(body: string): Exchange {
  return {
    at: Date.now(),
    durationMs: 1,
    request: {
      method: 'POST',
      target: '/phone-numbers?operation=batch-delete',
      httpVersion: '1.1',
      headers: [['Content-Type', 'application/json']],
      body: Buffer.from('{"PhoneNumberIds":["%2B12065550100"]}'),
    },
    response: {
      status: 200,
      reason: 'OK',
      httpVersion: '1.1',
      headers: [
        ['Content-Type', 'application/json'],
        ['x-amzn-RequestId', 'f6ac5632-e71a-4755-997b-971c4dbff22c'],
        ['Date', new Date().toUTCString()],
      ],
      body: Buffer.from(body),
      end: 'complete',
    },
  };
}

const options: RunOptions = {
  target: new URL('http://127.0.0.1:4010'),
  service: 'chime',
  states: { kind: 'none' },
  timeoutMs: 1000,
  concurrency: 1,
  allowDeletion: false,
};
const clauses = [...contract.clauses, agreementClause];
const judge = { contract, finish: createFinisher({ ...contract, clauses }, options, 'chime-contract') };

function transaction(changes: Partial<DreddTransaction>): DreddTransaction {
  const exchange = exchangeWith('{"PhoneNumberErrors":[]}');
  return { name: 'POST', status: 200, outcome: 'passed', messages: [], exchange, ...changes };
}

test('a transaction that Dredd passes is held', () => {
  expect(toDreddCase(transaction({}), judge)).toMatchObject({
    id: 'dredd/200',
    suite: 'dredd',
    outcome: 'held',
  });
});

test('a transaction that only Dredd fails is advised, in Dredd’s words', () => {
  const failed = transaction({ outcome: 'failed', messages: ['body: at / missing member'] });
  const result = toDreddCase(failed, judge);
  expect(result.outcome).toBe('advised');
  expect(result.failures).toHaveLength(1);
  expect(result.failures[0]).toMatchObject({
    clause: 'dredd/agrees',
    code: 'dredd-disagrees',
    received: 'Dredd disagrees: body: at / missing member',
  });
});

test('what the checks find broken is broken, whatever Dredd says', () => {
  for (const outcome of ['passed', 'failed'] as const) {
    const result = toDreddCase(transaction({ outcome, exchange: exchangeWith('[]') }), judge);
    expect(result.outcome).toBe('broken');
    expect(result.failures.map(({ clause }) => clause)).not.toContain('dredd/agrees');
  }
});

test('an accident could not run, a skip is skipped, both with the reason', () => {
  const { exchange: _, ...unsent } = transaction({ outcome: 'error', messages: ['refused'] });
  expect(toDreddCase(unsent, judge)).toMatchObject({ outcome: 'could-not-run', reason: 'refused' });
  const skipped = { ...unsent, outcome: 'skipped', messages: ['no state provokes a 503'] } as const;
  expect(toDreddCase(skipped, judge)).toMatchObject({
    outcome: 'skipped',
    reason: 'no state provokes a 503',
  });
});

const clean = {
  ...sampleReport,
  verdict: 'conformant',
  counts: { held: 1, broken: 0, advised: 0, skipped: 0, couldNotRun: 0 },
  cases: [sampleCase()],
} as const;

test('Dredd’s disagreement leaves the verdict as it is', () => {
  const disagreeing = toDreddCase(transaction({ outcome: 'failed', messages: ['differs'] }), judge);
  const report = addDredd(clean, [disagreeing]);
  expect(report).toMatchObject({ verdict: 'conformant', counts: { held: 1, advised: 1 } });
  expect(report.clauses.at(-1)).toMatchObject({
    id: 'dredd/agrees',
    outcome: 'advised',
    cases: ['dredd/200'],
  });
});

test('what the checks find in Dredd’s exchanges counts', () => {
  const broken = toDreddCase(transaction({ exchange: exchangeWith('[]') }), judge);
  const clauses = [
    { id: 'success/body-object', level: 'required', text: '', source: '', outcome: 'held', cases: [] },
  ] as const;
  const report = addDredd({ ...clean, clauses }, [broken]);
  expect(report).toMatchObject({ verdict: 'not-conformant', counts: { held: 1, broken: 1 } });
  expect(report.clauses[0]).toMatchObject({ outcome: 'broken', cases: ['dredd/200'] });
});

test('a report without Dredd stays the same', () => {
  expect(addDredd(clean, [])).toBe(clean);
});
