import type { Difference } from '../difference.ts';

/** Renders a difference as one JSON document, as `src/schemas/diff.schema.json` describes it. */
export function renderJson(difference: Difference): string {
  return `${JSON.stringify(difference, null, 2)}\n`;
}
