import { CommanderError } from 'commander';
import { ToolError } from '../errors/tool-error.ts';
import type { Io } from './io.ts';
import { createProgram, type Done } from './program.ts';
import { tell } from './tell.ts';

/** The exit code for a defect of the tool itself. */
const bugExitCode = 4;

/** The exit code for input that the tool cannot work with. */
const usageExitCode = 2;

/** Runs one command line, without the program's name, and gives the exit code. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const done: Done = (code) => {
    exitCode = code;
  };
  try {
    await createProgram(io, done).parseAsync([...args], { from: 'user' });
  } catch (error) {
    return error instanceof CommanderError ? reportCommanderError(error, args, io) : reportError(error, io);
  }
  return exitCode;
}

/** Tells the user of an error, with its stack only when it is a bug of the tool, and gives the exit code. */
export function reportError(error: unknown, io: Io): number {
  if (error instanceof ToolError) {
    tell(io, error.message);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`chime-contract: this is a bug in chime-contract, please report it\n${stack}\n`);
  return bugExitCode;
}

function reportCommanderError(
  { exitCode, code, message }: CommanderError,
  args: readonly string[],
  io: Io,
): number {
  if (exitCode === 0) return 0;
  if (code === 'commander.help') return usageExitCode;
  const line = message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  const [first = ''] = args;
  const command = /^[a-z]+$/.test(first) && code !== 'commander.unknownCommand' ? ` ${first}` : '';
  tell(io, `${line}; chime-contract${command} --help shows what there is`);
  return usageExitCode;
}
