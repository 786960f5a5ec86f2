import type { Command } from 'commander';
import type { Io } from '../cli/io.ts';
import type { Done } from '../cli/program.ts';

/** Adds `explain` to the command line. */
export function defineExplain(program: Command, io: Io, done: Done): void {
  program
    .command('explain')
    .summary('tell what a clause, case, check, fault, variant or service is about')
    .description('Tells what an id demands, where that is published, an example request, and who checks it.')
    .argument('<id>', 'the id of a clause, case, check, fault or variant, or the name of a service')
    .addHelpText('after', examples)
    .action(async (id: string) => {
      const { explain } = await import('./explain/explain.ts');
      done(await explain(id, io));
    });
}

const examples = `
Examples:
  $ chime-contract explain input/list-required
  $ chime-contract explain response-schema
  $ chime-contract explain chime-sdk-voice`;
