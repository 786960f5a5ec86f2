import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import type { Done } from '../cli/program.ts';

/** The flags of `init` as they come from the command line. */
export interface InitFlags {
  readonly start?: string;
  readonly setup?: string;
  readonly url?: string;
  readonly states?: string;
  readonly document?: string;
  readonly out: string;
}

/** Adds `init` to the command line. */
export function defineInit(program: Command, io: Io, done: Done): void {
  const command = program
    .command('init')
    .summary('write a GitHub Actions workflow that keeps the contract')
    .description(
      'Writes a GitHub Actions workflow: your server started, verified with JUnit, SARIF and a summary, and your\ndocument compared with the base branch. On a terminal it asks for what no flag tells. Nothing is overwritten.',
    )
    .addHelpText('after', examples)
    .action(async (flags: InitFlags) => {
      const { init } = await import('./init/init.ts');
      done(await init(flags, io));
    });
  for (const option of options()) command.addOption(option);
}

function options(): readonly Option[] {
  return [
    new Option('--start <command>', 'the command that starts your implementation and keeps running'),
    new Option('--setup <command>', 'a command to run before it, such as npm ci'),
    new Option('--url <url>', 'where it listens then (default: "http://127.0.0.1:8080")'),
    new Option('--states <url>', 'where it speaks the state protocol'),
    new Option('--document <file>', 'your OpenAPI document, to be compared with the one of the base branch'),
    new Option('--out <file>', 'the file to write').default('.github/workflows/contract.yml'),
  ];
}

const examples = `
Examples:
  $ chime-contract init
        asks
  $ chime-contract init --setup 'npm ci' --start 'npm start' --url http://127.0.0.1:8080 --document openapi.yaml`;
