/**
 * An id in one spelling for comparison: the reference page's sample writes `%2B12065550100` where the other
 * operations of the service take `+12065550100`; both name the same number. Nothing else is decoded.
 */
export function normalizeId(id: string): string {
  const isEncoded = id.startsWith('%2B') || id.startsWith('%2b');
  return isEncoded ? `+${id.slice(3)}` : id;
}

/** The spelling of the reference page's sample. */
export function percentEncodePlus(id: string): string {
  return id.startsWith('+') ? `%2B${id.slice(1)}` : id;
}

/** How often each id stands in a list, both spellings counted as one. */
export function countIds(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const normal = normalizeId(id);
    counts.set(normal, (counts.get(normal) ?? 0) + 1);
  }
  return counts;
}
