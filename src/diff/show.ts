const most = 60;

/** A JSON value in one short line. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
