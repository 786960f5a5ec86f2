import { gzipSync } from 'node:zlib';
import { type Answer, withHeader } from './answer.ts';

/** Gives the answer compressed by gzip, and says so. */
export function gzipped(answer: Answer): Answer {
  return { ...withHeader(answer, 'Content-Encoding', 'gzip'), body: gzipSync(answer.body) };
}
