import { expect, test } from 'vitest';
import { boundFindings } from '../../../contracts/harness/bound-findings.ts';

function finding(clause: string, index: number) {
  return { clause, code: 'wrong', path: `body/${index}`, received: `r${index}`, expected: 'e' };
}

function findings(clause: string, count: number) {
  return Array.from({ length: count }, (_, index) => finding(clause, index));
}

test('five alike are all told', () => {
  expect(boundFindings(findings('a', 5))).toEqual(findings('a', 5));
});

test('of a thousand alike five are told, and the last tells how many more there are', () => {
  const bounded = boundFindings(findings('a', 1000));
  expect(bounded.map(({ received }) => received)).toEqual([
    'r0',
    'r1',
    'r2',
    'r3',
    'r4 (and at least 995 more like it in this answer)',
  ]);
});

test('findings of other kinds are counted by themselves', () => {
  const bounded = boundFindings([...findings('a', 6), ...findings('b', 2)]);
  expect(bounded.map(({ clause }) => clause).join('')).toBe('aaaaabb');
});
