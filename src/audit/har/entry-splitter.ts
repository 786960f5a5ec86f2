import { concat } from '../work/concat.ts';
import { JsonScanner } from './json-scanner.ts';

/** The largest entry that is read. */
export const largestEntry = 64 * 1024 * 1024;

/** Bytes that hold entries of a HAR, and where they stand. */
export interface Entries {
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each entry starts and ends in the bytes, one after the other. */
  readonly bounds: Uint32Array<ArrayBuffer>;
}

const open = new Set([0x7b, 0x5b]);
const close = new Set([0x7d, 0x5d]);
const comma = 0x2c;
const colon = 0x3a;
/** Within the root, within `log`, within `entries`. */
const entriesDepth = 3;
/** More than the longest name that matters. */
const longestName = 16;

/**
 * Cuts the elements of `log.entries` out of a HAR (http://www.softwareishard.com/blog/har-12-spec/) that comes in
 * pieces, with their places, so that they can be parsed natively and on many cores; a HAR never has to be in memory
 * whole. Every JSON library that reads in pieces builds each value in JavaScript, which takes ten times as long.
 */
export class EntrySplitter {
  readonly #scanner: JsonScanner;
  readonly #onTooLarge: (offset: number) => void;
  /** Where the bytes at hand stand in the input. */
  #base = 0;
  /** What was kept of an entry that began in earlier pieces: all bytes from its start to the piece at hand. */
  #kept: Uint8Array[] = [];
  #isTooLarge = false;
  #depth = 0;
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  #stringStart = 0;
  #lastString = '';
  #cutString = '';
  readonly #keys: string[] = ['', '', ''];
  #state: 'before' | 'between' | 'within' | 'behind' = 'before';
  #entryStart = 0;
  #bounds: number[] = [];

  /** `onTooLarge` is told where an entry of more than 64 MiB starts that is passed over. */
  constructor(onTooLarge: (offset: number) => void) {
    this.#onTooLarge = onTooLarge;
    this.#scanner = new JsonScanner({
      structure: (byte, index) => this.#structure(byte, index),
      valueStart: (index) => this.#valueStart(index),
      stringEnd: (index) => this.#stringEnd(index),
    });
  }

  /**
   * Takes the next bytes, which must be the whole of their buffer, and keeps them; gives the entries that end in them:
   * the one that began before them in bytes of its own, the others where they stand, so that the buffer can be handed on.
   */
  push(chunk: Uint8Array<ArrayBuffer>): readonly Entries[] {
    this.#bytes = chunk;
    this.#scanner.push(chunk);
    this.#cutString = this.#stringUpTo(chunk.length);
    const entries = this.#giveOut();
    this.#keep(entries.length > 0);
    this.#base += chunk.length;
    return entries;
  }

  /** What is wrong with the input as a whole, now that it has ended; `undefined` when nothing is. */
  end(): string | undefined {
    if (this.#state === 'before') return 'the HAR holds no log.entries';
    return this.#state === 'behind' ? undefined : 'the HAR ends within log.entries';
  }

  /** Whether `log.entries` has begun. */
  get hasEntries(): boolean {
    return this.#state !== 'before';
  }

  /** Where the next entry starts, or would. */
  get position(): number {
    return this.#state === 'within' ? this.#entryStart : this.#base;
  }

  #structure(byte: number, index: number): void {
    if (open.has(byte)) this.#opened(byte, index);
    else if (close.has(byte)) this.#closed(index);
    else if (byte === comma) this.#separated(index);
    else if (byte === colon && this.#state === 'before' && this.#depth < entriesDepth)
      this.#keys[this.#depth] = this.#lastString;
  }

  #opened(byte: number, index: number): void {
    if (this.#state === 'between') this.#beginEntry(index);
    this.#depth += 1;
    const isEntries = this.#depth === entriesDepth && byte === 0x5b;
    if (this.#state === 'before' && isEntries && this.#keys[1] === 'log' && this.#keys[2] === 'entries')
      this.#state = 'between';
  }

  #closed(index: number): void {
    if (this.#state === 'within' && this.#depth === entriesDepth) this.#endEntry(index);
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#state === 'within' && this.#depth === entriesDepth) this.#endEntry(index + 1);
    if (this.#state === 'between' && this.#depth < entriesDepth) this.#state = 'behind';
  }

  #separated(index: number): void {
    if (this.#state === 'within' && this.#depth === entriesDepth) this.#endEntry(index);
  }

  #valueStart(index: number): void {
    if (this.#state === 'between') this.#beginEntry(index);
    this.#stringStart = this.#base + index;
  }

  #stringEnd(index: number): void {
    if (this.#state === 'before' && this.#depth < entriesDepth)
      this.#lastString = this.#stringUpTo(index - 1);
  }

  /** The first characters of the last string, which may have begun in an earlier piece. */
  #stringUpTo(index: number): string {
    if (this.#state !== 'before') return '';
    const start = Math.max(0, this.#stringStart - this.#base + 1);
    const here = Buffer.from(this.#bytes.subarray(start, Math.min(index, start + longestName))).toString(
      'latin1',
    );
    return (this.#stringStart < this.#base ? this.#cutString + here : here).slice(0, longestName);
  }

  #beginEntry(index: number): void {
    this.#state = 'within';
    this.#entryStart = this.#base + index;
    this.#isTooLarge = false;
  }

  #endEntry(index: number): void {
    this.#state = 'between';
    if (!this.#isTooLarge) this.#bounds.push(this.#entryStart, this.#base + index);
  }

  #giveOut(): readonly Entries[] {
    const entries: Entries[] = [];
    const [first] = this.#bounds;
    if (first !== undefined && first < this.#base) {
      const [start = 0, end = 0] = this.#bounds.splice(0, 2);
      const bytes = concat([...this.#kept, this.#bytes.subarray(0, end - this.#base)]);
      entries.push({ offset: start, bytes, bounds: Uint32Array.of(0, end - start) });
    }
    const [offset] = this.#bounds;
    if (offset !== undefined) {
      const bytes = this.#bytes.subarray(offset - this.#base);
      entries.push({ offset, bytes, bounds: Uint32Array.from(this.#bounds, (bound) => bound - offset) });
    }
    if (entries.length > 0) this.#kept = [];
    this.#bounds = [];
    return entries;
  }

  /** Keeps what has come of an entry; a copy where the bytes are handed on. */
  #keep(isHandedOn: boolean): void {
    if (this.#state !== 'within' || this.#isTooLarge) return;
    const start = Math.max(0, this.#entryStart - this.#base);
    const rest = this.#bytes.subarray(start);
    this.#kept.push(isHandedOn ? concat([rest]) : rest);
    if (this.#base + this.#bytes.length - this.#entryStart <= largestEntry) return;
    this.#isTooLarge = true;
    this.#kept = [];
    this.#onTooLarge(this.#entryStart);
  }
}
