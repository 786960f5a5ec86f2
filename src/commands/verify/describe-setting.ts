import type { RunOptions } from '../../../contracts/harness/run-options.ts';

/** How a run is set up, in a few words for people: states and signatures. */
export function describeSetting({
  states,
  signing,
}: Pick<RunOptions, 'states' | 'signing'>): readonly string[] {
  return [describeStates(states), signing === undefined ? 'unsigned' : `signed for ${signing.region}`];
}

function describeStates(states: RunOptions['states']): string {
  if (states.kind === 'url') return `states ${states.url.origin}${states.url.pathname}`;
  if (states.kind === 'prefer') return 'states by Prefer';
  return states.kind === 'fixtures' ? 'states by numbers from a file' : 'no states';
}
