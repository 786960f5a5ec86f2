import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before } from '../overriding.ts';
import { queue } from './records.ts';

/** Moves, beside the numbers named, every free number for which the condition holds. */
function alsoMoving(condition: (number: string, id: string) => boolean): Overrides {
  return before('moveNumber', (id, context) => {
    const named = context.behaviour.identify(id, context);
    for (const record of [...context.world.inventory.values()]) {
      if (record.association === undefined && condition(record.number, named)) queue(record, context);
    }
  });
}

/** Defects that move numbers which nobody named. */
export const neighbourFaults: readonly Fault[] = [
  {
    id: 'prefix-moves-all',
    lies: 'An id that is the beginning of numbers moves them all.',
    caughtBy: ['effect/prefix-names-only-itself'],
    overrides: alsoMoving((number, id) => number.startsWith(id)),
  },
  {
    id: 'suffix-moves-all',
    lies: 'An id that is the end of numbers moves them all.',
    caughtBy: ['effect/suffix-names-only-itself', 'effect/digits-alone'],
    overrides: alsoMoving((number, id) => number.endsWith(id)),
  },
  {
    id: 'star-moves-all',
    lies: 'A star in an id stands for any digits.',
    caughtBy: ['effect/lone-asterisk', 'effect/asterisk-is-no-pattern'],
    overrides: alsoMoving((number, id) => matchesPattern(number, id, '*')),
  },
  {
    id: 'percent-moves-all',
    lies: 'A percent sign in an id stands for any digits, as in SQL.',
    caughtBy: ['effect/lone-percent-sign', 'effect/percent-sign-is-no-pattern'],
    overrides: alsoMoving((number, id) => matchesPattern(number, id, '%')),
  },
  {
    id: 'underscore-matches-digit',
    lies: 'An underscore in an id stands for any digit, as in SQL.',
    caughtBy: ['effect/underscore-is-no-pattern'],
    overrides: alsoMoving(
      (number, id) =>
        id.includes('_') && new RegExp(`^${escapePattern(id).replaceAll('_', '.')}$`).test(number),
    ),
  },
  {
    id: 'next-number-moved',
    lies: 'The number behind the one that is named is moved too.',
    caughtBy: ['effect/numbers-between-untouched', 'effect/others-untouched'],
    overrides: alsoMoving((number, id) => `+${Number(id) + 1}` === number),
  },
  {
    id: 'whole-inventory-moved',
    lies: 'A forgotten WHERE moves every free number.',
    caughtBy: ['effect/others-untouched'],
    overrides: alsoMoving(() => true),
  },
];

function matchesPattern(number: string, id: string, wildcard: string): boolean {
  return (
    id.includes(wildcard) && new RegExp(`^${id.split(wildcard).map(escapePattern).join('.*')}$`).test(number)
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
