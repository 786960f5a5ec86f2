import type { States } from './states.ts';

const remedy = 'name more of them in the file of --states; --plan tells how many each state needs';

/** What was handed out of each fixtures object, so that whoever else reads from the same one gets fresh ids. */
const ledgers = new WeakMap<object, Map<string, number>>();

/**
 * States that hold already: lists of ids by state name.
 * Ids in a state that cases use up are handed out once; the others again and again.
 */
export function createStatesByFixture(
  numbers: Readonly<Record<string, readonly string[]>>,
  usedUp: ReadonlySet<string>,
): States {
  const handedOut = ledgers.get(numbers) ?? new Map<string, number>();
  ledgers.set(numbers, handedOut);
  return {
    isRemote: false,
    handsOutOnce: true,
    async setUp(state, ids) {
      const list = numbers[state];
      if (list === undefined)
        return { kind: 'not-offered', reason: `the fixtures name no ids for state '${state}'`, remedy };
      const from = usedUp.has(state) ? (handedOut.get(state) ?? 0) : 0;
      const lent = list.slice(from, from + ids.length);
      if (lent.length < ids.length)
        return {
          kind: 'not-offered',
          reason: `the fixtures have too few ids for state '${state}': ${ids.length - lent.length} more needed`,
          remedy,
        };
      handedOut.set(state, from + ids.length);
      return { kind: 'set', ids: lent };
    },
    async tearDown() {
      return true;
    },
    async reset() {},
    headerFor: () => undefined,
  };
}
