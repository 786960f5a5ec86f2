import { decodeExchange } from '../../traffic/recording/decode-exchange.ts';

/** What the beginning of an input shows it to be. */
export type DetectedFormat = 'recording' | 'har' | 'empty' | 'neither';

/**
 * Tells from the first bytes of an input what it holds. A HAR is one object whose first member is `log`, or whose name
 * says so; a recording has an exchange on one of its first lines, or a first line too long to be seen whole.
 */
export function detectFormat(head: Uint8Array, name: string): DetectedFormat {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (text.trim() === '') return 'empty';
  const isObject = /^\s*\{/.test(text);
  if (/^\s*\{\s*"log"\s*:/.test(text)) return 'har';
  if (isObject && /\.har(\.gz)?$/i.test(name)) return 'har';
  const lines = text.split('\n');
  const whole = lines.slice(0, -1);
  if (whole.some((line) => decodeExchange(line).kind === 'exchange')) return 'recording';
  const [only = ''] = lines;
  const isLikely = whole.length === 0 && /^\s*\{.{0,400}"(v|at|request)"\s*:/s.test(only);
  return isLikely ? 'recording' : 'neither';
}
