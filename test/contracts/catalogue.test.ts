import { describe, expect, test } from 'vitest';
import { cases } from '../../contracts/cases/index.ts';
import { checks } from '../../contracts/checks/index.ts';
import { clauses } from '../../contracts/clauses/index.ts';
import { contract } from '../../contracts/contract.ts';
import { clausesOf, suiteOf } from '../../contracts/harness/read-case.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const idForm = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
const known = new Set(clauses.map(({ id }) => id));

function duplicatesIn(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe('the catalogue', () => {
  test('ids are kebab-case and unique', () => {
    const ids = [...clauses, ...cases].map(({ id }) => id);
    expect(ids.filter((id) => !idForm.test(id))).toEqual([]);
    expect(checks.map(({ id }) => id).filter((id) => !kebab.test(id))).toEqual([]);
    expect(duplicatesIn(clauses.map(({ id }) => id))).toEqual([]);
    expect(duplicatesIn(cases.map(({ id }) => id))).toEqual([]);
    expect(duplicatesIn(checks.map(({ id }) => id))).toEqual([]);
  });

  test('titles and clauses are plain statements', () => {
    const sentences = [
      ...clauses.map(({ text }) => text),
      ...[...cases, ...checks].map(({ title }) => title),
    ];
    expect(sentences.filter((sentence) => /\b(should|must|shall|ought)\b/i.test(sentence))).toEqual([]);
  });

  test('every clause that is judged stands in the catalogue', () => {
    const judged = [
      ...cases.flatMap(clausesOf),
      ...checks.flatMap((check) => check.clauses),
      ...Object.values(contract.engineClauses),
    ];
    expect(judged.filter((id) => !known.has(id))).toEqual([]);
  });

  test('every required and every advised clause is judged by a case, a check or the engine', () => {
    const judged = new Set([
      ...cases.flatMap(clausesOf),
      ...checks.flatMap((check) => check.clauses),
      ...Object.values(contract.engineClauses),
    ]);
    const unjudged = clauses.filter(({ id, level }) => level !== 'observed' && !judged.has(id));
    expect(unjudged.map(({ id }) => id)).toEqual([]);
  });

  test('every ability that a case needs is known to the contract', () => {
    const needed = cases.flatMap(({ needs = [] }) => needs);
    expect(needed.filter((name) => contract.abilities[name] === undefined)).toEqual([]);
  });

  test('the cases of a suite stand together', () => {
    const suites = cases.map(({ id }) => suiteOf(id));
    expect(suites.filter((suite, index) => suite !== suites[index - 1])).toEqual([...new Set(suites)]);
  });

  test('ids are permanent', () => {
    expect({
      clauses: clauses.map(({ id, level }) => `${id} ${level}`),
      checks: checks.map(({ id }) => id),
      cases: cases.map(({ id }) => id),
    }).toMatchSnapshot();
  });
});
