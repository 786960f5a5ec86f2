import { concat } from './concat.ts';

const lineFeed = 0x0a;

/** The longest line that is read. */
export const longestLine = 64 * 1024 * 1024;

/** Bytes of whole lines, and where they stand. */
export interface Lines {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/**
 * Cuts a stream of bytes into pieces of whole lines. A line longer than 64 MiB is told of and passed over, so that
 * memory stays bounded whatever the input is.
 */
export class LineCutter {
  readonly #onTooLong: (offset: number) => void;
  #rest: Uint8Array[] = [];
  #restLength = 0;
  #restOffset: number;
  #isPassingOver = false;

  /** `offset` is where the stream begins in the input. */
  constructor(offset: number, onTooLong: (offset: number) => void) {
    this.#restOffset = offset;
    this.#onTooLong = onTooLong;
  }

  /** Takes the next bytes, which it keeps; gives the whole lines up to here, if there are any. */
  push(chunk: Uint8Array): Lines | undefined {
    const bytes = this.#isPassingOver ? this.#skipLine(chunk) : chunk;
    const end = bytes.lastIndexOf(lineFeed) + 1;
    if (end === 0) {
      this.#keep(bytes);
      return undefined;
    }
    const lines = this.#take(bytes.subarray(0, end));
    this.#keep(bytes.subarray(end));
    return lines;
  }

  /** Gives what stands behind the last line feed, if anything does. */
  end(): Lines | undefined {
    return this.#restLength === 0 ? undefined : this.#take(new Uint8Array());
  }

  /** Where the next line starts, or would. */
  get position(): number {
    return this.#restOffset;
  }

  #take(bytes: Uint8Array): Lines {
    const offset = this.#restOffset;
    const all = this.#rest.length === 0 ? bytes : concat([...this.#rest, bytes]);
    this.#rest = [];
    this.#restLength = 0;
    this.#restOffset += all.length;
    return { offset, bytes: all };
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#rest.push(bytes);
    this.#restLength += bytes.length;
    if (this.#restLength <= longestLine) return;
    this.#onTooLong(this.#restOffset);
    this.#restOffset += this.#restLength;
    this.#rest = [];
    this.#restLength = 0;
    this.#isPassingOver = true;
  }

  #skipLine(bytes: Uint8Array): Uint8Array {
    const end = bytes.indexOf(lineFeed) + 1;
    const skipped = end === 0 ? bytes.length : end;
    this.#restOffset += skipped;
    this.#isPassingOver = end === 0;
    return bytes.subarray(skipped);
  }
}
