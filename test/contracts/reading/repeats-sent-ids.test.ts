import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOnlyAskedIds } from '../../../contracts/checks/answers-only-asked-ids.ts';
import { echoesIdsVerbatim } from '../../../contracts/checks/echoes-ids-verbatim.ts';
import { listsIdsAtMostAsSent } from '../../../contracts/checks/lists-ids-at-most-as-sent.ts';
import { countIds } from '../../../contracts/reading/id-spelling.ts';
import { readView } from '../../../contracts/reading/view.ts';
import { sample } from '../checks/sample-exchange.ts';

function viewOf(sent: readonly string[], listed: readonly string[]) {
  const exchange = sample();
  const response = exchange.response;
  if (response === null) throw new Error('the sample has an answer');
  const entries = listed.map((id) => ({ PhoneNumberId: id, ErrorCode: 'NotFound' }));
  return readView({
    ...exchange,
    request: { ...exchange.request, body: Buffer.from(JSON.stringify({ PhoneNumberIds: sent })) },
    response: { ...response, body: Buffer.from(JSON.stringify({ PhoneNumberErrors: entries })) },
  });
}

const many = Array.from({ length: 20 }, (_, index) => `id-${index}`);

describe('each entry repeats an id that was sent', () => {
  test.each<[string, readonly string[], readonly string[], boolean]>([
    ['each one', ['a', 'b'], ['b', 'a'], true],
    ['some', ['a', 'b', 'c'], ['c'], true],
    ['one sent twice, twice', ['a', 'b', 'a'], ['a', 'a'], true],
    ['one sent once, twice', ['a', 'b'], ['a', 'a'], false],
    ['another', ['a'], ['b'], false],
    ['an empty one in place of one', ['a', 'b'], [''], false],
    ['one in the other spelling', ['+1'], ['%2B1'], false],
    ['more than were sent', ['a'], ['a', 'b'], false],
    ['each of many', many, many, true],
    ['one of many twice', many, ['id-3', 'id-3'], false],
    ['another among many', many, ['id-3', 'id-20'], false],
  ])('%s', (_what, sent, listed, expected) => {
    const view = viewOf(sent, listed);
    expect(view.repeatsSentIds).toBe(expected);
    expect(view.repeatsSentIds).toBe(expected);
  });

  test('so that no check of ids has anything to find', () => {
    const id = fc.constantFrom('+1', '%2B1', '%2b1', 'a', 'b', '');
    const lists = fc.record({ sent: fc.array(id, { minLength: 1, maxLength: 12 }), listed: fc.array(id) });
    fc.assert(
      fc.property(lists, ({ sent, listed }) => {
        fc.pre(viewOf(sent, listed).repeatsSentIds);
        const [sentTimes, listedTimes] = [countIds(sent), countIds(listed)];
        for (const [one, times] of listedTimes) expect(times).toBeLessThanOrEqual(sentTimes.get(one) ?? 0);
        expect(listed.filter((one) => !sent.includes(one))).toEqual([]);
        for (const check of [answersOnlyAskedIds, echoesIdsVerbatim, listsIdsAtMostAsSent])
          expect(check.judge(viewOf(sent, listed))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
