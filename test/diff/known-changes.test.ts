import { expect, test } from 'vitest';
import document from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };
import { compareDocuments } from '../../src/diff/compare-documents.ts';
import { worstEffect } from '../../src/diff/merge-changes.ts';
import { applyPatch } from './apply-patch.ts';
import { knownChanges } from './known-changes.ts';

function compare(before: Record<string, unknown>, after: Record<string, unknown>) {
  return compareDocuments(
    { input: 'old', kind: 'document', root: before },
    { input: 'new', kind: 'document', root: after },
  );
}

test.each(knownChanges)('$title', ({ given = [], patch, forCallers, forImplementers, pointer }) => {
  const before = applyPatch(document, given);
  const changes = compare(before, applyPatch(before, patch));
  expect({
    forCallers: worstEffect(changes.map((change) => change.forCallers.effect)),
    forImplementers: worstEffect(changes.map((change) => change.forImplementers.effect)),
  }).toEqual({ forCallers, forImplementers });
  if (pointer !== '') expect(changes.map((change) => change.pointer)).toContain(pointer);
});

test('the table holds at least 60 changes, with each effect on each side', () => {
  expect(knownChanges.length).toBeGreaterThanOrEqual(60);
  expect(new Set(knownChanges.map((row) => `${row.forCallers} ${row.forImplementers}`)).size).toBe(7);
});

test('a document does not differ from itself', () => {
  expect(compare(document, structuredClone(document))).toEqual([]);
});
