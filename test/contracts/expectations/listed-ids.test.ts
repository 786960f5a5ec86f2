import { describe, expect, test } from 'vitest';
import { listsTheFailed, listsWithCode } from '../../../contracts/expectations/listed-ids.ts';
import { stateNames } from '../../../contracts/states.ts';
import { entry, listing, refusal, sample } from '../checks/sample-exchange.ts';
import { judgeDemand } from './judge-demand.ts';

const { inventory, user, voiceConnector, absent, queued } = stateNames;
const unknownId = 'partial-failure/unknown-id-reported failed-id-not-listed';
const failedId = 'partial-failure/every-failed-id-listed failed-id-not-listed';
const goodBesideBad = 'partial-failure/only-failed-ids good-id-listed';
const allGood = 'success/nothing-failed-empty-list good-id-listed';

type Row = readonly [
  what: string,
  states: Readonly<Record<string, string>>,
  sent: readonly string[],
  listed: readonly string[],
  expected: readonly string[],
];

describe('the failed ids are listed, and no others', () => {
  test.each<Row>([
    ['good ids, none listed', { a: inventory, b: inventory }, ['a', 'b'], [], []],
    ['a good id among good ones, listed', { a: inventory, b: inventory }, ['a', 'b'], ['b'], [allGood]],
    ['an unknown id, listed', { x: absent }, ['x'], ['x'], []],
    ['an unknown id, not listed', { x: absent }, ['x'], [], [unknownId]],
    ['a user’s number, not listed', { u: user }, ['u'], [], [failedId]],
    ['a Voice Connector’s number, not listed', { v: voiceConnector }, ['v'], [], [failedId]],
    ['both listed beside a good one', { a: inventory, u: user, x: absent }, ['a', 'u', 'x'], ['x', 'u'], []],
    ['a good one listed beside them', { a: inventory, x: absent }, ['a', 'x'], ['x', 'a'], [goodBesideBad]],
    ['the wrong one listed', { a: inventory, x: absent }, ['a', 'x'], ['a'], [goodBesideBad, unknownId]],
    ['a good id of unknown company, listed', { a: inventory }, ['a', 'q'], ['a'], [goodBesideBad]],
    ['a queued number, listed', { q: queued }, ['q'], ['q'], []],
    ['a queued number, not listed', { q: queued }, ['q'], [], []],
    ['an id of which nobody knows, listed', {}, ['q'], ['q'], []],
    ['an id of which nobody knows, not listed', {}, ['q'], [], []],
    ['a failed id in the other spelling', { '+1': absent }, ['+1'], ['%2B1'], []],
    ['a failed id sent in the other spelling', { '+1': absent }, ['%2B1'], [], [unknownId]],
    ['a target’s own encoded id, sent plain', { '%2B1': absent }, ['+1'], [], [unknownId]],
    ['a good id twice, listed once as queued already', { a: inventory }, ['a', 'a'], ['a'], []],
    ['a good id in both spellings, listed', { '+1': inventory }, ['+1', '%2B1'], ['+1'], []],
    ['an unknown id twice, not listed', { x: absent }, ['x', 'x'], [], [unknownId]],
  ])('%s', (_what, states, ids, listed, expected) => {
    const exchange = listing(
      listed.map((id) => entry(id)),
      { ids },
    );
    expect(judgeDemand(listsTheFailed(), exchange, { states })).toEqual(expected);
  });

  test('made-up ids are known to fail', () => {
    const exchange = listing([], { ids: ['no-such', 'other'] });
    expect(judgeDemand(listsTheFailed(['no-such']), exchange)).toEqual([unknownId]);
  });

  test('nothing is demanded of an error, or of a request whose ids can’t be read', () => {
    const states = { x: absent };
    expect(judgeDemand(listsTheFailed(), refusal(404, { ids: ['x'] }), { states })).toEqual([]);
    expect(judgeDemand(listsTheFailed(), listing([], { requestBody: '{' }), { states })).toEqual([]);
  });

  test('an answer without a list lists nothing', () => {
    const exchange = sample({ ids: ['x'], body: {} });
    expect(judgeDemand(listsTheFailed(), exchange, { states: { x: absent } })).toEqual([unknownId]);
  });
});

describe('an entry’s ErrorCode', () => {
  const demand = listsWithCode('partial-failure/not-found-code', absent, 'NotFound');
  const other = 'partial-failure/not-found-code other-error-code';
  const states = { '+1': absent, '+2': absent, '+3': user };

  test.each([
    ['is the one advised', [entry('+1')], []],
    ['is another', [entry('+1', { ErrorCode: 'BadRequest' })], [other]],
    ['is missing', [{ PhoneNumberId: '+1' }], [other]],
    ['is another, of an id in the other spelling', [entry('%2B1', { ErrorCode: 'Conflict' })], [other]],
    ['is of an id in another state', [entry('+3', { ErrorCode: 'Conflict' })], []],
    ['is of an id of which nobody knows', [entry('+4', { ErrorCode: 'Conflict' })], []],
    ['stands in an entry that names no id', [null, 'x', { ErrorCode: 'Conflict' }], []],
    ['is another, twice', [entry('+1', { ErrorCode: 'X' }), entry('+2', { ErrorCode: 'X' })], [other, other]],
  ])('%s', (_what, entries, expected) => {
    expect(judgeDemand(demand, listing(entries), { states })).toEqual(expected);
  });

  test('is looked for in a 200 with a list', () => {
    const body = { PhoneNumberErrors: [entry('+1', { ErrorCode: 'X' })] };
    expect(judgeDemand(demand, refusal(400, { body }), { states })).toEqual([]);
    expect(judgeDemand(demand, sample({ body: {} }), { states })).toEqual([]);
  });
});
