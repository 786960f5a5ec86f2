import { writeSync } from 'node:fs';
import { systemErrorCode } from '../errors/describe-system-error.ts';
import { WriteFailedError } from '../errors/write-failed-error.ts';

/** A place in an open file; without a position, its end or wherever the last write ended. */
export interface WritePlace {
  readonly file: number;
  /** For messages. */
  readonly path: string;
  readonly position?: number;
}

/** Writes a text to its last byte and gives how many those were; throws a WriteFailedError, as when the disk is full. */
export function writeWhole({ file, path, position }: WritePlace, text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  try {
    for (let at = 0; at < bytes.length; ) {
      const place = position === undefined ? null : position + at;
      at += writeSync(file, bytes, at, bytes.length - at, place);
    }
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new WriteFailedError(path, error);
  }
  return bytes.length;
}
