import { largestHead } from './head.ts';

const lineFeed = 10;

/** Follows a body in the chunked coding (RFC 9112 §7.1) through whatever parts it arrives in. */
export class ChunkedBody {
  #state: 'size' | 'data' | 'data-end' | 'trailer' | 'done' | 'broken' = 'size';
  #line = '';
  #left = 0;

  get isDone(): boolean {
    return this.#state === 'done';
  }

  /** Whether the bytes are not of this coding. */
  get isBroken(): boolean {
    return this.#state === 'broken';
  }

  /** Reads on from an offset, hands over the data, and gives the offset behind what belongs to the body. */
  read(bytes: Buffer, from: number, take: (data: Buffer) => void): number {
    let at = from;
    while (at < bytes.length && !this.isDone && !this.isBroken)
      at = this.#state === 'data' ? this.#readData(bytes, at, take) : this.#readLine(bytes, at);
    return at;
  }

  #readData(bytes: Buffer, from: number, take: (data: Buffer) => void): number {
    const end = Math.min(bytes.length, from + this.#left);
    take(bytes.subarray(from, end));
    this.#left -= end - from;
    if (this.#left === 0) this.#state = 'data-end';
    return end;
  }

  #readLine(bytes: Buffer, from: number): number {
    const at = bytes.indexOf(lineFeed, from);
    const end = at === -1 ? bytes.length : at + 1;
    this.#line += bytes.toString('latin1', from, end);
    if (this.#line.length > largestHead) this.#state = 'broken';
    else if (at !== -1) this.#endLine(this.#line.replace(/\r?\n$/, ''));
    return end;
  }

  #endLine(line: string): void {
    this.#line = '';
    if (this.#state === 'trailer') this.#state = line === '' ? 'done' : 'trailer';
    else if (this.#state === 'data-end') this.#state = line === '' ? 'size' : 'broken';
    else {
      const size = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line)?.[1];
      this.#left = Number.parseInt(size ?? '0', 16);
      this.#state = size === undefined ? 'broken' : this.#left === 0 ? 'trailer' : 'data';
    }
  }
}
