import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentSource, findPlace } from '../../contracts/clauses/find-place.ts';
import { clauses } from '../../contracts/clauses/index.ts';
import { places } from '../../contracts/clauses/places.ts';
import { documentedErrors } from '../../contracts/reading/error-vocabulary.ts';
import { positions } from '../../generated/batch-delete-phone-number.positions.ts';

const lines = readFileSync(documentSource, 'utf8').split('\n');

function textAt({ line, column }: { line: number; column: number }): string {
  return (lines[line - 1] ?? '').slice(column - 1);
}

test('every pointer leads to the line and column where its key, or its item, stands', () => {
  const wrong = Object.entries(positions).filter(([pointer, [line, column]]) => {
    const key = (pointer.split('/').at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
    const isKey = [`${key}:`, `"${key}":`].some((text) => textAt({ line, column }).startsWith(text));
    const isItem = /^\d+$/.test(key) && /^ *- $/.test(lines[line - 1]?.slice(0, column - 1) ?? '');
    return !isKey && !isItem;
  });
  expect(wrong).toEqual([]);
  expect(Object.keys(positions).length).toBeGreaterThan(300);
});

test('every place belongs to a clause and stands in the document, for each status', () => {
  const known = new Set(clauses.map(({ id }) => id));
  expect(Object.keys(places).filter((id) => !known.has(id))).toEqual([]);
  for (const { id } of clauses)
    for (const status of [undefined, 200, 418, ...documentedErrors.map(({ status }) => status)])
      expect(findPlace(id, status).line).toBeGreaterThan(0);
});

test.each([
  ['input/empty-list-refused', undefined, 'minItems: 1'],
  ['input/list-required', undefined, 'required:'],
  ['routing/operation-query', undefined, 'enum:'],
  ['success/request-id', undefined, 'x-amzn-RequestId:'],
  ['errors/throttling-is-429', undefined, '"429":'],
  ['effect/moved-to-queue', undefined, 'post:'],
  ['a-later/clause', undefined, 'post:'],
  ['errors/media-type', 418, 'responses:'],
])('%s, answered %s, stands at %s', (clause, status, text) => {
  expect(textAt(findPlace(clause, status))).toBe(text);
});

test('what each error has as its own stands at the error that was received', () => {
  expect(findPlace('errors/type-told', 404).pointer).toBe(
    '#/components/responses/NotFoundException/headers/x-amzn-ErrorType',
  );
});
