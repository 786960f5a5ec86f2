import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { AuditReport, AuditSource } from '../../audit/audit-report.ts';
import type { Paint } from '../terminal/paint.ts';
import { showCount } from './show-count.ts';

const mostSources = 20;

/** Renders a line for each input. */
export function renderSources(sources: readonly AuditSource[]): readonly string[] {
  const width = Math.max(0, ...sources.map(({ name }) => escapeText(name).length));
  const lines = sources.slice(0, mostSources).map(({ name, format, exchanges, bytes }) => {
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    return `  ${escapeText(name).padEnd(width)}  ${format}, ${showCount(exchanges, 'exchange')}, ${size}`;
  });
  return sources.length > mostSources ? [...lines, `  and ${sources.length - mostSources} more`] : lines;
}

/** Renders where something stands that is no exchange. */
export function renderUnreadable({ counts, unreadable }: AuditReport, paint: Paint): readonly string[] {
  const total = counts.unreadable + counts.unfinished;
  if (total === 0) return [];
  const heading = paint.outcome('could-not-run', 'UNREADABLE');
  const lines = unreadable.map(
    ({ source, offset, problem }) => `  ${escapeText(source)} at byte ${offset}: ${escapeText(problem)}`,
  );
  const rest = total > lines.length ? [`  and ${total - lines.length} more`] : [];
  return ['', `${heading}  ${showCount(total, 'place')}`, ...lines, ...rest];
}
