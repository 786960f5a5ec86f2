import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import { type ListenFlags, listenOptions } from '../cli/listen-options.ts';
import { parseCredentials } from '../cli/parse-credentials.ts';
import { parseNumber } from '../cli/parse-number.ts';
import { parseWords } from '../cli/parse-words.ts';
import type { Done } from '../cli/program.ts';
import { type ServiceFlag, serviceOption } from '../cli/service-option.ts';

/** The flags of `sandbox` as they come from the command line, each value judged on its own. */
export interface SandboxFlags extends ListenFlags, ServiceFlag {
  readonly auth: 'on' | 'off';
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly fault?: readonly string[];
  readonly variant?: readonly string[];
  readonly listFaults?: true;
  readonly listVariants?: true;
  readonly latency?: number;
}

/** Adds `sandbox` to the command line. */
export function defineSandbox(program: Command, io: Io, done: Done): void {
  const command = program
    .command('sandbox')
    .summary('serve an implementation that behaves, with numbers, states and a clock')
    .description('Serves a stateful implementation of the operation, with the state protocol at /_states.')
    .addHelpText('after', examples)
    .action(async (flags: SandboxFlags) => {
      const { runSandbox } = await import('./sandbox/run-sandbox.ts');
      done(await runSandbox(flags, io));
    });
  for (const option of [...listenOptions(), ...behaviourOptions()]) command.addOption(option);
}

function behaviourOptions(): readonly Option[] {
  return [
    serviceOption('the service that it is'),
    new Option('--auth <on|off>', 'verify signatures').choices(['on', 'off']).default('off'),
    new Option(
      '--credentials <id:secret>',
      'the credentials that are known; the default is the pair of AWS’s published examples',
    ).argParser(parseCredentials),
    new Option('--fault <ids>', 'have this defect (repeatable, or comma-separated)').argParser(
      wordsOf('--fault'),
    ),
    new Option(
      '--variant <ids>',
      'behave in this unusual, conformant way (repeatable, or comma-separated)',
    ).argParser(wordsOf('--variant')),
    new Option('--list-faults', 'print the faults, one a line: id, tab, sentence'),
    new Option('--list-variants', 'print the variants, one a line: id, tab, sentence'),
    new Option('--latency <ms>', 'wait this long before each answer').argParser((text) =>
      parseNumber(text, { flag: '--latency', min: 0, max: 600_000, example: 50 }),
    ),
  ];
}

function wordsOf(flag: string): (text: string, previous?: readonly string[]) => readonly string[] {
  return (text, previous = []) => parseWords(flag, text, previous);
}

const examples = `
Examples:
  $ chime-contract sandbox --port 4010
  $ chime-contract sandbox --auth on --credentials AKIDEXAMPLE:wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY
  $ chime-contract sandbox --fault answers-200-to-empty-list`;
