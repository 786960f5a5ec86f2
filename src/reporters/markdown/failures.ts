import { type FailureGroup, uniqueBySight } from '../group-failures.ts';
import { clipText } from '../summarise-finding.ts';
import { code, codeBlock, escapeMarkdown, row } from './escape-markdown.ts';

/** So many failures are told in full; a job's summary may have one mebibyte, a comment 65,536 characters. */
const mostInFull = 12;

/** Of the others, so many are named. */
const mostNamed = 60;

/** Renders groups of failures, the first in full, the others by name. */
export function renderFailures(groups: readonly FailureGroup[]): readonly string[] {
  if (groups.length === 0) return [];
  return [
    '',
    `### Failures (${groups.length})`,
    ...groups.slice(0, mostInFull).flatMap(renderGroup),
    ...renderRest(groups.slice(mostInFull)),
  ];
}

function renderGroup({ result, failures, outcome, also }: FailureGroup): readonly string[] {
  const findings = uniqueBySight(failures).slice(0, 8);
  const commands = [
    failures.find(({ curl }) => curl !== undefined)?.curl,
    failures.find(({ again }) => again !== undefined)?.again,
  ];
  return [
    '',
    `#### ${outcome}: ${code(result.id)}`,
    '',
    `${escapeMarkdown(result.title)}${also.length === 0 ? '' : ` (the same in ${also.length} other ${also.length === 1 ? 'case' : 'cases'})`}`,
    '',
    row(['where', 'received', 'expected']),
    row(['---', '---', '---']),
    ...findings.map(({ path, received, expected }) =>
      row([path, received, expected].map((text) => code(clipText(text, 200)))),
    ),
    '',
    ...new Set(failures.map(({ clause, why }) => `- ${code(clause)} ${escapeMarkdown(why)}`)),
    '',
    '<details><summary>Commands</summary>',
    '',
    ...codeBlock(
      'sh',
      commands.flatMap((command) => (command === undefined || command.length > 2000 ? [] : [command])),
    ),
    '',
    '</details>',
  ];
}

function renderRest(groups: readonly FailureGroup[]): readonly string[] {
  if (groups.length === 0) return [];
  const named = groups.slice(0, mostNamed).map(({ outcome, result }) => `- ${outcome}: ${code(result.id)}`);
  const more = groups.length - mostNamed;
  return ['', `And ${groups.length} more:`, '', ...named, ...(more > 0 ? [`- and ${more} more`] : [])];
}
