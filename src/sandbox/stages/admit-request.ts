import type { Context } from '../behaviour.ts';

/** Throws the refusal of the error state that was set last, if one is set. */
export function admitRequest({ world }: Context): void {
  if (world.forced.size === 0) return;
  const last = [...world.forced.values()].at(-1);
  if (last !== undefined) throw last();
}
