import { describe, expect, test } from 'vitest';
import { countIds, normalizeId, percentEncodePlus } from '../../../contracts/reading/id-spelling.ts';

describe('an id', () => {
  test.each([
    ['%2B12065550100', '+12065550100'],
    ['%2b12065550100', '+12065550100'],
    ['+12065550100', '+12065550100'],
    ['%2B', '+'],
    ['%2B%2B1', '+%2B1'],
    ['1%2B2', '1%2B2'],
    [' %2B1', ' %2B1'],
    ['%20x', '%20x'],
    ['%252B1', '%252B1'],
    ['', ''],
  ])('%j compares as %j', (id, normal) => {
    expect(normalizeId(id)).toBe(normal);
  });

  test.each([
    ['+12065550100', '%2B12065550100'],
    ['%2B12065550100', '%2B12065550100'],
    ['++1', '%2B+1'],
    ['1+2', '1+2'],
    ['', ''],
  ])('%j is %j in the sample’s spelling', (id, encoded) => {
    expect(percentEncodePlus(id)).toBe(encoded);
  });

  test('counts once for each time it stands in a list, in whichever spelling', () => {
    expect([...countIds(['+1', '%2B1', 'x', '%2b1', ''])]).toEqual([
      ['+1', 3],
      ['x', 1],
      ['', 1],
    ]);
    expect(countIds([]).size).toBe(0);
  });
});
