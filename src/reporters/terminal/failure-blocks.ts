import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { type FailureGroup, groupFailures } from '../group-failures.ts';
import { alignFindings } from './align-findings.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/**
 * Renders the failures of all cases, broken ones first. A finding that is the same in several cases is shown in full
 * once; the ids of the other cases stand below it.
 */
export function renderFailures(
  cases: readonly CaseResult[],
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  return groupFailures(cases).flatMap((group) => ['', ...renderGroup(group, paint, columns)]);
}

function renderGroup(
  { result, failures, outcome, also }: FailureGroup,
  paint: Paint,
  columns: number | undefined,
): readonly string[] {
  const level = outcome === 'broken' ? 'required' : 'advised';
  const heading = paint.outcome(outcome, outcome.toUpperCase().padEnd(7));
  return [
    `${heading}  ${paint.strong(escapeText(result.id))}${level === 'required' ? '  required' : ''}`,
    ...wrap(`  ${escapeText(result.title)}`, columns, 2),
    ...alignFindings(failures, level, columns),
    ...labelled('why', [...new Set(failures.map(({ clause, why }) => `${clause}: ${why}`))], columns),
    ...labelled('check', [...new Set(failures.flatMap(({ check }) => check ?? []))], columns),
    ...renderSigning(failures),
    // Commands stay on one line, however long, so that they can be copied.
    ...labelled('curl', boundCommands([...new Set(failures.flatMap(({ curl }) => curl ?? []))])),
    ...labelled('again', [...new Set(failures.flatMap(({ again }) => again ?? []))]),
    ...labelled('also', also.length === 0 ? [] : [listSome(also)], columns),
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

const mostCommands = 3;

function boundCommands(commands: readonly string[]): readonly string[] {
  const more = commands.length - mostCommands;
  return more <= 0 ? commands : [...commands.slice(0, mostCommands), `and ${more} more in the JSON report`];
}

/** Lines behind a label; without columns each text stays on one line, for what is copied or compared. */
function labelled(label: string, texts: readonly string[], columns?: number): readonly string[] {
  const width = Math.max(5, label.length);
  const indent = width + 4;
  return texts.flatMap((text, index) => {
    const [first = '', ...more] = wrap(`${' '.repeat(indent)}${escapeText(text)}`, columns, indent);
    return [`  ${(index === 0 ? label : '').padEnd(width)}  ${first.slice(indent)}`.trimEnd(), ...more];
  });
}
