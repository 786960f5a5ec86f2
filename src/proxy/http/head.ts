import type { HeaderList } from '../../../contracts/harness/exchange.ts';

/** The largest head of a message that is read. */
export const largestHead = 64 * 1024;

/** The first line of a message and its header fields, in the bytes' order and spelling (read as Latin-1). */
export interface Head {
  readonly firstLine: string;
  readonly headers: HeaderList;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Where a head ends, just behind its empty line, or -1 when it isn't whole yet. Bare line feeds are taken as well. */
export function findHeadEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(lineFeed, from); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
    if (bytes[at + 1] === lineFeed) return at + 2;
    if (bytes[at + 1] === carriageReturn && bytes[at + 2] === lineFeed) return at + 3;
  }
  return -1;
}

/** Reads a whole head (RFC 9112 §2.1 and §5); `undefined` when it is none. A folded field is joined by a space. */
export function parseHead(bytes: Buffer): Head | undefined {
  const [firstLine = '', ...lines] = bytes
    .toString('latin1')
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const headers: Array<[string, string]> = [];
  for (const line of lines) {
    if (line === '') continue;
    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] = `${last[1]} ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) return undefined;
    headers.push([line.slice(0, colon), line.slice(colon + 1).trim()]);
  }
  return { firstLine, headers };
}
