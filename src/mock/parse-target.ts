/** Path and query of a request target. */
export interface Target {
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
}

/** Splits a request target in origin form or absolute form (RFC 9112 section 3.2); the query is decoded. */
export function parseTarget(target: string): Target {
  const origin = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = origin.indexOf('?');
  const path = mark < 0 ? origin : origin.slice(0, mark);
  return { path: path || '/', query: mark < 0 ? {} : parseQuery(origin.slice(mark + 1)) };
}

function parseQuery(text: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
