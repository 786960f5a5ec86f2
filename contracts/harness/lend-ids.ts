/**
 * Lends ids of a pool round and round, so that what one case leaves behind meets the next use of the same id
 * as late as possible.
 */
export function createLender(pool: readonly string[]): (count: number) => readonly string[] {
  let next = 0;
  return (count) => {
    const ids = Array.from({ length: count }, (_, index) => pool[(next + index) % pool.length] ?? '');
    next = (next + count) % pool.length;
    return ids;
  };
}
