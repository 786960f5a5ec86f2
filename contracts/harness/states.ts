import type { Given, IdOf } from './case.ts';

/** What a source of states answered when it was asked for one. */
export type StateAnswer =
  /** The target is in the state; `ids` stand for the aliases asked for, in order. */
  | { readonly kind: 'set'; readonly ids: readonly string[] }
  /** This target or source doesn't offer the state. */
  | { readonly kind: 'not-offered'; readonly reason: string; readonly remedy: string }
  /** The state is offered and could not be set: an accident. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Brings the target into named states; one implementation for each kind of source. */
export interface States {
  /** Whether another process sets the states, at an address that may be mistaken. */
  readonly isRemote: boolean;
  /** Whether ids of a state that cases use up are handed out once, so that there may be too few of them. */
  readonly handsOutOnce?: boolean;
  /** Sets a state with as many ids as asked for. */
  setUp(
    state: string,
    ids: readonly string[],
    params?: Readonly<Record<string, unknown>>,
  ): Promise<StateAnswer>;
  /** Undoes it. Gives false when that failed. */
  tearDown(
    state: string,
    ids: readonly string[],
    params?: Readonly<Record<string, unknown>>,
  ): Promise<boolean>;
  /** Brings the target back to where it began; a source that can't does nothing. */
  reset(): Promise<void>;
  /** A header that stands for the state on each request while it is set, where the source works that way. */
  headerFor(state: string): readonly [name: string, value: string] | undefined;
}

/** Ids bound to the aliases of a case, and the state that each was set to. */
export interface Binding {
  readonly idOf: IdOf;
  readonly stateOf: (id: string) => string | undefined;
}

/** Binds aliases to ids, given by given. */
export function bindIds(bound: ReadonlyArray<{ given: Given; ids: readonly string[] }>): Binding {
  const ids = new Map<string, string>();
  const states = new Map<string, string>();
  for (const { given, ids: list } of bound)
    for (const [index, alias] of given.as.entries()) {
      const id = list[index];
      if (id === undefined) throw new RangeError(`no id for alias '${alias}'`);
      ids.set(alias, id);
      if (given.state !== undefined) states.set(id, given.state);
    }
  return {
    idOf(alias) {
      const id = ids.get(alias);
      if (id === undefined) throw new RangeError(`the case names no alias '${alias}'`);
      return id;
    },
    stateOf: (id) => states.get(id),
  };
}
