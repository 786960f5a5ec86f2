import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { AuditExample, AuditFinding, AuditReport } from '../../audit/audit-report.ts';
import { quoteForShell } from '../../cli/quote-for-shell.ts';
import { groupBy } from '../group-by.ts';
import type { Paint } from '../terminal/paint.ts';
import { showCount, showTime } from './show-count.ts';

/** Renders a block for each clause that was not kept, required ones first. */
export function renderAuditFindings(report: AuditReport, paint: Paint): readonly string[] {
  const blocks = [...groupBy(report.findings, ({ clause }) => clause)];
  const graveFirst = blocks.sort(([, left], [, right]) => gravity(right) - gravity(left));
  return graveFirst.flatMap(([clause, findings]) => ['', ...renderBlock(clause, findings, report, paint)]);
}

function gravity([first]: readonly AuditFinding[]): number {
  return first?.level === 'required' ? 1 : 0;
}

function renderBlock(
  clause: string,
  findings: readonly AuditFinding[],
  { clauses, sources }: AuditReport,
  paint: Paint,
): readonly string[] {
  const level = findings[0]?.level ?? 'required';
  const outcome = level === 'required' ? 'broken' : 'advised';
  const { failed = 0, judged = 0 } = clauses.find(({ id }) => id === clause) ?? {};
  const heading = paint.outcome(outcome, outcome.toUpperCase().padEnd(7));
  const recordings = new Set(sources.filter(({ format }) => format === 'recording').map(({ name }) => name));
  return [
    `${heading}  ${paint.strong(escapeText(clause))}  ${level}, in ${failed} of ${showCount(judged, 'exchange')}`,
    ...findings.flatMap((finding) => renderFinding(finding, recordings)),
    `  why    ${escapeText(findings[0]?.why ?? '')}`,
  ];
}

function renderFinding(finding: AuditFinding, recordings: ReadonlySet<string>): readonly string[] {
  const { side, code, check, exchanges, firstAt, lastAt, examples } = finding;
  const whose = side === 'request' ? "the client's request" : 'the answer';
  const by = check === undefined ? '' : `, check ${check}`;
  return [
    `  ${code}  in ${whose}${by}: ${showCount(exchanges, 'exchange')}, ${showSpan(firstAt, lastAt)}`,
    ...examples.flatMap((example) => renderExample(example)),
    ...examples.slice(0, 1).flatMap((example) => renderShow(example, recordings)),
  ];
}

function showSpan(firstAt: number, lastAt: number): string {
  const [first, last] = [showTime(firstAt), showTime(lastAt)];
  return first === last ? `at ${first}` : `from ${first} to ${last}`;
}

function renderExample({ source, offset, at, path, received, expected }: AuditExample): readonly string[] {
  const place = `${escapeText(source)} at byte ${offset}, ${showTime(at)}`;
  return [
    `    ${place}`,
    `      ${escapeText(path)}  received ${shorten(received)}  expected ${shorten(expected)}`,
  ];
}

/** The command that prints an exchange of a recording; not from stdin, which is gone. */
function renderShow({ source, offset }: AuditExample, recordings: ReadonlySet<string>): readonly string[] {
  if (!recordings.has(source) || source === '-') return [];
  const read = source.endsWith('.gz') ? `gzip -dc ${quoteForShell(source)} | tail -c +${offset + 1}` : '';
  const command = read || `tail -c +${offset + 1} ${quoteForShell(source)}`;
  return [`    show ${escapeText(command)} | head -n 1`];
}

const longest = 160;

function shorten(text: string): string {
  const safe = escapeText(text);
  return safe.length <= longest ? safe : `${safe.slice(0, longest)}…`;
}
