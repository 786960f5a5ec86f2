import { isAscii } from 'node:buffer';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A line's text and its place among the bytes; `undefined` for a line that is not UTF-8. */
export type OnLine = (text: string | undefined, start: number, isTerminated: boolean) => void;

/** Calls back for each line that holds anything; the last one may lack its line feed. */
export function eachLine(bytes: Uint8Array, onLine: OnLine): void {
  if (isAscii(bytes)) eachAsciiLine(bytes, onLine);
  else eachUtf8Line(bytes, onLine);
}

/** Of ASCII a byte is a character, so all lines are decoded at once. */
function eachAsciiLine(bytes: Uint8Array, onLine: OnLine): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    if (line.trim() !== '') onLine(line, start, found !== -1);
    start = end + 1;
  }
}

function eachUtf8Line(bytes: Uint8Array, onLine: OnLine): void {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found;
    if (!isBlank(bytes, start, end)) onLine(decode(bytes.subarray(start, end)), start, found !== -1);
    start = end + 1;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== carriageReturn) return false;
  }
  return true;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
