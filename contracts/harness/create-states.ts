import type { Contract } from './contract.ts';
import type { RunOptions } from './run-options.ts';
import type { StateAnswer, States } from './states.ts';
import { createStatesByFixture } from './states-by-fixture.ts';
import { createNoStates, createStatesByPrefer } from './states-by-prefer.ts';
import { createStatesByUrl } from './states-by-url.ts';

/** The source of states that the options name. */
export function createStates<View>(
  contract: Pick<Contract<View>, 'statusByState' | 'usedUpStates' | 'idsMember'>,
  options: RunOptions,
): States {
  const { states } = options;
  if (states.kind === 'prefer') return createStatesByPrefer(contract.statusByState);
  if (states.kind === 'fixtures') return createStatesByFixture(states.numbers, contract.usedUpStates);
  if (states.kind === 'none') return createNoStates();
  return createStatesByUrl({
    url: states.url,
    idsMember: contract.idsMember,
    timeoutMs: options.timeoutMs,
    ...(options.tls === undefined ? {} : { tls: options.tls }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/** States that remember what they were asked for. */
export interface WatchedStates extends States {
  /** Whether a remote source was asked and offered no state at all, as a mistaken URL does. */
  offersNothing(): boolean;
}

/** Watches a source of states. */
export function watchStates(states: States): WatchedStates {
  let asked = 0;
  let set = 0;
  const note = (answer: StateAnswer): StateAnswer => {
    asked += 1;
    if (answer.kind === 'set') set += 1;
    return answer;
  };
  return {
    ...states,
    setUp: async (state, ids, params) => note(await states.setUp(state, ids, params)),
    offersNothing: () => states.isRemote && asked > 0 && set === 0,
  };
}
