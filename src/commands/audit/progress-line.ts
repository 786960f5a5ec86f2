import type { Progress } from '../../audit/run-audit.ts';
import type { Io } from '../../cli/io.ts';
import { showNumber } from '../../reporters/audit/show-count.ts';

/** A line on the terminal that tells how far an audit is. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

const intervalMs = 200;

/** Opens the line on stderr; where that is no terminal, nothing is ever shown. */
export function openProgressLine({ stderr, env }: Io): ProgressLine {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return { show: () => {}, clear: () => {} };
  const began = performance.now();
  let shownAt = began;
  let isShown = false;
  return {
    show(progress) {
      const now = performance.now();
      if (now - shownAt < intervalMs) return;
      shownAt = now;
      isShown = true;
      stderr.write(`\r${renderProgress(progress, (now - began) / 1000)}\u001b[K`);
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[K');
    },
  };
}

/** Renders how far it is, how fast it goes and, where that can be known, how long it will take. */
export function renderProgress({ exchanges, part }: Progress, seconds: number): string {
  const rate = `${showNumber(exchanges)} exchanges · ${showNumber(Math.round(exchanges / seconds))}/s`;
  if (part === undefined || part === 0) return rate;
  const left = Math.ceil((seconds * (1 - part)) / part);
  return `${Math.floor(part * 100)}% · ${rate} · ${left} s left`;
}
