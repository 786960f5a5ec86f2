import { expect, test } from 'vitest';
import { contract } from '../../../contracts/contract.ts';
import { NotOffered } from '../../../contracts/harness/not-judged.ts';
import { batchDelete } from '../../../contracts/requests/batch-delete.ts';
import { isHarmless } from '../../../contracts/requests/harmless.ts';
import { digitsOf } from '../../../contracts/requests/number-digits.ts';
import { unknownNumbers } from '../../../contracts/requests/unknown-numbers.ts';

test('unknown numbers are as many as asked for, all different, reserved for fiction and out of the pool', () => {
  const numbers = unknownNumbers(2500);
  expect(new Set(numbers).size).toBe(2500);
  expect(isHarmless(batchDelete(numbers))).toBe(true);
  expect(numbers.filter((number) => contract.idPool.includes(number))).toEqual([]);
  expect(unknownNumbers(2)).toEqual(['+12015550100', '+12015550101']);
});

test.each([
  ['+12065550100', '12065550100'],
  ['%2B12065550100', '12065550100'],
  ['%2b1', '1'],
])('%s has the digits %s', (id, digits) => {
  expect(digitsOf(id)).toBe(digits);
});

test.each(['pn-1', '12', '+', '+1x', 'x+1', ''])('%j has no digits, since part of it may be an id', (id) => {
  expect(() => digitsOf(id)).toThrow(NotOffered);
});
