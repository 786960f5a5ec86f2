import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import type { Done } from '../cli/program.ts';

/** The flags of `merge` as they come from the command line, each value judged on its own. */
export interface MergeFlags {
  readonly failOn: 'required' | 'advised';
  readonly requireAll?: true;
  readonly reporter?: readonly string[];
}

/** Adds `merge` to the command line. */
export function defineMerge(program: Command, io: Io, done: Done): void {
  program
    .command('merge')
    .summary('make one report of those of several machines')
    .description(
      'Makes one report of JSON reports of audit and verify, in any order and grouping, and gives the verdict on all.',
    )
    .argument('<reports...>', 'what --reporter json wrote; - for stdin')
    .addOption(
      new Option('--fail-on <level>', 'the weakest level that fails')
        .choices(['required', 'advised'])
        .default('required'),
    )
    .addOption(new Option('--require-all', 'fail when a required clause was not exercised anywhere'))
    .addOption(
      new Option(
        '--reporter <name[=path]>',
        'terminal or json, to a file where a path is given (repeatable); terminal by default',
      ).argParser((text: string, previous: readonly string[] = []) => [...previous, text]),
    )
    .addHelpText('after', examples)
    .action(async (files: readonly string[], flags: MergeFlags) => {
      const { merge } = await import('./merge/merge.ts');
      done(await merge(files, flags, io));
    });
}

const examples = `
Audits of different traffic become the audit of all of it; runs of verify on one target become one run, in which the
worse outcome of a case counts; runs on several targets stand side by side. The exit code is that of the worst.

Examples:
  $ chime-contract merge parts/*.json
  $ chime-contract merge monday.json tuesday.json --reporter json=both.json
  $ chime-contract merge eu.json us.json --require-all`;
