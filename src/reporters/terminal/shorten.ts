/** Cuts text that would not fit on a line of a screen; without a screen's width it is given back whole. */
export function shorten(text: string, columns: number | undefined, alreadyUsed: number): string {
  if (columns === undefined) return text;
  const room = Math.max(20, columns - alreadyUsed);
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
