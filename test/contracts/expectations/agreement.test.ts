import { describe, expect, test } from 'vitest';
import { agreesWithCallFor } from '../../../contracts/expectations/agreement.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { entry, listing, refusal, sample } from '../checks/sample-exchange.ts';
import { judgeDemand } from './judge-demand.ts';

const get = { method: 'GET', target: '/phone-numbers/%2B12' } as const;
const there = sample({ ...get, body: { PhoneNumber: { PhoneNumberId: '%2B12' } } });
const inQueue = sample({ ...get, body: { PhoneNumber: { DeletionTimestamp: '2026-01-31T12:00:00Z' } } });
const gone = refusal(404, get);
const unusual = { ids: ['+1 2'] };
const own = { ids: ['%2b12'] };

describe('the effect agrees with the answer to a call for an unusual spelling', () => {
  test.each<[string, told: Exchange, seen: Exchange, findings: readonly string[]]>([
    ['an entry: there', listing([entry('+1 2')], unusual), there, []],
    [
      'an entry: moved',
      listing([entry('+1 2')], unusual),
      inQueue,
      ['partial-failure/only-failed-ids moved'],
    ],
    ['an entry: gone', listing([entry('+1 2')], unusual), gone, ['partial-failure/only-failed-ids gone']],
    ['no entry: moved', listing([], unusual), inQueue, ['input/id-is-opaque moved']],
    ['no entry for the id itself: moved', listing([], own), inQueue, []],
    ['no entry: there', listing([], unusual), there, ['partial-failure/unknown-id-reported not-moved']],
    ['no entry: gone', listing([], unusual), gone, ['partial-failure/unknown-id-reported gone']],
    ['a 4xx: there', refusal(400, unusual), there, []],
    ['a 4xx: moved', refusal(400, unusual), inQueue, ['effect/refused-call-moves-nothing moved']],
    ['499: gone', refusal(499, unusual), gone, ['effect/refused-call-moves-nothing gone']],
    ['a 5xx promises nothing', refusal(500, unusual), inQueue, []],
    ['a redirect promises nothing', sample({ ...unusual, status: 399 }), inQueue, []],
    ['201 promises nothing', sample({ ...unusual, status: 201 }), inQueue, []],
  ])('%s', (_what, told, seen, findings) => {
    const known = { ids: { a: '+12' }, earlier: { call: told } };
    expect(judgeDemand(agreesWithCallFor('call', 'a'), seen, known)).toEqual(findings);
  });
});
