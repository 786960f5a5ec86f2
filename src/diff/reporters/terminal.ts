import { escapeText } from '../../../contracts/harness/escape-text.ts';
import { createPaint, type Paint } from '../../reporters/terminal/paint.ts';
import type { Change, Effect } from '../change.ts';
import type { Difference } from '../difference.ts';
import { worstEffect } from '../merge-changes.ts';
import { countEffects, effectFor, judgementFor, type Side } from './sides.ts';

const outcomeOf = { breaking: 'broken', unknown: 'advised', 'non-breaking': 'held' } as const;

/** Renders a difference for people: a block for each change, the gravest first, then a line for each side. */
export function renderTerminal(difference: Difference, sides: readonly Side[], colours: boolean): string {
  const paint = createPaint(colours);
  const blocks = difference.changes.flatMap((change) => [...renderChange(change, sides, paint), '']);
  const widest = Math.max(...sides.map(({ length }) => length));
  const ends = sides.map((side) => {
    const counts = countEffects(side, difference) || 'no change';
    return `for ${`${side}:`.padEnd(widest + 2)}${paintEffect(effectFor(side, difference), paint)}  (${counts})`;
  });
  return `${[...blocks, ...ends].join('\n')}\n`;
}

function renderChange(change: Change, sides: readonly Side[], paint: Paint): readonly string[] {
  const effects = sides.map((side) => judgementFor(side, change).effect);
  const worst = worstEffect(effects);
  const heading = paint.outcome(outcomeOf[worst], worst.toUpperCase().padEnd(width));
  return [
    `${heading}  ${paint.strong(escapeText(change.pointer))}`,
    `  ${escapeText(change.what)}`,
    ...labelled('at', placesOf(change)),
    ...sides.flatMap((side) => {
      const { effect, reason } = judgementFor(side, change);
      return labelled(side, `${effect}: ${reason}`);
    }),
  ];
}

const width = 'NON-BREAKING'.length;
const mostPlaces = 3;

function placesOf({ places }: Change): string {
  const more = places.length - mostPlaces;
  return `${places.slice(0, mostPlaces).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function labelled(label: string, text: string): readonly string[] {
  return [`  ${label.padEnd('implementers'.length)}  ${escapeText(text)}`];
}

function paintEffect(effect: Effect, paint: Paint): string {
  return paint.strong(paint.outcome(outcomeOf[effect], effect));
}
