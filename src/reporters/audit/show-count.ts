const grouped = new Intl.NumberFormat('en-US');

/** A number with its noun: `1 exchange`, `12,345 exchanges`. */
export function showCount(count: number, noun: string): string {
  return `${grouped.format(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** A number for people: `12,345`. */
export function showNumber(count: number): string {
  return grouped.format(count);
}

/** A moment in milliseconds since the epoch for people, in UTC to the second. */
export function showTime(at: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return `${at} ms`;
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
