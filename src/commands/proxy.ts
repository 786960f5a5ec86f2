import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import { type ListenFlags, listenOptions } from '../cli/listen-options.ts';
import { parseNumber } from '../cli/parse-number.ts';
import type { Done } from '../cli/program.ts';

/** The flags of `proxy` as they come from the command line, each value judged on its own. */
export interface ProxyFlags extends ListenFlags {
  readonly record?: string;
  readonly har?: string;
  readonly duration?: number;
  readonly failOn: 'required' | 'advised';
  readonly ca?: string;
  readonly insecure?: true;
}

/** Adds `proxy` to the command line. */
export function defineProxy(program: Command, io: Io, done: Done): void {
  const command = program
    .command('proxy')
    .summary('forward live traffic untouched and judge every exchange of it')
    .description(
      'Forwards every byte to the upstream and back, and judges what clients send and what is answered. Ends with Ctrl-C or --duration, and tells what was found.',
    )
    .argument('<upstream>', 'scheme, host and port of the implementation')
    .addHelpText('after', examples)
    .action(async (upstream: string, flags: ProxyFlags) => {
      const { runProxy } = await import('./proxy/run-proxy.ts');
      done(await runProxy(upstream, flags, io));
    });
  for (const option of [...listenOptions(), ...ownOptions()]) command.addOption(option);
}

function ownOptions(): readonly Option[] {
  return [
    new Option('--record <file>', 'append every exchange to this file, one a line (NDJSON), secrets masked'),
    new Option('--har <file>', 'write every exchange to this HTTP Archive (HAR 1.2), secrets masked'),
    new Option('--duration <s>', 'end after this many seconds').argParser((text) =>
      parseNumber(text, { flag: '--duration', min: 1, max: 2_000_000, example: 60 }),
    ),
    new Option('--fail-on <level>', 'the weakest level that fails the run')
      .choices(['required', 'advised'])
      .default('required'),
    new Option('--ca <file>', 'trust the certificate authorities of this PEM file'),
    new Option('--insecure', 'accept any certificate'),
  ];
}

const examples = `
Point clients at the address that it prints. Their Host goes on as they sent and signed it.

Examples:
  $ chime-contract proxy http://127.0.0.1:8080 --port 4011
  $ chime-contract proxy https://chime.internal.example --record traffic.ndjson --duration 3600
  $ aws chime batch-delete-phone-number --endpoint-url http://127.0.0.1:4011 --phone-number-ids %2B12065550100`;
