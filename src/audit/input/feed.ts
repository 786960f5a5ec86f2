import { systemErrorCode } from '../../errors/describe-system-error.ts';
import { EntrySplitter } from '../har/entry-splitter.ts';
import { concat } from '../work/concat.ts';
import { LineCutter, type Lines } from '../work/line-cutter.ts';
import type { Pool } from '../work/pool.ts';
import { tooLong } from '../work/workbench.ts';
import type { Input } from './open-input.ts';

/** Bytes of a file that one piece of work covers. */
const rangeSize = 8 * 1024 * 1024;

/** What comes out in small pieces is handed on in pieces of this size. */
const batchSize = 512 * 1024;

/** Deals an input out to a pool, no faster than it is judged. Ends early when it is told to. */
export async function feed(input: Input, pool: Pool, stop: AbortSignal): Promise<void> {
  stop.addEventListener('abort', input.close, { once: true });
  if (input.shareableSize !== undefined) await feedRanges(input.name, input.shareableSize, pool, stop);
  else if (input.format === 'har') await feedEntries(input, pool, stop);
  else await feedLines(input, pool, stop);
}

async function feedRanges(name: string, size: number, pool: Pool, stop: AbortSignal): Promise<void> {
  for (let start = 0; start < size && !stop.aborted; start += rangeSize) {
    const end = Math.min(size, start + rangeSize);
    await pool.submit({ kind: 'range', source: name, path: name, start, end });
  }
}

async function feedLines({ name, read }: Input, pool: Pool, stop: AbortSignal): Promise<void> {
  const notices: number[] = [];
  const cutter = new LineCutter(0, (offset) => notices.push(offset));
  const submit = async (lines: Lines | undefined, isEnd: boolean): Promise<void> => {
    for (const offset of notices.splice(0)) await notice(pool, name, offset, tooLong);
    if (lines === undefined) return;
    const { offset, bytes } = lines;
    await pool.submit({
      kind: 'batch',
      source: name,
      format: 'recording',
      offset,
      bytes: concat([bytes]),
      isEnd,
    });
  };
  const damage = await takeAll(inBatches(read()), stop, (piece) => submit(cutter.push(piece), false));
  await submit(cutter.end(), true);
  if (damage !== undefined) await notice(pool, name, cutter.position, damage);
}

async function feedEntries({ name, read }: Input, pool: Pool, stop: AbortSignal): Promise<void> {
  const notices: number[] = [];
  const splitter = new EntrySplitter((offset) => notices.push(offset));
  const damage = await takeAll(inBatches(read()), stop, async (piece) => {
    const found = splitter.push(piece);
    for (const offset of notices.splice(0))
      await notice(pool, name, offset, 'the entry is larger than 64 MiB');
    for (const entries of found)
      await pool.submit({ kind: 'batch', source: name, format: 'har', ...entries, isEnd: false });
  });
  const problem = damage ?? (stop.aborted ? undefined : splitter.end());
  if (problem !== undefined) await notice(pool, name, splitter.position, problem);
}

function notice(pool: Pool, source: string, offset: number, problem: string): Promise<void> {
  return pool.submit({ kind: 'notice', source, offset, problem });
}

/** Takes the pieces one after the other; says so when compressed data are damaged, and throws everything else. */
async function takeAll(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  stop: AbortSignal,
  take: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<string | undefined> {
  try {
    for await (const piece of pieces) {
      if (stop.aborted) return undefined;
      await take(piece);
    }
  } catch (error) {
    if (stop.aborted) return undefined;
    const code = systemErrorCode(error) ?? '';
    if (!code.startsWith('Z_')) throw error;
    return code === 'Z_BUF_ERROR' ? 'the compressed data end early' : 'the compressed data are damaged';
  }
  return undefined;
}

/**
 * Joins small pieces, so that handing them on costs little each; what is given is the whole of its buffer.
 * What came in front of an error is given before it.
 */
async function* inBatches(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of pieces) {
      held.push(piece);
      length += piece.length;
      if (length < batchSize) continue;
      yield join(held);
      held = [];
      length = 0;
    }
  } catch (error) {
    if (length > 0) yield join(held);
    throw error;
  }
  if (length > 0) yield join(held);
}

/** A single piece that has a buffer of its own needs no copying. */
function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined && ownsItsBuffer(only) ? only : concat(pieces);
}

function ownsItsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength;
}
