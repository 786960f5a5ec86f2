import { expect, test } from 'vitest';
import type { Step } from '../../../contracts/harness/case.ts';
import { groupReads } from '../../../contracts/harness/group-reads.ts';
import { get, post, type ToyView } from './toy-contract.ts';

type ToyStep = Step<ToyView>;
const idOf = (alias: string) => alias;

const call: ToyStep = { do: 'send', send: { request: () => post('/a', 'x'), expect: [] } };
const read: ToyStep = { do: 'send', send: { role: 'observer', request: () => get('/a'), expect: [] } };
const change: ToyStep = {
  do: 'send',
  send: { role: 'observer', request: () => post('/restore', 'x'), expect: [] },
};
const judgedRead: ToyStep = { do: 'send', send: { request: () => get('/a'), expect: [] } };
const enter: ToyStep = { do: 'enter', state: 'full' };
const both: ToyStep = { do: 'send-together', sends: [] };
const inTurn: ToyStep = { do: 'send-on-one-connection', sends: [] };

/** How many reads stand beside each step that is left. */
function readsOf(...steps: readonly ToyStep[]): readonly number[] {
  const groups = groupReads(steps, idOf);
  expect(groups.flatMap(({ step, reads }) => [step, ...reads.map((send) => ({ do: 'send', send }))])).toEqual(
    steps,
  );
  return groups.map(({ reads }) => reads.length);
}

test('reads go out with the request before them', () => {
  expect(readsOf(call, read, read, call, read)).toEqual([2, 1]);
  expect(readsOf(both, read)).toEqual([1]);
  expect(readsOf(inTurn, read)).toEqual([1]);
});

test('what is no read, or is judged itself, goes out alone', () => {
  expect(readsOf(call, change, judgedRead)).toEqual([0, 0, 0]);
});

test('what was changed is read after the change', () => {
  expect(readsOf(call, read, change, read)).toEqual([1, 1]);
});

test('no request goes out before a state that it waits for', () => {
  expect(readsOf(call, enter, read, read)).toEqual([0, 0, 1]);
});
