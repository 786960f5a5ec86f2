import { closeSync, openSync } from 'node:fs';
import type { Tool } from '../../../contracts/harness/bench.ts';
import { writeWhole } from '../../cli/write-whole.ts';
import { UnwritablePathError } from '../../errors/unwritable-path-error.ts';

/** An HTTP Archive that grows entry by entry. */
export interface HarFile {
  /** Throws a WriteFailedError, as when the disk is full. */
  append(entries: readonly object[]): void;
  close(): void;
}

const tail = '\n]}}\n';

/**
 * Opens an HTTP Archive 1.2 in the place of an older file. Its closing brackets are written behind each entry, and the
 * next entry over them, so that the file is whole at any time. Throws an UnwritablePathError.
 */
export function openHar(path: string, input: string, { name, version }: Tool): HarFile {
  let file: number;
  try {
    file = openSync(path, 'w');
  } catch (error) {
    throw new UnwritablePathError(input, error);
  }
  let end = 0;
  const write = (text: string): void => {
    end += writeWhole({ file, path, position: end }, text + tail) - tail.length;
  };
  write(`{"log":{"version":"1.2","creator":${JSON.stringify({ name, version })},"entries":[`);
  let separator = '\n';
  return {
    append(entries) {
      if (entries.length === 0) return;
      write(separator + entries.map((entry) => JSON.stringify(entry)).join(',\n'));
      separator = ',\n';
    },
    close: () => closeSync(file),
  };
}
