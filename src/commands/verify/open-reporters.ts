import type { Io, TextStream } from '../../cli/io.ts';
import { type OutputFile, openOutputFile } from '../../cli/output-file.ts';
import { useColours } from '../../cli/use-colours.ts';
import type { ReportOutput } from '../../reporters/reporter.ts';
import type { ReporterEntry } from '../../reporters/reporters.ts';
import type { ReporterRequest } from './reporter-request.ts';

/** The reporters of a run, ready to write. */
export interface OpenReporters<Reporter> {
  readonly reporters: readonly Reporter[];
  /** Gives the written files their names. */
  commit(): void;
  /** Leaves no file behind that was not committed. */
  discard(): void;
}

/** Opens the outputs of all reporters, files under temporary names; throws an UnwritablePathError before any is written. */
export async function openReporters<Reporter>(
  requests: ReadonlyArray<ReporterRequest<ReporterEntry<(output: ReportOutput) => Reporter>>>,
  io: Io,
): Promise<OpenReporters<Reporter>> {
  const files: OutputFile[] = [];
  const discard = (): void => {
    for (const file of files) file.discard();
  };
  try {
    const reporters: Reporter[] = [];
    for (const { entry, path } of requests) {
      const create = await entry.load();
      reporters.push(
        create(
          path === undefined ? streamOf(io[entry.stream ?? 'stdout'], io) : openFile(entry.name, path, files),
        ),
      );
    }
    return { reporters, commit: () => files.forEach((file) => void file.commit()), discard };
  } catch (error) {
    discard();
    throw error;
  }
}

function streamOf(stream: TextStream, { env }: Io): ReportOutput {
  const columns = stream.isTTY ? stream.columns : undefined;
  const colours = useColours(stream, env);
  // Whoever wants no colours wants no other control sequences either.
  return { write: (text) => void stream.write(text), colours, columns, isLive: colours && !env.CI };
}

function openFile(name: string, path: string, files: OutputFile[]): ReportOutput {
  const file = openOutputFile(path, `--reporter ${name}=${path}`);
  files.push(file);
  return { write: (text) => file.write(text), colours: false, columns: undefined };
}
