import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeContent, isKnownCoding } from '../../../contracts/reading/decode-content.ts';

const text = Buffer.from('{"PhoneNumberErrors":[]}');
const mebibyte = 1024 * 1024;

describe('a content coding', () => {
  test.each<[string, Uint8Array]>([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    [' GZip ', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', text],
    ['', text],
    ['deflate, gzip', gzipSync(deflateSync(text))],
    ['gzip,,br', brotliCompressSync(gzipSync(text))],
  ])('%j is undone', (coding, body) => {
    expect(isKnownCoding(coding)).toBe(true);
    expect(decodeContent(body, coding)).toEqual(text);
  });

  test.each<[string, string, Uint8Array]>([
    ['gzip', 'plain bytes', text],
    ['gzip', 'nothing', Buffer.alloc(0)],
    ['gzip', 'a stream that is cut off', gzipSync(text).subarray(0, -9)],
    ['deflate', 'plain bytes', text],
    ['br', 'gzip', gzipSync(text)],
    ['gzip, deflate', 'codings in the other order', gzipSync(deflateSync(text))],
  ])('%s of %s is not undone', (coding, _what, body) => {
    expect(isKnownCoding(coding)).toBe(true);
    expect(decodeContent(body, coding)).toBeNull();
  });

  test.each(['zstd', 'gzip, aes128gcm', 'compress', 'constructor'])('%j is not known', (coding) => {
    expect(isKnownCoding(coding)).toBe(false);
    expect(decodeContent(text, coding)).toBeNull();
  });

  test('is undone up to 8 MiB, and no further', () => {
    const largest = Buffer.alloc(8 * mebibyte);
    expect(decodeContent(gzipSync(largest, { level: 1 }), 'gzip')?.length).toBe(largest.length);
    const bomb = Buffer.alloc(8 * mebibyte + 1);
    expect(decodeContent(gzipSync(bomb, { level: 1 }), 'gzip')).toBeNull();
    expect(decodeContent(deflateSync(bomb, { level: 1 }), 'deflate')).toBeNull();
    const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
    expect(decodeContent(brotliCompressSync(bomb, { params }), 'br')).toBeNull();
  });

  test('is undone three times, and no more often', () => {
    const wrap = (times: number): Buffer => (times === 0 ? text : gzipSync(wrap(times - 1)));
    const told = (times: number): string => Array.from({ length: times }, () => 'gzip').join(', ');
    expect(decodeContent(wrap(3), told(3))).toEqual(text);
    expect(decodeContent(wrap(4), told(4))).toBeNull();
  });
});
