import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import type { Done } from '../cli/program.ts';

/** The flags of `diff` as they come from the command line. */
export interface DiffFlags {
  readonly for: 'callers' | 'implementers' | 'both';
  readonly reporter?: readonly string[];
}

/** Adds `diff` to the command line. */
export function defineDiff(program: Command, io: Io, done: Done): void {
  program
    .command('diff')
    .summary('tell which changes between two documents break whom')
    .description(
      'Compares two OpenAPI documents (YAML or JSON), or the clauses of two reports that verify --reporter json wrote.\nEvery change is judged for callers, whose requests keep to the old version, and for implementers, whose answers do.',
    )
    .argument('<old>', 'the document or report as it was')
    .argument('<new>', 'the document or report as it is now')
    .addOption(
      new Option('--for <side>', 'whom a change must break to fail the command')
        .choices(['callers', 'implementers', 'both'])
        .default('both'),
    )
    .addOption(
      new Option(
        '--reporter <name[=path]>',
        'terminal, json or markdown, to a file where a path is given (repeatable); terminal by default',
      ).argParser((text: string, previous: readonly string[] = []) => [...previous, text]),
    )
    .addHelpText('after', examples)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diff } = await import('./diff/run-diff.ts');
      done(await diff(before, after, flags, io));
    });
}

const examples = `
Exit codes: 0 nothing breaking, 1 a breaking change, 2 bad input.

Examples:
  $ chime-contract diff old/openapi.yaml openapi.yaml
  $ git show main:openapi.yaml > old.yaml; chime-contract diff old.yaml openapi.yaml --for callers
  $ chime-contract diff old-report.json report.json
        which clauses a newer version of the tool added, removed or made stricter`;
