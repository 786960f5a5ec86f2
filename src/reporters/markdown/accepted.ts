import { type AcceptedFailure, groupAccepted } from '../accepted.ts';
import { clipText } from '../summarise-finding.ts';
import { code, escapeMarkdown, row } from './escape-markdown.ts';

/** So many are named; a job's summary may have one mebibyte, a comment 65,536 characters. */
const mostNamed = 40;

/** Renders the failures that the baseline accepts, a row for each clause of a case, and what to look after in it. */
export function renderAccepted(
  failures: readonly AcceptedFailure[],
  notes: readonly string[],
): readonly string[] {
  const entries = groupAccepted(failures);
  const rows = entries
    .slice(0, mostNamed)
    .flatMap(([first]) => (first === undefined ? [] : [renderRow(first)]));
  const more = entries.length - mostNamed;
  return [
    ...(rows.length === 0
      ? []
      : [
          ...['', `### Accepted (${entries.length})`, ''],
          ...[row(['case', 'clause', 'until', 'reason']), row(['---', '---', '---', '---'])],
          ...rows,
          ...(more > 0 ? ['', `And ${more} more.`] : []),
        ]),
    ...(notes.length === 0
      ? []
      : ['', ...notes.slice(0, mostNamed).map((note) => `- ${escapeMarkdown(note)}`)]),
  ];
}

function renderRow({ case: id, clause, accepted: { reason, expires } }: AcceptedFailure): string {
  return row([code(id), code(clause), escapeMarkdown(expires), escapeMarkdown(clipText(reason, 200))]);
}
