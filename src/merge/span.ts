/** When something began, ISO 8601 in UTC, and how long it took. */
export interface Span {
  readonly startedAt: string;
  readonly durationMs: number;
}

/** The shortest span in which both lie. */
export function coverBoth(left: Span, right: Span): Span {
  const start = Math.min(startOf(left), startOf(right));
  const end = Math.max(startOf(left) + left.durationMs, startOf(right) + right.durationMs);
  return { startedAt: new Date(start).toISOString(), durationMs: end - start };
}

function startOf({ startedAt }: Span): number {
  return Date.parse(startedAt);
}
