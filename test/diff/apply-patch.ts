import type { Step } from './known-changes.ts';

/** A copy of the document with the steps applied; throws where a pointer leads nowhere. */
export function applyPatch(document: object, steps: readonly Step[]): Record<string, unknown> {
  const copy = structuredClone(document) as Record<string, unknown>;
  for (const [verb, pointer, value] of steps) {
    const parts = pointer
      .slice(2)
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const key = parts.pop() ?? '';
    const parent = parts.reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], copy);
    change(parent, key, verb === 'remove' ? undefined : { value }, pointer);
  }
  return copy;
}

function change(parent: unknown, key: string, set: { value: unknown } | undefined, pointer: string): void {
  if (Array.isArray(parent)) {
    if (set === undefined) parent.splice(Number(key), 1);
    else if (key === '-') parent.push(set.value);
    else parent[Number(key)] = set.value;
    return;
  }
  if (typeof parent !== 'object' || parent === null) throw new Error(`nothing is at ${pointer}`);
  const record = parent as Record<string, unknown>;
  if (set !== undefined) record[key] = set.value;
  else if (key in record) delete record[key];
  else throw new Error(`nothing is at ${pointer}`);
}
