import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isNode, listConstraints } from './list-constraints.ts';
import { readDocument, readVoiceDocument } from './read-document.ts';

const chime = readDocument();
const voice = readVoiceDocument();
const constraints = listConstraints(chime);
const differences = listConstraints(voice).filter(
  (pointer) => shown(voice, pointer) !== shown(chime, pointer),
);
const evidence = readFileSync('openapi/evidence.md', 'utf8');
const [general = '', ofVoice = ''] = evidence.split('## What is different in Amazon Chime SDK Voice');
const rows = readRows(general);
const voiceRows = readRows(ofVoice);

function readRows(text: string) {
  return [...text.matchAll(/^\| `(#[^`]*)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, pointer = '', says = '', source = '']) => ({
      pointer,
      says,
      source,
      covers: compilePointer(pointer),
    }),
  );
}

/** A pointer in which `*` stands for any one name, as a pattern of pointers. */
function compilePointer(pointer: string): RegExp {
  const parts = pointer.split('*').map((text) => text.replaceAll(/[$()+.?[\]^{|}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

/** What stands at a pointer of a document, for comparison; objects count as they are in both. */
function shown(document: unknown, pointer: string): string | undefined {
  let value = document;
  for (const token of pointer.split('/').slice(1))
    value = isNode(value) ? value[token.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  return isNode(value) && !Array.isArray(value) ? '{…}' : JSON.stringify(value);
}

test('every row of the tables was read', () => {
  expect(rows.length + voiceRows.length).toBe(evidence.match(/^\| `#/gm)?.length);
  expect(rows.length).toBeGreaterThan(50);
  expect(voiceRows.length).toBeGreaterThan(3);
});

test.each(rows)('$pointer stands in the document', ({ covers }) => {
  expect(constraints.filter((pointer) => covers.test(pointer))).not.toEqual([]);
});

test('each constraint of the document has a row', () => {
  expect(constraints.filter((pointer) => !rows.some(({ covers }) => covers.test(pointer)))).toEqual([]);
});

test.each(voiceRows)('$pointer is different in the document of Amazon Chime SDK Voice', ({ covers }) => {
  expect(differences.filter((pointer) => covers.test(pointer))).not.toEqual([]);
});

test('each constraint that is different in the document of Amazon Chime SDK Voice has a row', () => {
  expect(differences.filter((pointer) => !voiceRows.some(({ covers }) => covers.test(pointer)))).toEqual([]);
});
