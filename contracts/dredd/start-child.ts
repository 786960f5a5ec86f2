import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { ChildMessage, ParentMessage } from './child-messages.ts';
import { isChildMessage } from './is-child-message.ts';

/** The process in which Dredd runs. */
export interface DreddChild {
  tell(message: ParentMessage): void;
  /** The last part of what it wrote. */
  log(): string;
  /** Kills it; resolves when it is gone. */
  kill(): Promise<void>;
}

/** What happens in the child process. */
export interface DreddChildEvents {
  readonly onMessage: (message: ChildMessage) => void;
  /** It ended, by itself or killed. */
  readonly onExit: (how: string) => void;
}

const largestLog = 64 * 1024;

/** From the root, since the module that starts it may be bundled elsewhere. */
const program = 'dist/contracts/dredd/dredd-child.cjs';

/** Starts the child process; its output is kept, not shown, and of the messages only well-formed ones arrive. */
export function startChild({ onMessage, onExit }: DreddChildEvents): DreddChild {
  const child = fork(join(packageRoot(), program), [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    // Dredd's dependencies make Node warn of circular imports.
    execArgv: ['--no-warnings'],
  });
  const gone = new Promise<void>((resolve) => {
    const leave = (how: string): void => {
      onExit(how);
      resolve();
    };
    child.once('exit', (code, signal) => leave(signal ?? `exit code ${code}`));
    child.once('error', (error) => leave(error.message));
  });
  child.on('message', (message: unknown) => {
    if (isChildMessage(message)) onMessage(message);
  });
  const log = collectLog(child);
  return {
    tell(message) {
      if (child.connected) child.send(message, () => {});
    },
    log,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function collectLog({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(-largestLog);
    });
  return () => text;
}
