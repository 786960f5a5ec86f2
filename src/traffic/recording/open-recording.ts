import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { writeWhole } from '../../cli/write-whole.ts';
import { UnwritablePathError } from '../../errors/unwritable-path-error.ts';

/** A file to which exchanges are appended, line by line. */
export interface Recording {
  /** Throws a WriteFailedError, as when the disk is full. */
  append(lines: string): void;
  close(): void;
}

/**
 * Opens a recording for appending; one that is there already is kept. Only whole lines are
 * handed to the system, so that a process that is killed leaves a readable file. Throws an UnwritablePathError.
 */
export function openRecording(path: string, input: string): Recording {
  let file: number;
  try {
    file = openSync(path, 'a+');
  } catch (error) {
    throw new UnwritablePathError(input, error);
  }
  const append = (lines: string): void => void writeWhole({ file, path }, lines);
  if (!endsWithLineFeed(file)) append('\n');
  return { append, close: () => closeSync(file) };
}

/** A process that was killed may have left half a line, to which nothing is to be joined. */
function endsWithLineFeed(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size === 0 || readSync(file, last, 0, 1, size - 1) === 0 || last[0] === 10;
}
