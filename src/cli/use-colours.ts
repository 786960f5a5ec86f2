import type { Io, TextStream } from './io.ts';

/** True when a stream is a terminal that shows colours and nobody asked for none (NO_COLOR, TERM=dumb). */
export function useColours(stream: TextStream, env: Io['env']): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
