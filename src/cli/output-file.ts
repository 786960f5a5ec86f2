import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UnwritablePathError } from '../errors/unwritable-path-error.ts';
import { writeWhole } from './write-whole.ts';

/** A file that appears under its name only when it is whole. */
export interface OutputFile {
  write(text: string): void;
  /** Gives the file its name, in place of an older one. */
  commit(): void;
  /** Leaves nothing behind; without effect after `commit`. */
  discard(): void;
}

/**
 * Opens a file for writing under a temporary name beside the given path, or, where the path is a device or a pipe,
 * that itself. Throws an UnwritablePathError, naming `input`, when the path cannot be written.
 */
export function openOutputFile(path: string, input: string): OutputFile {
  try {
    return openFile(path);
  } catch (error) {
    throw new UnwritablePathError(input, error);
  }
}

function openFile(path: string): OutputFile {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  if (existing !== undefined) accessSync(path, constants.W_OK);
  if (existing !== undefined && !existing.isFile()) return openDirectly(path);
  const final = existing === undefined ? path : realpathSync(path);
  const temporary = join(dirname(final), `.${basename(final)}.${process.pid}.tmp`);
  return openBeside(final, temporary);
}

function openDirectly(path: string): OutputFile {
  const file = openSync(path, 'w');
  return {
    write: (text) => void writeWhole({ file, path }, text),
    commit: () => closeSync(file),
    discard: () => {},
  };
}

function openBeside(final: string, temporary: string): OutputFile {
  const file = openSync(temporary, 'wx');
  let isOpen = true;
  const discard = (): void => {
    if (!isOpen) return;
    isOpen = false;
    process.off('exit', discard);
    closeSync(file);
    rmSync(temporary, { force: true });
  };
  process.on('exit', discard);
  return {
    write: (text) => void writeWhole({ file, path: final }, text),
    commit: () => {
      isOpen = false;
      process.off('exit', discard);
      closeSync(file);
      renameSync(temporary, final);
    },
    discard,
  };
}
