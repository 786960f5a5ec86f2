import { execFile } from 'node:child_process';

/** How a program ended, and what it printed. */
export interface Ending {
  readonly exitCode: number | string | null;
  readonly stdout: string;
}

/** Runs a JavaScript program with this Node to its end; usage reports of the tools under test are off. */
export function runNode(args: readonly string[]): Promise<Ending> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  return new Promise((settle) => {
    execFile(process.execPath, [...args], { env }, (error, stdout) => {
      settle({ exitCode: error?.code ?? 0, stdout });
    });
  });
}
