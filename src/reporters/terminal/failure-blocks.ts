import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { alignFindings } from './align-findings.ts';
import type { Paint } from './paint.ts';

interface Block {
  readonly result: CaseResult;
  readonly failures: readonly Failure[];
}

/**
 * Renders the failures of all cases, broken ones first. A finding that is the same in several cases is shown in full
 * once; the ids of the other cases stand below it.
 */
export function renderFailures(cases: readonly CaseResult[], paint: Paint): readonly string[] {
  const owners = groupBy(
    cases.flatMap((result) => result.failures.map((failure) => ({ failure, id: result.id }))),
    ({ failure }) => keyOf(failure),
  );
  const shown = new Set<string>();
  const blocks: Block[] = [];
  const graveFirst = [...cases].sort((left, right) => gravity(right) - gravity(left));
  for (const result of graveFirst) {
    const failures = result.failures.filter((failure) => !shown.has(keyOf(failure)));
    for (const failure of failures) shown.add(keyOf(failure));
    if (failures.length > 0) blocks.push({ result, failures });
  }
  return blocks.flatMap((block) => {
    const others = block.failures.flatMap((failure) => owners.get(keyOf(failure)) ?? []).map(({ id }) => id);
    const also = [...new Set(others)].filter((id) => id !== block.result.id);
    return ['', ...renderBlock(block, also, paint)];
  });
}

function gravity({ outcome }: CaseResult): number {
  return outcome === 'broken' ? 1 : 0;
}

/** Two findings are the same when they differ in nothing but quoted values, such as ids. */
function keyOf({ check, clause, level, code, path, received, expected }: Failure): string {
  const [anyReceived, anyExpected] = [received, expected].map((text) => text.replace(/"[^"]*"/g, '"…"'));
  return JSON.stringify([check, clause, level, code, path, anyReceived, anyExpected]);
}

function renderBlock({ result, failures }: Block, also: readonly string[], paint: Paint): readonly string[] {
  const level = failures.some((failure) => failure.level === 'required') ? 'required' : 'advised';
  const outcome = level === 'required' ? 'broken' : 'advised';
  const heading = paint.outcome(outcome, outcome.toUpperCase().padEnd(7));
  return [
    `${heading}  ${paint.strong(escapeText(result.id))}${level === 'required' ? '  required' : ''}`,
    `  ${escapeText(result.title)}`,
    ...alignFindings(failures, level),
    ...labelled('why', [...new Set(failures.map(({ clause, why }) => `${clause}: ${why}`))]),
    ...labelled('check', [...new Set(failures.flatMap(({ check }) => check ?? []))]),
    ...renderSigning(failures),
    ...labelled('curl', [...new Set(failures.flatMap(({ curl }) => curl ?? []))]),
    ...labelled('again', [...new Set(failures.flatMap(({ again }) => again ?? []))]),
    ...labelled('also', also.length === 0 ? [] : [listSome(also)]),
  ];
}

/** What to compare one's own canonical request and string to sign with, once a block. */
function renderSigning(failures: readonly Failure[]): readonly string[] {
  const signing = failures.find((failure) => failure.signing !== undefined)?.signing;
  if (signing === undefined) return [];
  return [
    ...labelled('canonical request', signing.canonicalRequest.split('\n')),
    ...labelled('string to sign', signing.stringToSign.split('\n')),
  ];
}

const mostIds = 12;

function listSome(ids: readonly string[]): string {
  const more = ids.length > mostIds ? ` and ${ids.length - mostIds} more` : '';
  return `the same in ${ids.slice(0, mostIds).join(', ')}${more}`;
}

function labelled(label: string, texts: readonly string[]): readonly string[] {
  const width = Math.max(5, label.length);
  return texts.map((text, index) =>
    `  ${(index === 0 ? label : '').padEnd(width)}  ${escapeText(text)}`.trimEnd(),
  );
}
