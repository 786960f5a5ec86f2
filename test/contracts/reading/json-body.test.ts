import { describe, expect, test } from 'vitest';
import {
  describeBody,
  describeType,
  isJsonObject,
  readJson,
  showValue,
} from '../../../contracts/reading/json-body.ts';

const bom = Buffer.from([0xef, 0xbb, 0xbf]);

describe('a body', () => {
  test.each<[string, Uint8Array, object]>([
    ['nothing', Buffer.alloc(0), { kind: 'empty' }],
    ['an object', Buffer.from(' {"a":1}\n'), { kind: 'json', value: { a: 1 }, text: ' {"a":1}\n' }],
    ['null', Buffer.from('null'), { kind: 'json', value: null, text: 'null' }],
    ['characters beyond ASCII', Buffer.from('"é"'), { kind: 'json', value: 'é', text: '"é"' }],
    ['white space', Buffer.from(' '), { kind: 'not-json', text: ' ' }],
    ['HTML', Buffer.from('<p>'), { kind: 'not-json', text: '<p>' }],
    ['a trailing comma', Buffer.from('[1,]'), { kind: 'not-json', text: '[1,]' }],
    ['Latin-1', Buffer.from('"é"', 'latin1'), { kind: 'not-utf8' }],
    ['a byte order mark', Buffer.concat([bom, Buffer.from('{}')]), { kind: 'bom', text: '\uFEFF{}' }],
    ['half a byte order mark', bom.subarray(0, 2), { kind: 'not-utf8' }],
  ])('of %s is read as it is', (_what, bytes, expected) => {
    expect(readJson(bytes)).toEqual(expected);
  });

  test('that is nested deeply is read', () => {
    expect(readJson(Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).kind).toBe('json');
  });

  test.each<[unknown, boolean]>([
    [{}, true],
    [{ length: 0 }, true],
    [[], false],
    [null, false],
    [undefined, false],
    ['x', false],
    [0, false],
  ])('%j is an object: %j', (value, expected) => {
    expect(isJsonObject(value)).toBe(expected);
  });
});

describe('a few words on', () => {
  test.each([
    ['nothing', readJson(Buffer.alloc(0)), '(empty)'],
    ['JSON', readJson(Buffer.from('{"a":1}')), '{"a":1}'],
    ['HTML', readJson(Buffer.from('<p>')), '<p>'],
    ['Latin-1', readJson(Buffer.from([0xff])), 'bytes that are not UTF-8'],
    ['a marked body', readJson(Buffer.concat([bom, Buffer.from('{}')])), 'a byte order mark, then {}'],
    [
      'a coding',
      { kind: 'not-decoded', coding: 'br' } as const,
      "a body in content coding 'br' that could not be undone",
    ],
    ['300 characters', readJson(Buffer.from('x'.repeat(300))), 'x'.repeat(300)],
    ['301 characters', readJson(Buffer.from('x'.repeat(301))), `${'x'.repeat(300)}… (301 characters)`],
  ])('%s', (_what, body, expected) => {
    expect(describeBody(body)).toBe(expected);
  });

  test.each([
    [undefined, '(none)', '(none)'],
    [null, 'null', 'null'],
    [[1], 'an array', '[1]'],
    [{ a: null }, 'an object', '{"a":null}'],
    ['x', 'a string', '"x"'],
    [1, 'a number', '1'],
    [false, 'a boolean', 'false'],
  ])('the value %j: %s, %s', (value, type, shown) => {
    expect(describeType(value)).toBe(type);
    expect(showValue(value)).toBe(shown);
  });

  test('a value that is long, or too deep to be written', () => {
    expect(showValue('x'.repeat(400))).toBe(`"${'x'.repeat(299)}… (402 characters)`);
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(showValue(deep)).toBe('an array');
  });
});
