import type { States } from './states.ts';

/** What makes cases run that a mock without a memory can't show. */
export const statefulRemedy = 'judge a target that keeps state, with --states <url>';

const statesRemedy =
  'give --states: a URL that speaks the state protocol, or a file that names numbers by state';

/** Error states as `Prefer: code=…` on each request, for mocks that understand it; no other state is offered. */
export function createStatesByPrefer(statusByState: Readonly<Record<string, number>>): States {
  return {
    isRemote: false,
    async setUp(state) {
      return statusByState[state] === undefined
        ? { kind: 'not-offered', reason: `a stateless mock has no state '${state}'`, remedy: statefulRemedy }
        : { kind: 'set', ids: [] };
    },
    async tearDown() {
      return true;
    },
    async reset() {},
    headerFor(state) {
      const status = statusByState[state];
      return status === undefined ? undefined : ['Prefer', `code=${status}`];
    },
  };
}

/** No source of states at all. */
export function createNoStates(): States {
  return {
    isRemote: false,
    async setUp(state) {
      const reason = `no --states given, so state '${state}' could not be set`;
      return { kind: 'not-offered', reason, remedy: statesRemedy };
    },
    async tearDown() {
      return true;
    },
    async reset() {},
    headerFor: () => undefined,
  };
}
