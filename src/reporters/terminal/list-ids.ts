import { escapeText } from '../../../contracts/harness/escape-text.ts';
import { wrap } from './wrap.ts';

const widest = 102;

/** Writes ids one after the other, on as many indented lines as they need. */
export function listIds(ids: readonly string[], columns = widest): readonly string[] {
  return wrap(`  ${ids.map(escapeText).join(', ')}`, Math.min(columns, widest), 2);
}
