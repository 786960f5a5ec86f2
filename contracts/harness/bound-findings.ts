import type { Finding } from './failure.ts';

/** So many findings of one kind on one answer tell all that there is to tell. */
const mostAlike = 5;

/**
 * Keeps the first five findings of each clause and code on one answer; the fifth tells that there are
 * more, at least as many as were looked for.
 * An answer with a thousand wrong entries would otherwise be a thousand failures, each with the whole exchange.
 */
export function boundFindings<Found extends Finding>(findings: readonly Found[]): readonly Found[] {
  if (findings.length <= mostAlike) return findings;
  const alike = new Map<string, Found[]>();
  for (const finding of findings) {
    const kind = `${finding.clause} ${finding.code}`;
    const group = alike.get(kind);
    if (group === undefined) alike.set(kind, [finding]);
    else group.push(finding);
  }
  return [...alike.values()].flatMap(boundGroup);
}

function boundGroup<Found extends Finding>(group: readonly Found[]): readonly Found[] {
  const more = group.length - mostAlike;
  if (more <= 0) return group;
  return group
    .slice(0, mostAlike)
    .map((finding, index) =>
      index < mostAlike - 1
        ? finding
        : { ...finding, received: `${finding.received} (and at least ${more} more like it in this answer)` },
    );
}
