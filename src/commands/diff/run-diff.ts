import { tool } from '../../../contracts/tool.ts';
import type { Io } from '../../cli/io.ts';
import { type OutputFile, openOutputFile } from '../../cli/output-file.ts';
import { useColours } from '../../cli/use-colours.ts';
import { type Difference, findDifference } from '../../diff/difference.ts';
import { readContract } from '../../diff/read-contract.ts';
import { renderJson } from '../../diff/reporters/json.ts';
import { renderMarkdown } from '../../diff/reporters/markdown.ts';
import { allSides, effectFor, type Side } from '../../diff/reporters/sides.ts';
import { renderTerminal } from '../../diff/reporters/terminal.ts';
import type { DiffFlags } from '../diff.ts';
import { type ReporterRequest, readReporterRequests } from '../verify/reporter-request.ts';

/** Whom the command speaks of, and with what means. */
interface Showing {
  readonly sides: readonly Side[];
  readonly colours: boolean;
}

interface Renderer {
  readonly name: string;
  readonly render: (difference: Difference, showing: Showing) => string;
}

const renderers: readonly Renderer[] = [
  {
    name: 'terminal',
    render: (difference, { sides, colours }) => renderTerminal(difference, sides, colours),
  },
  { name: 'json', render: renderJson },
  { name: 'markdown', render: renderMarkdown },
];

/** Runs `diff`: 1 when a change breaks the side that was asked for, else 0. Throws a ToolError for bad input. */
export async function diff(before: string, after: string, flags: DiffFlags, io: Io): Promise<number> {
  const requests = await readReporterRequests(flags.reporter ?? [], renderers, io.env);
  const sides = flags.for === 'both' ? allSides : [flags.for];
  const files = { old: readContract(before), new: readContract(after) };
  const difference = findDifference(files, { old: before, new: after }, tool);
  const outputs = openOutputs(requests, io);
  for (const { entry, write, colours } of outputs) write(entry.render(difference, { sides, colours }));
  for (const { file } of outputs) file?.commit();
  return sides.some((side) => effectFor(side, difference) === 'breaking') ? 1 : 0;
}

interface Output {
  readonly entry: Renderer;
  readonly colours: boolean;
  readonly file: OutputFile | undefined;
  readonly write: (text: string) => void;
}

function openOutputs(
  requests: ReadonlyArray<ReporterRequest<Renderer>>,
  { stdout, env }: Io,
): readonly Output[] {
  return requests.map(({ entry, path }) => {
    if (path === undefined)
      return {
        entry,
        colours: useColours(stdout, env),
        file: undefined,
        write: (text) => void stdout.write(text),
      };
    const file = openOutputFile(path, `--reporter ${entry.name}=${path}`);
    return { entry, colours: false, file, write: (text) => file.write(text) };
  });
}
