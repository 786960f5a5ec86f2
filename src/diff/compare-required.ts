import { type Context, tellShift } from './context.ts';
import { at, type Pair } from './document-node.ts';
import { narrower, wider } from './shift.ts';

/** Compares the `required` of a parameter, a body or a header; `name` is how to speak of it. */
export function compareRequired(pair: Pair, name: string, context: Context): void {
  const field = at(pair, 'required');
  const [was, is] = [field.before.value === true, field.after.value === true];
  if (was === is) return;
  const what = `${name} ${is ? 'is required' : 'may be left out'}`;
  tellShift(field, is ? narrower : wider, { code: 'required-changed', what }, context);
}
