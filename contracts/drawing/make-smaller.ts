import type { Arbitrary } from 'fast-check';
import type { DrawTools } from '../harness/case.ts';
import { LateId } from './late-id.ts';

/**
 * Draws as another source does, and makes what fails smaller in our own way: lists lose as many items as they can at
 * once, where the library tries them over and over, one by one.
 */
export function makingSmaller<Drawn>(
  tools: DrawTools,
  source: Arbitrary<Drawn>,
  smaller: (drawn: Drawn) => Iterable<Drawn>,
): Arbitrary<Drawn> {
  class Smaller extends tools.Arbitrary<Drawn> {
    generate(...parameters: Parameters<Arbitrary<Drawn>['generate']>) {
      return new tools.Value(source.generate(...parameters).value, undefined);
    }
    canShrinkWithoutContext(_value: unknown): _value is Drawn {
      return false;
    }
    shrink(drawn: Drawn) {
      return tools.stream(valuesOf(smaller(drawn)));
    }
  }
  function* valuesOf(drawn: Iterable<Drawn>) {
    for (const value of drawn) yield new tools.Value(value, undefined);
  }
  return new Smaller();
}

/** Values that are smaller than a drawn one, the smallest first; they may break what the drawn one kept. */
export function* smallerValues(value: unknown): Iterable<unknown> {
  if (value instanceof LateId) yield* smallerIds(value);
  else if (Array.isArray(value)) yield* smallerLists(value);
  else if (typeof value === 'string') yield* withoutChunks([...value], (rest) => rest.join(''));
  else if (typeof value === 'object' && value !== null) yield* smallerObjects(value);
  else if (typeof value === 'number' && value !== 0) yield 0;
}

function* smallerIds(id: LateId): Iterable<LateId> {
  if (id.isEncoded) yield new LateId(id.kind, id.text);
  if (id.kind !== 'made-up') return;
  yield* withoutChunks([...id.text], (rest) => new LateId('made-up', rest.join('')));
}

function* smallerLists(list: readonly unknown[]): Iterable<unknown> {
  const ids = list.filter((item) => item instanceof LateId);
  const isMadeUp = ids.some(({ kind }) => kind === 'made-up');
  const isPlain = ids.every(({ kind, text, isEncoded }) => kind === 'made-up' && text === '' && !isEncoded);
  if (isMadeUp && !isPlain)
    yield list.map((item) => (item instanceof LateId ? new LateId('made-up', '') : item));
  if (ids.some(({ simplest, text, isEncoded }) => simplest.text !== text || isEncoded))
    yield list.map((item) => (item instanceof LateId ? item.simplest : item));
  yield* withoutChunks(list, (rest) => rest);
  for (const [index, item] of list.entries())
    for (const smaller of smallerValues(item)) yield list.with(index, smaller);
}

function* smallerObjects(value: object): Iterable<unknown> {
  const members: ReadonlyArray<[string, unknown]> = Object.entries(value);
  yield* withoutChunks(members, (rest) => Object.fromEntries(rest));
  for (const [index, [name, member]] of members.entries())
    for (const smaller of smallerValues(member))
      yield Object.fromEntries(members.with(index, [name, smaller]));
}

/** What is left of a list without the whole of it, each half of it, each quarter and so on to each single item. */
function* withoutChunks<Item, Whole>(list: readonly Item[], build: (rest: Item[]) => Whole): Iterable<Whole> {
  for (let size = list.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let start = 0; start < list.length; start += size) yield build(list.toSpliced(start, size));
}
