import { type Command, Option } from 'commander';
import { defaultDraw } from '../../contracts/harness/run-options.ts';
import type { Io } from '../cli/io.ts';
import { parseHeader } from '../cli/parse-header.ts';
import { parseNumber } from '../cli/parse-number.ts';
import { parseRegion } from '../cli/parse-region.ts';
import { parseSeed, type Seed } from '../cli/parse-seed.ts';
import { parseWords } from '../cli/parse-words.ts';
import type { Done } from '../cli/program.ts';
import { type ServiceFlag, serviceOption } from '../cli/service-option.ts';
import { reporters } from '../reporters/reporters.ts';

/** The flags of `verify` as they come from the command line, each value judged on its own. */
export interface VerifyFlags extends ServiceFlag {
  readonly states?: string;
  readonly suite?: readonly string[];
  readonly only?: readonly string[];
  readonly list?: true;
  readonly plan?: true;
  readonly failOn: 'required' | 'advised';
  readonly requireAll?: true;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly reporter?: readonly string[];
  readonly header?: ReadonlyArray<readonly [name: string, value: string]>;
  readonly region?: string;
  readonly sign?: boolean;
  readonly timeout: number;
  readonly concurrency: number;
  readonly allowDeletion?: true;
  readonly dredd: boolean;
  readonly ca?: string;
  readonly insecure?: true;
  readonly requireAuth?: true;
  readonly seed?: Seed;
  readonly runs: number;
}

/** Adds `verify` to the command line. */
export function defineVerify(program: Command, io: Io, done: Done): void {
  const command = program
    .command('verify')
    .summary('judge an implementation by every case of the contract')
    .description(
      'Judges an implementation by every case of the contract; without url, the sandbox that is built in.',
    )
    .argument('[url]', 'base URL of the implementation; /phone-numbers is appended')
    .addHelpText('after', examples)
    .action(async (url: string | undefined, flags: VerifyFlags) => {
      const { verify } = await import('./verify/verify.ts');
      done(await verify(url, flags, io));
    });
  command.addOption(serviceOption('the service that the implementation offers the operation as'));
  for (const option of [...whatToRun(), ...howToJudge(), ...howToSend()]) command.addOption(option);
}

function whatToRun(): readonly Option[] {
  return [
    new Option(
      '--states <url|prefer|file.json>',
      'how the target is brought into states: a URL that speaks the state protocol, prefer for mocks like Prism, or a file of numbers by state',
    ),
    new Option('--suite <names>', 'run these suites only (repeatable, or comma-separated)').argParser(
      wordsOf('--suite'),
    ),
    new Option('--only <ids>', 'run these cases only (repeatable, or comma-separated)').argParser(
      wordsOf('--only'),
    ),
    new Option('--list', 'print the cases, one a line: id, tab, title'),
    new Option('--plan', 'print what would be sent, send nothing'),
    new Option('--runs <n>', 'how many requests each case of the suite generated draws')
      .default(defaultDraw.runs)
      .argParser(numberOf('--runs', 1000, 1_000_000)),
    new Option(
      '--seed <n>',
      `what they are drawn from, ${defaultDraw.seed} when not given; n:path, as a failure prints it, draws its request alone`,
    ).argParser(parseSeed),
    new Option('--no-dredd', 'leave out Dredd, the second opinion'),
  ];
}

function howToJudge(): readonly Option[] {
  return [
    new Option('--fail-on <level>', 'the weakest level that fails the run')
      .choices(['required', 'advised'])
      .default('required'),
    new Option('--require-all', 'fail when a required clause was not exercised'),
    new Option('--require-auth', 'fail when the target verifies no signatures, so that none was judged'),
    new Option(
      '--baseline <file>',
      'accept the known failures of this file, each with a reason and an expiry date',
    ),
    new Option(
      '--write-baseline <file>',
      'write the failures of this run as a first baseline, reasons and dates to be filled in by you',
    ),
    new Option(
      '--reporter <name[=path]>',
      `${reporters.map(({ name }) => name).join(', ')}; to a file where a path is given (repeatable); terminal by default`,
    ).argParser((text: string, previous: readonly string[] = []) => [...previous, text]),
  ];
}

function howToSend(): readonly Option[] {
  return [
    new Option('--header <name: value>', 'add a header to every request (repeatable)').argParser(
      (text: string, previous: ReadonlyArray<readonly [string, string]> = []) => [
        ...previous,
        parseHeader(text),
      ],
    ),
    new Option(
      '--sign',
      'sign requests with the credentials of the environment; the default for a loopback target when there are any',
    ),
    new Option('--no-sign', 'sign no request'),
    new Option(
      '--region <name>',
      'the region that signatures name; by default us-east-1 for chime, and the one of AWS_REGION or AWS_DEFAULT_REGION for chime-sdk-voice',
    ).argParser(parseRegion),
    new Option('--timeout <ms>', 'how long an exchange may take')
      .default(10_000)
      .argParser(numberOf('--timeout', 10_000, 3_600_000)),
    new Option('--concurrency <n>', 'how many cases run side by side')
      .default(8)
      .argParser(numberOf('--concurrency', 8, 256)),
    new Option(
      '--allow-deletion',
      'let requests leave for a non-loopback target that could delete the numbers which states or fixtures name',
    ),
    new Option('--ca <file>', 'trust the certificate authorities of this PEM file'),
    new Option('--insecure', 'accept any certificate'),
  ];
}

function wordsOf(flag: string): (text: string, previous?: readonly string[]) => readonly string[] {
  return (text, previous = []) => parseWords(flag, text, previous);
}

function numberOf(flag: string, example: number, max: number): (text: string) => number {
  return (text) => parseNumber(text, { flag, min: 1, max, example });
}

const examples = `
Credentials are read from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.

Examples:
  $ chime-contract verify
  $ chime-contract verify http://127.0.0.1:8080 --states http://127.0.0.1:8080/_states
  $ chime-contract verify http://127.0.0.1:4010 --states prefer --reporter junit=contract.xml
  $ chime-contract verify http://127.0.0.1:8080 --only input/phone-number-ids-missing
  $ chime-contract verify http://127.0.0.1:8080 --suite generated --runs 1000 --seed 4711`;
