import { requireKnown } from '../../cli/require-known.ts';
import { UsageError } from '../../errors/usage-error.ts';
import type { ReporterEntry } from '../../reporters/reporters.ts';

/** A reporter that was asked for, and where it writes: to a path, or to its stream. */
export interface ReporterRequest<Entry extends Offered = ReporterEntry> {
  readonly entry: Entry;
  readonly path: string | undefined;
}

/** What is asked of any list of reporters: a name, and where each writes when it was given no path. */
interface Offered {
  readonly name: string;
  readonly stream?: 'stderr';
}

/**
 * Reads the values of `--reporter`. The terminal reporter writes to stdout unless another one does or it was given a
 * path of its own; within GitHub Actions there are annotations as well, where the list offers them, unless they were
 * given a path of their own.
 * Throws a UsageError for unknown names, two reporters on stdout and two on one path.
 */
export async function readReporterRequests<Entry extends Offered>(
  values: readonly string[],
  reporters: readonly Entry[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadonlyArray<ReporterRequest<Entry>>> {
  const requests: Array<ReporterRequest<Entry>> = [];
  for (const value of values) requests.push(await readRequest(value, reporters));
  requireApart(requests);
  const isStdoutTaken = requests.some(({ entry, path }) => path === undefined && entry.stream !== 'stderr');
  const added = [
    ...(isStdoutTaken ? [] : ['terminal']),
    ...(env.GITHUB_ACTIONS === 'true' ? ['github-actions'] : []),
  ];
  const isAsked = (name: string): boolean => requests.some(({ entry }) => entry.name === name);
  const entries = reporters.filter(({ name }) => added.includes(name) && !isAsked(name));
  return [...entries.map((entry) => ({ entry, path: undefined })), ...requests];
}

async function readRequest<Entry extends Offered>(
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

function requireApart(requests: ReadonlyArray<ReporterRequest<Offered>>): void {
  const seen = new Map<string, string>();
  for (const { entry, path } of requests) {
    const place = path === undefined ? (entry.stream ?? 'stdout') : `path ${path}`;
    const other = seen.get(place);
    seen.set(place, entry.name);
    if (other === undefined) continue;
    throw new UsageError({
      input: `--reporter ${other} and --reporter ${entry.name}`,
      problem: path === undefined ? `both would write to ${place}` : `both would write to ${path}`,
      remedy: `give one of them a path of its own, for example --reporter ${entry.name}=report.txt`,
    });
  }
}
