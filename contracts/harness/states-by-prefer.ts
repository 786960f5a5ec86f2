import type { States } from './states.ts';

/** Error states as `Prefer: code=…` on each request, for mocks that understand it; no other state is offered. */
export function createStatesByPrefer(statusByState: Readonly<Record<string, number>>): States {
  return {
    isRemote: false,
    async setUp(state) {
      return statusByState[state] === undefined
        ? { kind: 'not-offered', reason: `a stateless mock has no state '${state}'` }
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
      return { kind: 'not-offered', reason: `no --states given, so state '${state}' could not be set` };
    },
    async tearDown() {
      return true;
    },
    async reset() {},
    headerFor: () => undefined,
  };
}
