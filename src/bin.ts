#!/usr/bin/env node
import { describeInvocation } from './cli/describe-invocation.ts';
import { main, reportError } from './cli/main.ts';
import { surviveBrokenPipe } from './cli/survive-broken-pipe.ts';

/** The exit code of a run that the user, or the system, ended early. */
const interrupted = 130;

surviveBrokenPipe(process.stdout);
surviveBrokenPipe(process.stderr);

const stop = new AbortController();
const io = {
  stdout: process.stdout,
  stderr: process.stderr,
  // Opened only where it is read: a pipe that nobody reads is left alone.
  get stdin() {
    return process.stdin;
  },
  invocation: describeInvocation(process.argv[1] ?? '', process.cwd()),
  env: process.env,
  stop: stop.signal,
};

/** The first signal asks the command to end in order, the second one ends the process. */
function onSignal(): void {
  if (stop.signal.aborted) process.exit(interrupted);
  stop.abort();
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
process.on('uncaughtException', (error) => process.exit(reportError(error, io)));

async function run(): Promise<never> {
  const exitCode = await main(process.argv.slice(2), io);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(exitCode);
}

void run();
