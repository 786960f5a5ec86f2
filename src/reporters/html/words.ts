import type { Outcome } from '../../../contracts/harness/outcome.ts';
import { html, type Markup } from './markup.ts';

/** Outcomes in the order in which tables and filters show them. */
export const outcomes: readonly Outcome[] = ['held', 'broken', 'advised', 'skipped', 'could-not-run'];

/** An outcome as people read it. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  held: 'held',
  broken: 'broken',
  advised: 'advised',
  skipped: 'skipped',
  'could-not-run': 'could not run',
};

const signs: Readonly<Record<Outcome, string>> = {
  held: '✓',
  broken: '✕',
  advised: '!',
  skipped: '–',
  'could-not-run': '?',
};

/** An outcome as a coloured sign, for eyes only; a word stands beside it or is read in its place. */
export function sign(outcome: Outcome): Markup {
  return html`<span class="sign ${outcome}" aria-hidden="true">${signs[outcome]}</span>`;
}

/** The sign of what the baseline accepts. */
export const acceptedSign: Markup = html`<span class="sign accepted" aria-hidden="true">≈</span>`;

/** An outcome as a sign and its word, or another one. */
export function outcomeLabel(outcome: Outcome, word = outcomeWords[outcome]): Markup {
  return html`<span class="outcome ${outcome}">${sign(outcome)} ${word}</span>`;
}

/** How many there are of something: `1 case`, `40 cases`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A span of time in the unit that suits it. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}
