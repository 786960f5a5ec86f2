import picocolors from 'picocolors';
import type { Outcome } from '../../../contracts/harness/outcome.ts';

/** Colours for words; every function gives the text back unchanged where colours are off. */
export interface Paint {
  outcome(outcome: Outcome, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** Builds the colours of a terminal report. */
export function createPaint(colours: boolean): Paint {
  const { bold, dim, green, red, yellow, magenta, gray } = picocolors.createColors(colours);
  const byOutcome = { held: green, broken: red, advised: yellow, skipped: gray, 'could-not-run': magenta };
  return {
    outcome: (outcome, text) => byOutcome[outcome](text),
    strong: bold,
    faint: dim,
  };
}
