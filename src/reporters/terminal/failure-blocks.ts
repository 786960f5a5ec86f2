import { escapeText } from '../../../contracts/harness/escape-text.ts';
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
    // Commands stay on one line, however long, so that they can be copied.
    ...labelled('curl', boundCommands([...new Set(failures.flatMap(({ curl }) => curl ?? []))])),
    ...labelled('again', [...new Set(failures.flatMap(({ again }) => again ?? []))]),
    ...labelled('also', also.length === 0 ? [] : [listSome(also)], columns),
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

function labelled(label: string, texts: readonly string[], columns?: number): readonly string[] {
  return texts.flatMap((text, index) => {
    const [first = '', ...more] = wrap(`${' '.repeat(9)}${escapeText(text)}`, columns, 9);
    return [`  ${(index === 0 ? label : '').padEnd(5)}  ${first.slice(9)}`, ...more];
  });
}
