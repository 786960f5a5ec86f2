import { isRecord } from './is-record.ts';

/** The references that can be reached from outside the components of a document, through components too. */
export function reachableReferences(root: unknown): ReadonlySet<string> {
  const { components, ...rest } = isRecord(root) ? root : {};
  const found = new Set<string>();
  const open = [...referencesIn(rest)];
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    if (found.has(target)) continue;
    found.add(target);
    const [kind = '', name = ''] = target.split('/').slice(2);
    const group = isRecord(components) ? components[kind] : undefined;
    if (isRecord(group)) open.push(...referencesIn(group[name]));
  }
  return found;
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isRecord(value)) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}
