/**
 * Calls `visit` with every object inside a JSON value, outermost first, and the JSON pointer to it.
 * @param {unknown} value
 * @param {(node: Record<string, any>, pointer: string) => void} visit
 * @param {string} [pointer]
 */
export function walk(value, visit, pointer = '') {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value, pointer);
  for (const [key, member] of Object.entries(value)) {
    walk(member, visit, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}
