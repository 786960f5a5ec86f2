import type { Finding } from '../harness/failure.ts';

/** So many findings tell what is wrong with a list; a target may send millions of entries. */
const enough = 20;

/** Judges the entries of `PhoneNumberErrors` one by one, each with its path in the body, until enough was found. */
export function judgeEntries(
  entries: readonly unknown[],
  judgeEntry: (entry: unknown, path: string) => readonly Finding[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [index, entry] of entries.entries()) {
    findings.push(...judgeEntry(entry, `body/PhoneNumberErrors/${index}`));
    if (findings.length >= enough) break;
  }
  return findings;
}
