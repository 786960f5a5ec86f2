import { escapeText } from './escape-text.ts';

/** Quotes a word for bash, zsh and ksh, where it needs quotes. */
export function quoteForShell(word: string): string {
  return /^[\w./:=-]+$/.test(word) ? word : quoteBytes(Buffer.from(word, 'utf8'));
}

/**
 * Quotes bytes other than 0 as one word of bash, zsh and ksh: in the `'…'` form where a screen shows them as they
 * are, else in the `$'…'` form.
 */
export function quoteBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  const isShown = Buffer.from(text, 'utf8').equals(bytes) && escapeText(text) === text;
  if (isShown) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${escapeBytes(bytes, "'\\")}'`;
}

/** Writes bytes as the format of a printf command, for those that hold a 0, which no word of a command line can. */
export function quoteForPrintf(bytes: Uint8Array): string {
  return `'${escapeBytes(bytes, "'\\%")}'`;
}

/** Writes every byte that is not printable ASCII, and those named, as `\` and three octal digits. */
function escapeBytes(bytes: Uint8Array, unsafe: string): string {
  let escaped = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    const isPlain = byte >= 0x20 && byte < 0x7f && !unsafe.includes(character);
    escaped += isPlain ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return escaped;
}
