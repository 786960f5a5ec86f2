import { answers } from './answers.ts';
import { either, refusedAsNotFound, statusIs } from './patterns.ts';

/** Demands that a repeated call is served, or refused because its number is queued already. */
export const isRepeatHarmless = answers({
  clause: 'effect/repeat-harmless',
  holds: either(statusIs(200), refusedAsNotFound),
});
