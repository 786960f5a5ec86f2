/** Bytes of whole lines, or of whole HAR entries, to be judged. */
export interface Batch {
  readonly kind: 'batch';
  readonly source: string;
  readonly format: 'recording' | 'har';
  /** Where the bytes stand in the input. */
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a HAR: where each entry starts and ends in the bytes, one after the other. */
  readonly bounds?: Uint32Array<ArrayBuffer>;
  /** Whether the bytes end with the end of the input, so that a last line may be unfinished. */
  readonly isEnd: boolean;
}

/** Part of a recording on disk, read by whoever judges it: every line that starts in it. */
export interface Range {
  readonly kind: 'range';
  readonly source: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Something that is no exchange, and that was noticed before any judging. */
export interface Notice {
  readonly kind: 'notice';
  readonly source: string;
  readonly offset: number;
  readonly problem: string;
}

/** A piece of work; pieces may be done in any order. */
export type Job = Batch | Range | Notice;

/** What one piece of work came to. */
export interface JobResult {
  /** Exchanges that could be read. */
  readonly exchanges: number;
  readonly bytes: number;
}
