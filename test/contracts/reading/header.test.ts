import { describe, expect, test } from 'vitest';
import { readHeader, readMediaType, showField } from '../../../contracts/reading/header.ts';

describe('a header field', () => {
  const headers = [
    ['X-One', 'a'],
    ['x-TWO', 'b'],
    ['X-Two', ''],
    ['x-two', 'c'],
    ['X-Empty', ''],
  ] as const;

  test.each([
    ['x-one', 'a'],
    ['x-two', 'b, , c'],
    ['x-empty', ''],
    ['x-on', undefined],
    ['x-ones', undefined],
    ['x-tow', undefined],
  ])('%s reads as %j', (name, expected) => {
    expect(readHeader(headers, name)).toBe(expected);
  });

  test('is shown to people even when it is empty or absent', () => {
    expect([undefined, '', 'x'].map(showField)).toEqual(['(none)', '(empty)', 'x']);
  });
});

describe('a media type', () => {
  test.each([
    [undefined, undefined],
    ['application/json', 'application/json'],
    ['Application/JSON', 'application/json'],
    [' application/json ; charset=UTF-8; x=1', 'application/json'],
    ['application/json;', 'application/json'],
    [';charset=utf-8', ''],
    ['', ''],
  ])('of %j is %j', (value, expected) => {
    expect(readMediaType(value)).toBe(expected);
  });
});
