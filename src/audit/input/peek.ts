import { concat } from '../work/concat.ts';

/** The first bytes of a stream, and the whole of it. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Looks at the first bytes of a stream, as many as asked for or as there are, without taking them away. */
export async function peek(pieces: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = pieces[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let total = 0; total < length; ) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    total += next.value.length;
  }
  return { head: concat(seen).subarray(0, length), pieces: resume(seen, iterator) };
}

async function* resume(
  seen: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* seen;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
