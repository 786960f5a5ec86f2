import { createReadStream, type Stats, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { systemErrorCode } from '../../errors/describe-system-error.ts';
import { UnreadableFileError } from '../../errors/unreadable-file-error.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { type DetectedFormat, detectFormat } from './detect-format.ts';
import { peek } from './peek.ts';

/** An input that has been looked at. */
export interface Input {
  /** As the user named it; `-` for stdin. */
  readonly name: string;
  readonly format: 'recording' | 'har';
  /** Size of a plain recording on disk, which threads can read by themselves. */
  readonly shareableSize: number | undefined;
  /** Gives the whole of it in pieces, uncompressed; can be asked once. */
  read(): AsyncIterable<Uint8Array>;
  /** Bytes on disk, where that is known. */
  readonly size: number | undefined;
  /** Bytes taken of those on disk, while the pieces are read. */
  taken(): number;
}

const remedy = 'give a HAR 1.2 or a recording of chime-contract proxy, or - for stdin';
const headSize = 64 * 1024;
const highWaterMark = 1024 * 1024;

/** Looks at an input and finds out what it holds. Throws a UsageError that names it when it can't be read or holds neither format. */
export async function openInput(name: string): Promise<Input> {
  const stats = name === '-' ? undefined : look(name);
  const isFile = stats?.isFile() === true;
  try {
    const stream = countBytes(() =>
      name === '-' ? process.stdin : createReadStream(name, { highWaterMark }),
    );
    const raw = await peek(stream.read(), 2);
    const isCompressed = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
    const { head, pieces } = await peek(isCompressed ? gunzip(raw.pieces) : raw.pieces, headSize);
    const format = requireFormat(detectFormat(head, name), name);
    const size = isFile ? stats.size : undefined;
    const shareableSize = isCompressed || format === 'har' ? undefined : size;
    // A file is opened again when its turn comes: there may be more of them than can be open at once.
    if (isFile) await leave(pieces);
    const again = (): AsyncIterable<Uint8Array> => (isCompressed ? gunzip(stream.read()) : stream.read());
    return { name, format, shareableSize, size, read: isFile ? again : () => pieces, taken: stream.taken };
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new UnreadableFileError(name, error, remedy);
  }
}

async function leave(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of pieces) return;
}

function look(name: string): Stats {
  try {
    const stats = statSync(name);
    if (stats.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    return stats;
  } catch (error) {
    throw new UnreadableFileError(name, error, remedy);
  }
}

function requireFormat(format: DetectedFormat, name: string): Input['format'] {
  if (format === 'neither')
    throw new UsageError({ input: name, problem: 'holds neither a HAR nor recorded exchanges', remedy });
  return format === 'har' ? 'har' : 'recording';
}

interface CountedStream {
  /** Opens the stream and begins to count anew. */
  read(): AsyncIterable<Uint8Array>;
  taken(): number;
}

function countBytes(open: () => Readable): CountedStream {
  let taken = 0;
  return {
    async *read() {
      taken = 0;
      for await (const chunk of open() as AsyncIterable<Uint8Array>) {
        taken += chunk.length;
        yield chunk;
      }
    },
    taken: () => taken,
  };
}

/** Undoes gzip (RFC 1952). What goes wrong is thrown to whoever takes the pieces. */
function gunzip(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const plain = createGunzip({ chunkSize: 256 * 1024 });
  pipeline(Readable.from(pieces), plain, () => {});
  return plain;
}
