import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import type { Done } from '../cli/program.ts';

/** The flags of `docs` as they come from the command line. */
export interface DocsFlags {
  readonly out?: string;
}

/** Adds `docs` to the command line. */
export function defineDocs(program: Command, io: Io, done: Done): void {
  program
    .command('docs')
    .summary('write the reference page of the operation')
    .description('Writes the reference page of the operation: one HTML file that needs no network.')
    .addOption(new Option('--out <file>', 'write the page to this file; without it, to standard output'))
    .addHelpText('after', examples)
    .action(async (flags: DocsFlags) => {
      const { runDocs } = await import('./docs/run-docs.ts');
      done(await runDocs(flags, io));
    });
}

const examples = `
Examples:
  $ chime-contract docs --out chime.html
  $ chime-contract docs > chime.html`;
