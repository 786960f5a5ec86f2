import { describe, expect, test } from 'vitest';
import { describeFailures } from '../../../contracts/harness/describe-failures.ts';
import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { quoteBytes, quoteForPrintf, quoteForShell } from '../../../contracts/harness/quote-for-shell.ts';

describe('text for a screen', () => {
  test.each([
    ['plain caf\u00e9 \u4e2d \u{1f4de} %s \\ "', 'plain caf\u00e9 \u4e2d \u{1f4de} %s \\ "'],
    ['\n\r\t', '\\n\\r\\t'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u0000\u007f\u009b', '\\u0000\\u007f\\u009b'],
    ['a\u202eb\u200bc\u2028d\u2029e\ufeff', 'a\\u202eb\\u200bc\\u2028d\\u2029e\\ufeff'],
    ['\ud800x\udc00', '\\ud800x\\udc00'],
    ['\u{e0001}\u{1fffe}', '\\u{e0001}\\u{1fffe}'],
    ['\ufffe\uffff', '\\ufffe\\uffff'],
  ])('shows %j harmlessly', (text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });
});

describe('a word for a shell', () => {
  test.each([
    ['http://127.0.0.1:80/a-b_c=d', 'http://127.0.0.1:80/a-b_c=d'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['http://h/?a&b', "'http://h/?a&b'"],
    ['caf\u00e9', "'caf\u00e9'"],
    ['a\nb', "$'a\\012b'"],
    ["\u001b'\\", "$'\\033\\047\\134'"],
  ])('%j is %s', (word, quoted) => {
    expect(quoteForShell(word)).toBe(quoted);
  });

  test('is written in octal where its bytes are no text', () => {
    expect(quoteBytes(Buffer.from([0x61, 0xff, 0x31, 0x7e, 0x7f]))).toBe("$'a\\3771~\\177'");
    expect(quoteForPrintf(Buffer.from([0, 0x31, 0x25, 0x27, 0x5c, 0x20, 0x1f]))).toBe(
      "'\\0001\\045\\047\\134 \\037'",
    );
  });
});

describe('the failures of a case', () => {
  const failure = (changes: Partial<Failure>): Failure => ({
    clause: 's/one',
    code: 'x',
    level: 'required',
    path: 'status',
    received: '200',
    expected: '400',
    why: 'Because.',
    exchange: null,
    ...changes,
  });
  const result = (failures: readonly Failure[]): CaseResult => ({
    id: 's/one',
    title: 'one is one',
    suite: 's',
    outcome: 'broken',
    clauses: [],
    durationMs: 1,
    failures,
  });

  test('are told in aligned lines, what they share only once', () => {
    const curl = 'curl -sS http://h/';
    const told = describeFailures(
      result([
        failure({ curl, again: 'npx toy verify' }),
        failure({
          path: 'header x-amzn-errortype',
          received: '(none)',
          expected: 'X',
          curl,
          again: 'npx toy verify',
        }),
        failure({ clause: 's/two', why: 'Therefore.', received: 'x'.repeat(200), expected: 'y'.repeat(201) }),
      ]),
    );
    expect(told.split('\n')).toEqual([
      'one is one',
      '  status                    received 200               expected 400',
      '  header x-amzn-errortype   received (none)            expected X',
      `  status                    received ${'x'.repeat(200)}  expected ${'y'.repeat(200)}\u2026`,
      '  why    s/one: Because.',
      '  why    s/two: Therefore.',
      '  curl   curl -sS http://h/',
      '  again  npx toy verify',
    ]);
  });

  test('tell both stages of a signature', () => {
    const signing = { canonicalRequest: 'POST\n/', stringToSign: 'AWS4-HMAC-SHA256' };
    const told = describeFailures(result([failure({ signing })])).split('\n');
    expect(told.at(-1)).toBe(`  signed  ${escapeText('POST\n/\n\nAWS4-HMAC-SHA256')}`);
  });

  test('are made harmless', () => {
    const told = describeFailures(result([failure({ received: '\u001b[2J\nfake line', why: '\u202e' })]));
    expect(told.split('\n')).toHaveLength(3);
    for (const character of ['\u001b', '\u202e']) expect(told).not.toContain(character);
  });
});
