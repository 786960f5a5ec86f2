import { closeSync, openSync, readSync } from 'node:fs';
import type { Range } from './job.ts';
import { LineCutter, type Lines } from './line-cutter.ts';

const lineFeed = 0x0a;
const chunkSize = 256 * 1024;

/**
 * Reads every line that starts in a range of a file: from the first one behind a line feed to the end of the last one,
 * which may lie behind the range. Calls `onLines` with whole lines; `onTooLong` with where a line is too long.
 */
export function readRange(
  { path, start, end }: Range,
  onLines: (lines: Lines) => void,
  onTooLong: (offset: number) => void,
): void {
  const file = openSync(path, 'r');
  try {
    const from = findLineStart(file, start);
    const cutter = new LineCutter(from, onTooLong);
    const to = findLineStart(file, end);
    for (let position = from; position < to; ) {
      const chunk = readChunk(file, position, Math.min(chunkSize, to - position));
      if (chunk.length === 0) break;
      position += chunk.length;
      const lines = cutter.push(chunk);
      if (lines !== undefined) onLines(lines);
    }
    const rest = cutter.end();
    if (rest !== undefined) onLines(rest);
  } finally {
    closeSync(file);
  }
}

/** The first place from a position on at which a line starts; the file's end where none does. */
function findLineStart(file: number, position: number): number {
  if (position === 0) return 0;
  for (let at = position - 1; ; ) {
    const chunk = readChunk(file, at, chunkSize);
    const found = chunk.indexOf(lineFeed);
    if (found !== -1) return at + found + 1;
    at += chunk.length;
    if (chunk.length === 0) return at;
  }
}

function readChunk(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
}
