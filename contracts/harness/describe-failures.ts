import { escapeText } from './escape-text.ts';
import type { CaseResult } from './outcome.ts';

/**
 * Tells in plain lines what a case found: per failure both sides aligned, then the clause with its source, the
 * request as a curl command and the command that runs the case alone. Text from the target is made harmless.
 */
export function describeFailures({ title, failures }: Pick<CaseResult, 'title' | 'failures'>): string {
  const lines = [title];
  for (const { path, received, expected } of failures)
    lines.push(
      escapeText(
        `  ${path.padEnd(24)}  received ${shorten(received).padEnd(16)}  expected ${shorten(expected)}`,
      ),
    );
  for (const [label, values] of Object.entries({
    why: failures.map(({ clause, why }) => `${clause}: ${why}`),
    signed: failures.flatMap(({ signing }) =>
      signing === undefined ? [] : [signing.canonicalRequest, signing.stringToSign].join('\n\n'),
    ),
    curl: failures.flatMap(({ curl }) => curl ?? []),
    again: failures.flatMap(({ again }) => again ?? []),
  }))
    for (const value of new Set(values)) lines.push(escapeText(`  ${label.padEnd(5)}  ${value}`));
  return lines.join('\n');
}

const longest = 200;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
