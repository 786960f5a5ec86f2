import { isDeepStrictEqual } from 'node:util';
import { compareRest, describeMove } from './compare-rest.ts';
import { type Context, tellShift } from './context.ts';
import { at, type DocumentNode, type Pair } from './document-node.ts';
import { isRecord } from './is-record.ts';
import { other, type Shift } from './shift.ts';
import { show } from './show.ts';

/** Compares who may call an operation: the alternatives of `security`, the operation's own or the document's. */
export function compareSecurity(document: Pair, operation: Pair, context: Context): void {
  const security = {
    before: securityOf(document.before, operation.before),
    after: securityOf(document.after, operation.after),
  };
  const before = alternativesOf(security.before);
  const after = alternativesOf(security.after);
  const gained = without(after, before);
  const lost = without(before, after);
  if (gained.length + lost.length > 0) {
    const shift: Shift = { more: gained.length > 0 ? 'yes' : 'no', less: lost.length > 0 ? 'yes' : 'no' };
    const what = [...gained.map((one) => `${name(one)} added`), ...lost.map((one) => `${name(one)} removed`)];
    tellShift(security, shift, { code: 'security-changed', what: `security: ${what.join(', ')}` }, context);
  }
  for (const scheme of schemesOf([...before, ...after]))
    compareScheme(at(document, 'components', 'securitySchemes', scheme), scheme, context);
}

function securityOf(document: DocumentNode, operation: DocumentNode): DocumentNode {
  const own = operation.at('security');
  return own.exists ? own : document.at('security');
}

/** No alternatives at all mean that everyone may call, as `{}` does. */
function alternativesOf(security: DocumentNode): readonly unknown[] {
  const list = Array.isArray(security.value) ? security.value : [];
  return list.length === 0 ? [{}] : list;
}

function without(list: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  return list.filter((value) => !others.some((candidate) => isDeepStrictEqual(candidate, value)));
}

function name(alternative: unknown): string {
  const isAnonymous = isRecord(alternative) && Object.keys(alternative).length === 0;
  return isAnonymous ? 'anonymous callers' : show(alternative);
}

function schemesOf(alternatives: readonly unknown[]): ReadonlySet<string> {
  return new Set(alternatives.flatMap((one) => (isRecord(one) ? Object.keys(one) : [])));
}

const onTheWire = ['type', 'in', 'name', 'scheme', 'flows', 'openIdConnectUrl'];

function compareScheme(scheme: Pair, schemeName: string, context: Context): void {
  for (const { document, site } of [scheme.before, scheme.after]) document.used.add(site);
  if (!scheme.before.exists || !scheme.after.exists) return;
  const inner = { ...context, place: `security scheme ${schemeName} of ${context.place}` };
  for (const field of onTheWire) {
    const couple = at(scheme, field);
    if (isDeepStrictEqual(couple.before.value, couple.after.value)) continue;
    tellShift(
      couple,
      other,
      { code: 'security-scheme-changed', what: `${field} ${describeMove(couple)}` },
      inner,
    );
  }
  compareRest(scheme, new Set(onTheWire), inner);
}
