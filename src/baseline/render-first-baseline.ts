import { Document } from 'yaml';
import type { CaseResult, Report } from '../../contracts/harness/outcome.ts';

const heading = [
  ' Failures that are accepted for a time; verify --baseline takes this file.',
  ' Fill in a reason and the last day (YYYY-MM-DD) of each entry, or delete the entry: an empty one is refused.',
].join('\n');

/** Renders the failures of a report as a baseline whose reasons and days are left for a person to fill in. */
export function renderFirstBaseline({ cases }: Report): string {
  const document = new Document({
    accepted: cases.filter(({ failures }) => failures.length > 0).map(toEntry),
  });
  document.commentBefore = heading;
  return document.toString({ lineWidth: 0 });
}

function toEntry({ id, failures }: CaseResult): object {
  return { case: id, clauses: [...new Set(failures.map(({ clause }) => clause))], reason: '', expires: '' };
}
