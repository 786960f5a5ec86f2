import { Command } from 'commander';
import { tool } from '../../contracts/tool.ts';
import { defineAudit } from '../commands/audit.ts';
import { defineDiff } from '../commands/diff.ts';
import { defineDocs } from '../commands/docs.ts';
import { defineExplain } from '../commands/explain.ts';
import { defineInit } from '../commands/init.ts';
import { defineMerge } from '../commands/merge.ts';
import { defineMock } from '../commands/mock.ts';
import { defineProxy } from '../commands/proxy.ts';
import { defineSandbox } from '../commands/sandbox.ts';
import { defineVerify } from '../commands/verify.ts';
import type { Io } from './io.ts';

/** Is told the exit code that a command ends with. */
export type Done = (exitCode: number) => void;

/** Builds the command line: every command with its flags, none of their work loaded yet. */
export function createProgram(io: Io, done: Done): Command {
  const program = new Command(tool.name)
    .description("Contract tests, mock and sandbox for Amazon Chime's BatchDeletePhoneNumber.")
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => {},
    })
    .addHelpText('after', examples);
  for (const define of [
    defineVerify,
    defineProxy,
    defineAudit,
    defineMerge,
    defineSandbox,
    defineMock,
    defineExplain,
    defineDocs,
    defineDiff,
    defineInit,
  ])
    define(program, io, done);
  return program;
}

const examples = `
Examples:
  $ chime-contract verify
        the verdict on the sandbox that is built in
  $ chime-contract verify http://127.0.0.1:8080 --states http://127.0.0.1:8080/_states
        the verdict on your implementation

Exit codes:
  0 conformant, or done   1 not conformant   2 bad input   3 could not be judged
  4 a bug in the tool     130 interrupted`;
