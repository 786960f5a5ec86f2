import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listConstraints } from './list-constraints.ts';
import { readDocument } from './read-document.ts';

const constraints = listConstraints(readDocument());
const evidence = readFileSync('openapi/evidence.md', 'utf8');
const rows = [...evidence.matchAll(/^\| `(#[^`]*)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, pointer = '', says = '', source = '']) => ({ pointer, says, source, covers: compilePointer(pointer) }),
);

/** A pointer in which `*` stands for any one name, as a pattern of pointers. */
function compilePointer(pointer: string): RegExp {
  const parts = pointer.split('*').map((text) => text.replaceAll(/[$()+.?[\]^{|}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

test('every row of the tables was read', () => {
  expect(rows.length).toBe(evidence.match(/^\| `#/gm)?.length);
  expect(rows.length).toBeGreaterThan(50);
});

test.each(rows)('$pointer stands in the document', ({ covers }) => {
  expect(constraints.filter((pointer) => covers.test(pointer))).not.toEqual([]);
});

test('each constraint of the document has a row', () => {
  expect(constraints.filter((pointer) => !rows.some(({ covers }) => covers.test(pointer)))).toEqual([]);
});
