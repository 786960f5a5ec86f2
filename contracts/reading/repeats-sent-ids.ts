import { entryIds, type View } from './view.ts';

const known = new WeakMap<View, boolean>();

/** So few ids are compared sooner than they are put into a set. */
const few = 8;

/**
 * Whether every entry's id is one that was sent, letter by letter, and none is listed more often than it was sent.
 * That is the usual case, in which nothing about the ids can be wrong; several checks ask, and it is found out once.
 */
export function repeatsSentIds(view: View): boolean {
  const found = known.get(view);
  if (found !== undefined) return found;
  const isSo = areAmong(entryIds(view), view.requestIds ?? []);
  known.set(view, isSo);
  return isSo;
}

/** Whether the first list can be taken out of the second, item by item. */
function areAmong(wanted: readonly string[], all: readonly string[]): boolean {
  if (wanted.length > all.length) return false;
  if (all.length > few) return areDistinctAmong(wanted, all);
  const left = [...all];
  return wanted.every((id) => {
    const index = left.indexOf(id);
    if (index === -1) return false;
    left[index] = left.at(-1) ?? '';
    left.pop();
    return true;
  });
}

/** Of a long list each id is taken once, however often it stands there: what is listed twice is looked at closely. */
function areDistinctAmong(wanted: readonly string[], all: readonly string[]): boolean {
  const left = new Set(all);
  return wanted.every((id) => left.delete(id));
}
