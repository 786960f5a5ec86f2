import { expect, test } from 'vitest';
import { createPace } from '../../../contracts/harness/pace.ts';

function paceAfter(...durations: readonly number[]): number {
  const pace = createPace();
  for (const duration of durations) pace.note(duration);
  return pace.refusalMs();
}

test('of a target that has not answered yet nothing is known', () => {
  expect(paceAfter()).toBe(50);
});

test('a refusal gets four times the time of an answer', () => {
  expect(paceAfter(20)).toBe(80);
});

test('one slow answer among fast ones counts an eighth', () => {
  expect(paceAfter(8, 8, 40)).toBe(4 * (8 + 32 / 8));
});

test.each([
  [0.1, 20],
  [5000, 200],
])('after answers in %d ms it is %d ms', (duration, expected) => {
  expect(paceAfter(duration, duration)).toBe(expected);
});
