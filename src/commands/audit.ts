import { type Command, Option } from 'commander';
import type { Io } from '../cli/io.ts';
import { parseNumber } from '../cli/parse-number.ts';
import type { Done } from '../cli/program.ts';
import { auditReporters } from '../reporters/audit/audit-reporters.ts';

/** The flags of `audit` as they come from the command line, each value judged on its own. */
export interface AuditFlags {
  readonly failOn: 'required' | 'advised';
  readonly requireAll?: true;
  readonly reporter?: readonly string[];
  readonly threads?: number;
}

/** Adds `audit` to the command line. */
export function defineAudit(program: Command, io: Io, done: Done): void {
  program
    .command('audit')
    .summary('judge recorded traffic: HAR files and recordings of proxy')
    .description(
      'Judges every exchange of HAR 1.2 files and of recordings of proxy (NDJSON), both also compressed with gzip.',
    )
    .argument('<files...>', 'what to judge; - for stdin')
    .addOption(
      new Option('--fail-on <level>', 'the weakest level that fails the audit')
        .choices(['required', 'advised'])
        .default('required'),
    )
    .addOption(new Option('--require-all', 'fail when a required clause was not exercised'))
    .addOption(
      new Option(
        '--reporter <name[=path]>',
        `${auditReporters.map(({ name }) => name).join(', ')}; to a file where a path is given (repeatable); terminal by default`,
      ).argParser((text: string, previous: readonly string[] = []) => [...previous, text]),
    )
    .addOption(
      new Option('--threads <n>', 'how many threads judge; as many as there are cores by default').argParser(
        (text) => parseNumber(text, { flag: '--threads', min: 1, max: 256, example: 2 }),
      ),
    )
    .addHelpText('after', examples)
    .action(async (files: readonly string[], flags: AuditFlags) => {
      const { audit } = await import('./audit/audit.ts');
      done(await audit(files, flags, io));
    });
}

const examples = `
Calls of the operation are judged in both directions; exchanges of other operations are only counted.
What a file does not show, such as a body that its recorder left out, is not judged.
Exit code 1: a violation, or no call of the operation at all; 3: something could not be read, or no call has an answer.

Examples:
  $ chime-contract audit traffic.ndjson
  $ chime-contract audit browser.har old.ndjson.gz --reporter json=audit.json
  $ zstd -dc traffic.ndjson.zst | chime-contract audit -`;
