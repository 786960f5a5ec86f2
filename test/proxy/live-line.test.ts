import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showLiveLine } from '../../src/commands/proxy/live-line.ts';
import { TrafficTally } from '../../src/traffic/tally.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(isTTY: boolean, env: Readonly<Record<string, string>> = {}) {
  const written: string[] = [];
  const stream = { write: (text: string) => written.push(text), isTTY, columns: 80 };
  const io = { stdout: stream, stderr: stream, invocation: '', env, stop: new AbortController().signal };
  const tally = new TrafficTally();
  return { written, tally, wipe: showLiveLine(io, tally) };
}

test('a terminal shows the counts when they change, and is left clean', () => {
  const { written, tally, wipe } = watch(true);
  vi.advanceTimersByTime(1000);
  tally.counts.judged = 7;
  vi.advanceTimersByTime(1000);
  wipe();
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([
    '\r0 judged · 0 broken · 0 advised\u001b[K',
    '\r7 judged · 0 broken · 0 advised\u001b[K',
    '\r\u001b[K',
  ]);
});

test.each<[boolean, Readonly<Record<string, string>>]>([
  [false, {}],
  [true, { TERM: 'dumb' }],
  [true, { CI: 'true' }],
])('elsewhere nothing is written (%j %j)', (isTTY, env) => {
  const { written, wipe } = watch(isTTY, env);
  vi.advanceTimersByTime(1000);
  wipe();
  expect(written).toEqual([]);
});
