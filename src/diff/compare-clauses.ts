import type { Level } from '../../contracts/harness/failure.ts';
import { UsageError } from '../errors/usage-error.ts';
import { breaking, type Change, harmless, unclear } from './change.ts';
import { annotation, beyondKnowledge } from './context.ts';
import { isRecord } from './is-record.ts';
import { mergeChanges } from './merge-changes.ts';
import type { ContractFile } from './read-contract.ts';
import type { Judgements } from './shift.ts';

interface Clause {
  readonly pointer: string;
  readonly level: Level;
  readonly text: string;
  readonly source: unknown;
}

/**
 * Compares the clauses by which two runs of `verify` judged: which came, which went, which were made stricter.
 * What became of them in the runs is left aside. Throws a UsageError for a report without readable clauses.
 */
export function compareClauses(before: ContractFile, after: ContractFile): readonly Change[] {
  const old = readClauses(before);
  const current = readClauses(after);
  const ids = [...new Set([...old.keys(), ...current.keys()])];
  return mergeChanges(ids.flatMap((id) => compareClause(id, old.get(id), current.get(id))));
}

const levels: readonly unknown[] = ['required', 'advised', 'observed'];

function readClauses({ root, input }: ContractFile): ReadonlyMap<string, Clause> {
  const list = Array.isArray(root.clauses) ? root.clauses : [];
  const clauses = list.map((clause: unknown, index) => readClause(clause, index, input));
  // Dredd's own clause is there only when Dredd ran.
  return new Map(clauses.filter(([id]) => id !== 'dredd/agrees'));
}

function readClause(clause: unknown, index: number, input: string): readonly [string, Clause] {
  const { id, level, text, source } = isRecord(clause) ? clause : {};
  if (typeof id === 'string' && typeof text === 'string' && isLevel(level))
    return [id, { pointer: `#/clauses/${index}`, level, text, source }];
  throw new UsageError({
    input,
    problem: `clause ${index + 1} of the report has no id, text and level`,
    remedy: 'give a report as verify --reporter json writes it',
  });
}

function isLevel(value: unknown): value is Level {
  return levels.includes(value);
}

function compareClause(id: string, before: Clause | undefined, after: Clause | undefined): readonly Change[] {
  const change = (code: string, what: string, judgements: Judgements): Change => ({
    code,
    pointer: (after ?? before)?.pointer ?? '#/clauses',
    places: [id],
    what,
    ...(before === undefined ? {} : { before: { level: before.level, text: before.text } }),
    ...(after === undefined ? {} : { after: { level: after.level, text: after.text } }),
    ...judgements,
  });
  if (before === undefined)
    return after === undefined
      ? []
      : [
          change(
            'clause-added',
            `${after.level} clause added: ${after.text}`,
            raised('observed', after.level),
          ),
        ];
  if (after === undefined)
    return [
      change('clause-removed', `${before.level} clause removed: ${before.text}`, lowered(before.level)),
    ];
  return [
    ...compareLevels(before, after, change),
    ...(before.text === after.text ? [] : [change('clause-reworded', `now: ${after.text}`, beyondKnowledge)]),
    ...(before.source === after.source
      ? []
      : [change('clause-source-changed', `source: ${after.source}`, annotation)]),
  ];
}

function compareLevels(
  { level: was }: Clause,
  { level: is, text }: Clause,
  change: (code: string, what: string, judgements: Judgements) => Change,
): readonly Change[] {
  if (was === is) return [];
  const isStricter = levels.indexOf(is) < levels.indexOf(was);
  return isStricter
    ? [change('clause-stricter', `${was} → ${is}: ${text}`, raised(was, is))]
    : [change('clause-looser', `${was} → ${is}: ${text}`, lowered(was))];
}

function raised(was: Level, is: Level): Judgements {
  return {
    forCallers: harmless('no less is demanded of implementations'),
    forImplementers:
      is === 'required' && was !== 'required'
        ? breaking('an implementation that does not keep it now fails')
        : harmless('it is reported and fails no run by itself'),
  };
}

function lowered(was: Level): Judgements {
  return {
    forCallers:
      was === 'required'
        ? breaking('an implementation that does not keep it no longer fails')
        : was === 'advised'
          ? unclear('it was advised only, so callers could not rely on it')
          : harmless('it was recorded only'),
    forImplementers: harmless('no more is demanded'),
  };
}
