import type { Level } from '../harness/failure.ts';
import { clauses } from './index.ts';

const levels = new Map(clauses.map(({ id, level }) => [id, level]));

/** The level of a clause; throws a RangeError for an id that the catalogue doesn't have. */
export function levelOf(id: string): Level {
  const level = levels.get(id);
  if (level === undefined) throw new RangeError(`the catalogue has no clause '${id}'`);
  return level;
}
