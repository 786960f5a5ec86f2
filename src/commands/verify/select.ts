import { requireKnown } from '../../cli/require-known.ts';
import type { VerifyFlags } from '../verify.ts';

/** The suite of Dredd's transactions, which are no cases of the catalogue. */
export const dreddSuite = 'dredd';

/** What `--list`, plans and reporters need to know of a case. */
export interface NamedCase {
  readonly id: string;
  readonly title: string;
}

/** The cases that `--suite` and `--only` leave, and the words to pass on to the engine. */
export interface Selection<Case extends NamedCase> {
  readonly cases: readonly Case[];
  readonly only: readonly string[];
  readonly suites: readonly string[];
  /** Ids of Dredd's transactions that were asked for one by one; undefined when all of them, or none, run. */
  readonly dreddOnly: readonly string[] | undefined;
  readonly withDredd: boolean;
}

/**
 * Selects cases by suite and id; a case is in when either names it, and an optional one only then. Throws an UnknownWordError for unknown names.
 */
export async function select<Case extends NamedCase>(
  flags: Pick<VerifyFlags, 'suite' | 'only' | 'dredd'>,
  catalogue: readonly Case[],
  optional: readonly Case[] = [],
): Promise<Selection<Case>> {
  const suites = flags.suite ?? [];
  const only = flags.only ?? [];
  const all = [...catalogue, ...optional];
  const knownSuites = [...new Set([...all.map(({ id }) => suiteOf(id)), dreddSuite])];
  const seeAlso = 'verify --list prints them all';
  await requireKnown(suites, {
    at: '--suite',
    kind: 'suite',
    known: knownSuites,
    seeAlso: `there are ${knownSuites.join(', ')}`,
  });
  const ids = only.filter((id) => !isDreddId(id));
  await requireKnown(ids, { at: '--only', kind: 'case', known: all.map(({ id }) => id), seeAlso });
  const selectsAll = suites.length === 0 && only.length === 0;
  const dreddIds = only.filter(isDreddId);
  const isDreddNamed = suites.includes(dreddSuite) || dreddIds.length > 0;
  return {
    cases: selectsAll ? catalogue : all.filter(({ id }) => ids.includes(id) || suites.includes(suiteOf(id))),
    only,
    suites,
    dreddOnly: suites.includes(dreddSuite) || dreddIds.length === 0 ? undefined : dreddIds,
    withDredd: flags.dredd && (selectsAll || isDreddNamed),
  };
}

/** The suite of a case: its id up to the slash. */
export function suiteOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function isDreddId(id: string): boolean {
  return /^dredd\/\d{3}$/.test(id);
}
