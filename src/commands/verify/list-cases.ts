import type { Io } from '../../cli/io.ts';
import type { NamedCase } from './select.ts';

/** Prints the selected cases, one a line: id, tab, title. */
export function listCases({ cases }: { readonly cases: readonly NamedCase[] }, io: Io): number {
  for (const { id, title } of cases) io.stdout.write(`${id}\t${title}\n`);
  return 0;
}
