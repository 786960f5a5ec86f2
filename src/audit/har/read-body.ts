/** What a HAR tells of a body: `postData` or `content`, and how long it was. */
export interface ToldBody {
  readonly text?: unknown;
  /** `base64` where the text is that of bytes. */
  readonly encoding?: unknown;
  /** Sizes that the HAR tells; -1 where the recorder didn't know. */
  readonly sizes: readonly unknown[];
  /** The value of Content-Length, where the body has no content coding. */
  readonly length: string | undefined;
}

/**
 * Gives a body's bytes, or `undefined` when the HAR doesn't show them all: recorders leave bodies out, cut long ones,
 * and turn bytes into text. What is longer by any account than what is shown is not known.
 */
export function readBody({ text, encoding, sizes, length }: ToldBody): Uint8Array | undefined {
  const lengths = [...sizes, length === undefined ? undefined : Number(length)].filter(
    (size): size is number => typeof size === 'number' && size >= 0,
  );
  if (typeof text !== 'string') return isToldEmpty(text, lengths) ? new Uint8Array() : undefined;
  const bytes = Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8');
  return lengths.some((size) => size > bytes.length) ? undefined : bytes;
}

/** No text says nothing by itself: somebody must tell that there was nothing to show, and nobody that there was. */
function isToldEmpty(text: unknown, lengths: readonly number[]): boolean {
  return text === undefined && lengths.length > 0 && lengths.every((size) => size === 0);
}
