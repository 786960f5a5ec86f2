import type { Command } from 'commander';
import type { Io } from '../cli/io.ts';
import type { Done } from '../cli/program.ts';
import { type ServiceFlag, serviceOption } from '../cli/service-option.ts';

/** The flags of `docs` as they come from the command line. */
export interface DocsFlags extends ServiceFlag {
  readonly out?: string;
}

/** Adds `docs` to the command line. */
export function defineDocs(program: Command, io: Io, done: Done): void {
  program
    .command('docs')
    .summary('write the reference page')
    .description(
      'Writes the reference page, one HTML file that needs no network, to stdout or to a file: the operation, code samples, and every clause with its source and what verifies it.',
    )
    .option('--out <file>', 'write to this file')
    .addOption(serviceOption('the service that the page is about'))
    .addHelpText('after', examples)
    .action(async (flags: DocsFlags) => {
      const { writeDocs } = await import('./docs/write-docs.ts');
      done(await writeDocs(flags, io));
    });
}

const examples = `
Examples:
  $ chime-contract docs --out reference.html
  $ chime-contract docs > reference.html`;
