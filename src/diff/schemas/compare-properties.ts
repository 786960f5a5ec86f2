import { breaking, harmless, unclear } from '../change.ts';
import { describeMove } from '../compare-rest.ts';
import { type Context, tellJudged, tellShift } from '../context.ts';
import { at, type DocumentNode, namesOf, type Pair } from '../document-node.ts';
import { type Judgements, judgeShift, narrower, type Shift, wider } from '../shift.ts';
import type { SchemaContext } from './compare-schemas.ts';

/** Compares `properties`, `required` and `additionalProperties`. */
export function compareProperties(pair: Pair, context: SchemaContext): readonly string[] {
  for (const name of namesOf(at(pair, 'properties'))) compareProperty(pair, name, context);
  const moved = new Set(namesOf(at(pair, 'properties')).filter((name) => isOneSided(pair, name)));
  for (const name of new Set([...requiredOf(pair.before), ...requiredOf(pair.after)]))
    if (!moved.has(name)) compareRequired(pair, name, context);
  compareAdditional(pair, context);
  return ['properties', 'required', 'additionalProperties'];
}

function isOneSided(pair: Pair, name: string): boolean {
  const { before, after } = at(pair, 'properties', name);
  return before.exists !== after.exists;
}

function compareProperty(pair: Pair, name: string, context: SchemaContext): void {
  const property = at(pair, 'properties', name);
  if (property.before.exists && property.after.exists) context.compare(property, context);
  else if (property.after.exists) tellAdded(pair, name, context);
  else tellRemoved(pair, name, context);
}

function tellAdded(pair: Pair, name: string, context: Context): void {
  const isRequired = requiredOf(pair.after).includes(name);
  const what = `${isRequired ? 'required' : 'optional'} member ${name} added`;
  const judgements = judgeAdded({ isRequired, wasClosed: isClosed(pair.before) }, context);
  tellJudged(at(pair, 'properties', name), judgements, { code: 'member-added', what }, context);
}

function judgeAdded(
  { isRequired, wasClosed }: { readonly isRequired: boolean; readonly wasClosed: boolean },
  { position }: Context,
): Judgements {
  if (position.in === 'response')
    return {
      forCallers: wasClosed
        ? breaking('answers may hold a member that was ruled out before')
        : harmless('members that were not described have always been possible'),
      forImplementers: isRequired
        ? breaking('answers without the member are no longer right')
        : harmless('the member may be left out'),
    };
  return {
    forCallers: isRequired
      ? breaking('requests without the member are no longer right')
      : harmless('the member may be left out'),
    forImplementers: breaking(
      'the member may be sent now, and an implementation of the old document does not know it',
    ),
  };
}

function tellRemoved(pair: Pair, name: string, context: Context): void {
  const wasRequired = requiredOf(pair.before).includes(name);
  const what = `${wasRequired ? 'required' : 'optional'} member ${name} removed`;
  const judgements = judgeRemoved({ wasRequired, closes: isClosed(pair.after) }, context);
  tellJudged(at(pair, 'properties', name), judgements, { code: 'member-removed', what }, context);
}

function judgeRemoved(
  { wasRequired, closes }: { readonly wasRequired: boolean; readonly closes: boolean },
  { position }: Context,
): Judgements {
  if (position.in === 'response')
    return {
      forCallers: breaking('answers need not hold the member any more, nor hold to its old description'),
      forImplementers: closes
        ? breaking('answers with the member are no longer right')
        : harmless('members that are not described may still be sent'),
    };
  if (closes) return judgeShift({ more: wasRequired ? 'yes' : 'no', less: 'yes' }, position);
  return {
    forCallers: unclear('the member may still be sent, and what becomes of it is not said'),
    forImplementers: wasRequired
      ? breaking('requests without the member have to be served')
      : harmless('the member has to be served no longer'),
  };
}

function compareRequired(pair: Pair, name: string, context: Context): void {
  const was = requiredOf(pair.before).includes(name);
  const is = requiredOf(pair.after).includes(name);
  if (was === is) return;
  const what = `${name} ${is ? 'is required' : 'is no longer required'}`;
  tellShift(at(pair, 'required'), is ? narrower : wider, { code: 'required-changed', what }, context);
}

function compareAdditional(pair: Pair, context: SchemaContext): void {
  const field = at(pair, 'additionalProperties');
  const [was, is] = [kindOf(field.before), kindOf(field.after)];
  if (was === 'schema' && is === 'schema') context.compare(field, context);
  if (was === is) return;
  const order = ['closed', 'schema', 'open'];
  const shift: Shift = order.indexOf(is) > order.indexOf(was) ? wider : narrower;
  const what = `additionalProperties ${describeMove(field)}`;
  tellShift(field, shift, { code: 'other-members-changed', what }, context);
}

function kindOf({ value }: DocumentNode): 'closed' | 'schema' | 'open' {
  if (value === false) return 'closed';
  const saysNothing = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  return saysNothing ? 'open' : 'schema';
}

function isClosed(node: DocumentNode): boolean {
  return kindOf(node.at('additionalProperties')) === 'closed';
}

function requiredOf(node: DocumentNode): readonly string[] {
  return node.at('required').children.map(({ text }) => text);
}
