import { type ChildProcess, spawn } from 'node:child_process';
import { type CliResult, finish, waitFor } from '../cli/run-cli.ts';
import { closedPort } from '../cli/serve-on.ts';

/** Programs of this repository, which `npx` would find where they are installed. */
const programs: ReadonlyArray<readonly [string, string]> = [
  ['npx chime-contract', 'node dist/src/bin.cjs'],
  ['npx vitest', 'node node_modules/vitest/vitest.mjs'],
];

/**
 * Runs the commands of a README from the root of the repository: those that end with `&` are servers, the last one
 * tells the ending. Ports are replaced by free ones on the way in and put back on the way out.
 */
export async function runCommands(lines: readonly string[]): Promise<CliResult> {
  const ports = await freePorts(lines.join('\n'));
  const commands = lines.map((line) => substitute(line, [...programs, ...ports]));
  const servers: ChildProcess[] = [];
  try {
    for (const command of commands.filter(isServer)) {
      const server = start(command.replace(/ &$/, ''));
      servers.push(server);
      await waitFor(server, /^listening /m);
    }
    const { code, stdout, stderr } = await finish(
      start(commands.filter((line) => !isServer(line)).join('\n')),
    );
    const back = [...programs, ...ports].map(([shown, used]) => [used, shown] as const);
    return { code, stdout: clean(substitute(stdout, back)), stderr: clean(substitute(stderr, back)) };
  } finally {
    for (const server of servers) server.kill();
  }
}

function isServer(line: string): boolean {
  return line.endsWith(' &');
}

async function freePorts(text: string): Promise<ReadonlyArray<readonly [string, string]>> {
  const shown = new Set([...text.matchAll(/\b40[0-9]{2}\b/g)].map(([port]) => port));
  const pairs: Array<readonly [string, string]> = [];
  for (const port of shown) pairs.push([port, String(await closedPort())]);
  return pairs;
}

function substitute(text: string, pairs: ReadonlyArray<readonly [string, string]>): string {
  return pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

function start(command: string): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn('sh', ['-c', `exec env ${command}`], {
    env: { PATH, HOME },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The text without colours, and without the ports of servers that a test starts itself. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of a terminal's colours
  return text.replace(/\u001b\[[0-9;]*m/g, '').replace(/127\.0\.0\.1:\d{5}/g, '127.0.0.1:8080');
}
