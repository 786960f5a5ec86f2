import { isDeepStrictEqual } from 'node:util';
import { tellShift } from '../context.ts';
import { at, type DocumentNode, type Pair } from '../document-node.ts';
import { narrower, type Shift, wider } from '../shift.ts';
import { show } from '../show.ts';
import type { SchemaContext } from './compare-schemas.ts';
import { coversEach } from './covers.ts';

/** Compares `allOf`, `anyOf` and `oneOf`, whose schemas are told apart by their references or their places. */
export function compareComposition(pair: Pair, context: SchemaContext): readonly string[] {
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) compareKeyword(pair, keyword, context);
  return ['allOf', 'anyOf', 'oneOf'];
}

type Keyword = 'allOf' | 'anyOf' | 'oneOf';

function compareKeyword(pair: Pair, keyword: Keyword, context: SchemaContext): void {
  const field = at(pair, keyword);
  if (field.before.exists !== field.after.exists) {
    const shift = field.after.exists ? narrower : wider;
    const what = `${keyword} ${field.after.exists ? 'added' : 'removed'}`;
    tellShift(field, shift, { code: 'composition-changed', what }, context);
    return;
  }
  const { matched, removed, added } = match(field.before.children, field.after.children);
  for (const couple of matched)
    context.compare(couple, keyword === 'anyOf' ? amid(couple, field, context) : context);
  for (const schema of removed) tellMember(schema, 'removed', keyword, field, context);
  for (const schema of added) tellMember(schema, 'added', keyword, field, context);
}

/** A schema of an `anyOf` allows nothing new where another one allowed it already, and takes nothing that another one still allows. */
function amid({ before, after }: Pair, field: Pair, context: SchemaContext): SchemaContext {
  const hadIt = coversEach(siblingsOf(before, field.before), after);
  const keepsIt = coversEach(siblingsOf(after, field.after), before);
  if (!hadIt && !keepsIt) return context;
  const { more = false, less = false } = context.mute ?? {};
  return { ...context, mute: { more: hadIt || more, less: keepsIt || less } };
}

function siblingsOf(member: DocumentNode, list: DocumentNode): readonly DocumentNode[] {
  return list.children.filter(({ pointer }) => pointer !== member.pointer);
}

function tellMember(
  schema: DocumentNode,
  move: 'added' | 'removed',
  keyword: Keyword,
  field: Pair,
  context: SchemaContext,
): void {
  const pair =
    move === 'added'
      ? { before: field.before.at('-'), after: schema }
      : { before: schema, after: field.after.at('-') };
  const what = `${show(schema.value)} ${move} in ${keyword}`;
  tellShift(pair, shiftOf(schema, move, keyword, field), { code: 'composition-changed', what }, context);
}

function shiftOf(schema: DocumentNode, move: 'added' | 'removed', keyword: Keyword, field: Pair): Shift {
  if (keyword === 'allOf') return move === 'added' ? narrower : wider;
  if (keyword === 'oneOf')
    return move === 'added' ? { more: 'yes', less: 'unknown' } : { more: 'unknown', less: 'yes' };
  const rest = move === 'added' ? field.before : field.after;
  if (coversEach(rest.children, schema)) return { more: 'no', less: 'no' };
  return move === 'added' ? wider : narrower;
}

/** Matches schemas that are the same place or written alike, then what is left in turn. */
function match(before: readonly DocumentNode[], after: readonly DocumentNode[]) {
  const matched: Pair[] = [];
  const restAfter = [...after];
  const restBefore = before.filter((schema) => {
    const index = restAfter.findIndex(
      ({ pointer, value }) =>
        (isNamed(pointer) && pointer === schema.pointer) || isDeepStrictEqual(value, schema.value),
    );
    const [found] = index === -1 ? [] : restAfter.splice(index, 1);
    if (found !== undefined) matched.push({ before: schema, after: found });
    return found === undefined;
  });
  const count = before.length === after.length ? restBefore.length : 0;
  for (const [index, schema] of restBefore.slice(0, count).entries()) {
    const partner = restAfter[index];
    if (partner !== undefined) matched.push({ before: schema, after: partner });
  }
  return { matched, removed: restBefore.slice(count), added: restAfter.slice(count) };
}

function isNamed(pointer: string): boolean {
  return pointer.startsWith('#/components/');
}
