import { requireKnown } from '../../cli/require-known.ts';
import { UsageError } from '../../errors/usage-error.ts';
import type { ReporterEntry } from '../../reporters/reporters.ts';

/** A reporter that was asked for, and where it writes: to a path, or to stdout. */
export interface ReporterRequest<Entry extends Named = ReporterEntry> {
  readonly entry: Entry;
  readonly path: string | undefined;
}

interface Named {
  readonly name: string;
}

/**
 * Reads the values of `--reporter`, with the terminal's first among the reporters that there are. The terminal
 * reporter writes to stdout unless another one does or it was given a path of its own. Throws a UsageError for unknown names, two reporters on stdout and two on one path.
 */
export async function readReporterRequests<Entry extends Named>(
  values: readonly string[],
  reporters: readonly Entry[],
): Promise<ReadonlyArray<ReporterRequest<Entry>>> {
  const requests: Array<ReporterRequest<Entry>> = [];
  for (const value of values) requests.push(await readRequest(value, reporters));
  requireApart(requests);
  const isTerminalMeant = requests.every(
    ({ entry, path }) => path !== undefined && entry.name !== 'terminal',
  );
  const [terminal] = reporters;
  return isTerminalMeant && terminal !== undefined
    ? [{ entry: terminal, path: undefined }, ...requests]
    : requests;
}

async function readRequest<Entry extends Named>(
  value: string,
  reporters: readonly Entry[],
): Promise<ReporterRequest<Entry>> {
  const equals = value.indexOf('=');
  const name = equals === -1 ? value : value.slice(0, equals);
  const path = equals === -1 ? undefined : value.slice(equals + 1);
  const known = reporters.map((reporter) => reporter.name);
  await requireKnown([name], {
    at: '--reporter',
    kind: 'reporter',
    known,
    seeAlso: `there are ${known.join(', ')}`,
  });
  const entry = reporters.find((reporter) => reporter.name === name);
  if (entry === undefined || path === '') {
    throw new UsageError({
      input: `--reporter '${value}'`,
      problem: 'names no file after the equals sign',
      remedy: `give for example --reporter ${name}=report.txt`,
    });
  }
  return { entry, path };
}

function requireApart(requests: ReadonlyArray<ReporterRequest<Named>>): void {
  const seen = new Map<string | undefined, string>();
  for (const { entry, path } of requests) {
    const other = seen.get(path);
    seen.set(path, entry.name);
    if (other === undefined) continue;
    throw new UsageError({
      input: `--reporter ${other} and --reporter ${entry.name}`,
      problem: path === undefined ? 'both would write to stdout' : `both would write to ${path}`,
      remedy: `give one of them a path of its own, for example --reporter ${entry.name}=report.txt`,
    });
  }
}
