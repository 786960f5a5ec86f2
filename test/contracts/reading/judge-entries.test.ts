import { expect, test } from 'vitest';
import { judgeEntries } from '../../../contracts/reading/judge-entries.ts';

const finding = (path: string) => ({ clause: 'c', code: 'x', path, received: 'r', expected: 'e' });

test('every entry is judged, with its path in the body', () => {
  const seen: Array<[unknown, string]> = [];
  const found = judgeEntries(['a', 'b'], (entry, path) => {
    seen.push([entry, path]);
    return entry === 'b' ? [finding(path)] : [];
  });
  expect(seen).toEqual([
    ['a', 'body/PhoneNumberErrors/0'],
    ['b', 'body/PhoneNumberErrors/1'],
  ]);
  expect(found).toEqual([finding('body/PhoneNumberErrors/1')]);
});

test('after twenty findings no further entry is judged', () => {
  let judged = 0;
  const found = judgeEntries(Array.from({ length: 1000 }), (_entry, path) => {
    judged += 1;
    return [finding(path)];
  });
  expect(found).toHaveLength(20);
  expect(judged).toBe(20);
});
