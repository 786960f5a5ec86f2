import { describe, expect, test } from 'vitest';
import { isFound, isWhereToldBy, readWhereabouts } from '../../../contracts/expectations/observed.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { CannotJudge } from '../../../contracts/harness/not-judged.ts';
import { readView } from '../../../contracts/reading/view.ts';
import { stateNames } from '../../../contracts/states.ts';
import { entry, listing, refusal, sample } from '../checks/sample-exchange.ts';
import { judgeDemand } from './judge-demand.ts';

const { inventory, user, voiceConnector, absent, queued } = stateNames;
const get = { method: 'GET', target: '/phone-numbers/%2B1' } as const;
const showing = (PhoneNumber: unknown) => sample({ ...get, body: { PhoneNumber } });

const there = showing({ PhoneNumberId: '%2B1' });
const inQueue = showing({ PhoneNumberId: '%2B1', DeletionTimestamp: '2026-01-31T12:00:00Z' });
const gone = refusal(404, get);

describe('GetPhoneNumber', () => {
  test.each([
    ['without a time of deletion', there, 'in the inventory'],
    ['with null for it', showing({ DeletionTimestamp: null }), 'in the inventory'],
    ['with a time of deletion', inQueue, 'in the Deletion queue'],
    ['with a number for it', showing({ DeletionTimestamp: 0 }), 'in the Deletion queue'],
    ['answered 404', gone, 'gone'],
  ])('%s shows a number %s', (_what, exchange, expected) => {
    expect(readWhereabouts(readView(exchange))).toBe(expected);
  });

  test.each([
    ['a failure', refusal(500, get)],
    ['a refusal', refusal(403, get)],
    ['200 without a number', showing(undefined)],
    ['200 with a string for it', showing('+1')],
    ['204 with a number', { ...there, response: there.response && { ...there.response, status: 204 } }],
  ])('answered with %s shows nothing, and accuses nobody', (_what, exchange) => {
    expect(() => readWhereabouts(readView(exchange))).toThrow(CannotJudge);
  });

  test.each<[Exchange, 'in the inventory' | 'in the Deletion queue' | 'gone', readonly string[]]>([
    [there, 'in the inventory', []],
    [there, 'in the Deletion queue', ['effect/restorable not-moved']],
    [inQueue, 'in the inventory', ['effect/restorable moved']],
    [inQueue, 'in the Deletion queue', []],
    [gone, 'in the Deletion queue', ['effect/restorable gone']],
    [gone, 'gone', []],
  ])('is compared with where the number is to be (%#)', (exchange, expected, findings) => {
    expect(judgeDemand(isFound('effect/restorable', expected), exchange)).toEqual(findings);
  });
});

const moved = 'effect/moved-to-queue';
const refused = 'effect/refused-call-moves-nothing';
const associated = 'effect/associated-not-moved';
const unfailed = 'partial-failure/only-failed-ids';
const call = { ids: ['+1', '+2'] };
const silent = listing([], call);
const listed = listing([entry('%2B1')], call);
const twice = listing([entry('+1')], { ids: ['+1', '%2B1'] });

type Row = readonly [
  what: string,
  told: Exchange,
  state: string | undefined,
  seen: Exchange,
  findings: readonly string[],
];

describe('a number is where the answer says', () => {
  test.each<Row>([
    ['no entry: queued', silent, inventory, inQueue, []],
    ['no entry: still there', silent, inventory, there, [`${moved} not-moved`]],
    ['no entry: gone', silent, inventory, gone, [`${moved} gone`]],
    ['no entry for a queued one: queued', silent, queued, inQueue, []],
    ['no entry for a queued one: back again', silent, queued, there, [`${moved} not-moved`]],
    ['no entry for an associated one: there', silent, user, there, []],
    ['no entry for an associated one: queued', silent, user, inQueue, [`${associated} moved`]],
    ['no entry for a Voice Connector’s: gone', silent, voiceConnector, gone, [`${associated} gone`]],
    ['an entry: there', listed, inventory, there, []],
    ['an entry: queued all the same', listed, inventory, inQueue, [`${unfailed} moved`]],
    ['an entry for an associated one: there', listed, user, there, []],
    ['an entry for an associated one: queued', listed, user, inQueue, [`${associated} moved`]],
    ['an entry for a queued one: queued', listed, queued, inQueue, []],
    ['an entry for a queued one: back again', listed, queued, there, [`${unfailed} not-moved`]],
    ['an entry for an unknown one: gone', listed, absent, gone, []],
    ['an entry for one sent twice: queued', twice, inventory, inQueue, []],
    ['an entry for one sent twice: there', twice, inventory, there, []],
    ['a 4xx: there', refusal(400, call), inventory, there, []],
    ['a 4xx: queued', refusal(400, call), inventory, inQueue, [`${refused} moved`]],
    ['499: gone', refusal(499, call), inventory, gone, [`${refused} gone`]],
    ['a 4xx for a queued one: queued', refusal(404, call), queued, inQueue, []],
    ['a 4xx for an unknown one: still gone', refusal(404, call), absent, gone, []],
    ['a 4xx for an unknown one: there', refusal(404, call), absent, there, [`${refused} not-moved`]],
    ['a 5xx promises nothing', refusal(500, call), inventory, inQueue, []],
    ['a redirect promises nothing', sample({ ...call, status: 399 }), inventory, gone, []],
    ['201 promises nothing', sample({ ...call, status: 201 }), inventory, there, []],
  ])('%s', (_what, told, state, seen, findings) => {
    const states = state === undefined ? {} : { '+1': state };
    const known = { states, ids: { a: '+1' }, earlier: { call: told } };
    expect(judgeDemand(isWhereToldBy('call', 'a'), seen, known)).toEqual(findings);
  });

  test('under clauses of the case’s own', () => {
    const demand = isWhereToldBy('call', 'a', {
      moved: 'effect/duplicate-moved',
      refused: 'effect/not-found-moves-nothing',
    });
    const known = { states: { '+1': inventory }, ids: { a: '+1' } };
    const judge = (told: Exchange, seen: Exchange) =>
      judgeDemand(demand, seen, { ...known, earlier: { call: told } });
    expect(judge(silent, there)).toEqual(['effect/duplicate-moved not-moved']);
    expect(judge(refusal(404, call), inQueue)).toEqual(['effect/not-found-moves-nothing moved']);
    expect(demand.clauses).toEqual([
      'effect/duplicate-moved',
      'effect/not-found-moves-nothing',
      associated,
      unfailed,
    ]);
  });
});
