import type { Io } from '../../cli/io.ts';
import { shorten } from '../../reporters/terminal/shorten.ts';
import { renderCounts } from '../../traffic/render-summary.ts';
import type { TrafficTally } from '../../traffic/tally.ts';

const everyMs = 250;

/**
 * Keeps one line on a terminal that tells the counts so far; gives a function that wipes it. Elsewhere, on a terminal
 * that can't wipe a line, and in CI, nothing is written.
 */
export function showLiveLine({ stderr: stream, env }: Io, tally: TrafficTally): () => void {
  if (stream.isTTY !== true || env.TERM === 'dumb' || env.CI) return () => {};
  let shown = '';
  const timer = setInterval(() => {
    const line = shorten(renderCounts(tally.counts), stream.columns, 1);
    if (line === shown) return;
    shown = line;
    stream.write(`\r${line}\u001b[K`);
  }, everyMs);
  return () => {
    clearInterval(timer);
    if (shown !== '') stream.write('\r\u001b[K');
  };
}
