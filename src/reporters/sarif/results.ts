import type { Result, Suppression } from 'sarif';
import type { Clause } from '../../../contracts/harness/clause.ts';
import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import { clipText, summariseFinding } from '../summarise-finding.ts';
import { fingerprint } from './fingerprint.ts';
import { locate } from './locate.ts';
import { sarifLevel } from './rule.ts';
import { toWebMessages } from './web-messages.ts';

/** Renders failures as SARIF results; those with the same fingerprint become one, shown by the first of them. */
export function buildResults(
  failures: Iterable<Failure>,
  clauses: readonly Clause[],
  document: string,
): Iterable<Result> {
  const rules = new Map(clauses.map((clause, index) => [clause.id, { index, text: clause.text }]));
  const lines = document.split(/\r?\n/);
  const results = new Map<string, Result>();
  for (const failure of failures) {
    const print = fingerprint(failure);
    const known = results.get(print);
    if (known === undefined)
      results.set(print, buildResult(failure, print, rules.get(failure.clause), lines));
    else known.occurrenceCount = (known.occurrenceCount ?? 1) + 1;
  }
  return withSuppressions([...results.values()]);
}

/** In a run with a suppressed result every result tells whether it is suppressed (SARIF §3.27.23). */
function withSuppressions(results: readonly Result[]): readonly Result[] {
  const isTold = results.some(({ suppressions }) => suppressions !== undefined);
  return isTold ? results.map((result) => ({ suppressions: [], ...result })) : results;
}

function buildResult(
  failure: Failure,
  print: string,
  rule: { index: number; text: string } | undefined,
  lines: readonly string[],
): Result {
  const { clause, level, exchange, accepted } = failure;
  return {
    ruleId: clause,
    ...(rule === undefined ? {} : { ruleIndex: rule.index }),
    level: sarifLevel[level],
    kind: 'fail',
    message: { text: `${summarise(failure)}${rule === undefined ? '' : ` ${rule.text}`}` },
    locations: [locate(failure, lines)],
    // GitHub tells alerts apart by primaryLocationLineHash alone.
    partialFingerprints: { primaryLocationLineHash: print, 'chimeContract/v1': print },
    occurrenceCount: 1,
    ...(accepted === undefined ? {} : { suppressions: [suppress(accepted)] }),
    ...(exchange === null ? {} : toWebMessages(exchange)),
    properties: describe(failure),
  };
}

/** A failure that the user's baseline accepts; the justification is the user's reason (SARIF §3.35). */
function suppress({ reason, expires }: NonNullable<Failure['accepted']>): Suppression {
  return { kind: 'external', status: 'accepted', justification: reason, properties: { expires } };
}

/** The first sentence is all that some viewers show. */
function summarise(failure: Failure): string {
  const where = failure.case === undefined ? '' : `, in case ${failure.case}`;
  return unlink(escapeText(`${summariseFinding(failure)}${where}.`));
}

function describe({ case: caseId, check, code, path, received, expected, curl, again }: Failure) {
  return {
    ...(caseId === undefined ? {} : { case: caseId }),
    ...(check === undefined ? {} : { check }),
    ...{ code, path, received: clipText(received), expected: clipText(expected) },
    ...(curl === undefined ? {} : { curl }),
    ...(again === undefined ? {} : { again }),
  };
}

/** In a message `[text](target)` is a link (SARIF §3.11.6); what a target sends is none. */
function unlink(text: string): string {
  return text.replaceAll('](', '\\](');
}
