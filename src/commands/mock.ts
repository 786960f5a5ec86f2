import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import { type ListenFlags, listenOptions } from '../cli/listen-options.ts';
import type { Done } from '../cli/program.ts';
import { type ServiceFlag, serviceOption } from '../cli/service-option.ts';

/** The flags of `mock` as they come from the command line. */
export interface MockFlags extends ListenFlags, ServiceFlag {
  readonly prefer?: string;
}

/** Adds `mock` to the command line. */
export function defineMock(program: Command, io: Io, done: Done): void {
  const command = program
    .command('mock')
    .summary('serve the documented answers, each on demand')
    .description('Serves the documented answers with Prism; a Prefer header asks for a certain one.')
    .addOption(
      new Option(
        '--prefer <preferences>',
        "a Prefer header for clients that can't send one, for example code=403",
      ),
    )
    .addOption(serviceOption('the service whose document is served'))
    .addHelpText('after', examples)
    .action(async (flags: MockFlags) => {
      const { runMock } = await import('./mock/run-mock.ts');
      done(await runMock(flags, io));
    });
  for (const option of listenOptions()) command.addOption(option);
}

const examples = `
Examples:
  $ chime-contract mock --port 4010
  $ chime-contract mock --prefer code=429`;
