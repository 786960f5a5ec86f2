const quote = 0x22;
const backslash = 0x5c;
/** Behind so many bytes of one string, searching for its end natively is faster than looking at each byte. */
const longString = 48;

/** What a scanner tells of: brackets, commas and colons outside strings, and where strings and other values begin. */
export interface ScanEvents {
  /** A bracket, comma or colon at an index of the bytes. */
  structure(byte: number, index: number): void;
  /** The first byte of a string, or of a number, word or garbage. */
  valueStart(index: number): void;
  /** A string ended in front of an index. */
  stringEnd(index: number): void;
}

/** Finds the structure in JSON text that comes in pieces, at any cut. It checks nothing: that is for who parses the parts. */
export class JsonScanner {
  readonly #events: ScanEvents;
  #isInString = false;
  #isEscaped = false;
  #isInWord = false;

  constructor(events: ScanEvents) {
    this.#events = events;
  }

  /** Scans the next bytes. */
  push(bytes: Uint8Array): void {
    let index = 0;
    while (index < bytes.length) {
      if (this.#isInString) index = this.#scanString(bytes, index);
      else this.#scanByte(bytes[index] ?? 0, index++);
    }
  }

  #scanByte(byte: number, index: number): void {
    switch (byte) {
      case 0x7b:
      case 0x7d:
      case 0x5b:
      case 0x5d:
      case 0x2c:
      case 0x3a:
        this.#isInWord = false;
        this.#events.structure(byte, index);
        return;
      case 0x20:
      case 0x09:
      case 0x0a:
      case 0x0d:
        this.#isInWord = false;
        return;
      case quote:
        this.#isInWord = false;
        this.#isInString = true;
        this.#events.valueStart(index);
        return;
      default:
        if (!this.#isInWord) this.#events.valueStart(index);
        this.#isInWord = true;
    }
  }

  /** Scans to behind the string's end, or to the end of the bytes. */
  #scanString(bytes: Uint8Array, from: number): number {
    let index = from;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      index += 1;
    }
    const near = Math.min(bytes.length, index + longString);
    for (; index < near; index += 1) {
      const byte = bytes[index];
      if (byte === quote) return this.#endString(index + 1);
      if (byte === backslash) index += 1;
    }
    return index >= bytes.length ? this.#pause(bytes, index) : this.#scanLongString(bytes, index);
  }

  #scanLongString(bytes: Uint8Array, from: number): number {
    for (let start = from; ; ) {
      const found = bytes.indexOf(quote, start);
      const end = found === -1 ? bytes.length : found;
      let slashes = 0;
      while (end - slashes > from && bytes[end - slashes - 1] === backslash) slashes += 1;
      const isEscaping = slashes % 2 === 1;
      if (found === -1) return this.#pause(bytes, isEscaping ? end + 1 : end);
      if (!isEscaping) return this.#endString(found + 1);
      start = found + 1;
    }
  }

  /** An index beyond the bytes says that the first of the next ones is escaped. */
  #pause(bytes: Uint8Array, index: number): number {
    this.#isEscaped = index > bytes.length;
    return bytes.length;
  }

  #endString(index: number): number {
    this.#isInString = false;
    this.#events.stringEnd(index);
    return index;
  }
}
