import { createInterface } from 'node:readline/promises';
import { PassThrough } from 'node:stream';
import type { Io } from '../../cli/io.ts';
import type { InitFlags } from '../init.ts';

type Question = readonly [
  name: 'start' | 'setup' | 'url' | 'states' | 'document',
  text: string,
  preset: string,
];

const questions: readonly Question[] = [
  ['start', 'Command that starts your implementation', 'npm start'],
  ['setup', 'Command to run before it, such as npm ci', ''],
  ['url', 'Where it listens then', 'http://127.0.0.1:8080'],
  ['states', 'URL where it speaks the state protocol, if it does', ''],
  ['document', 'Your OpenAPI document, to be compared with the base branch', ''],
];

/** Asks on a terminal for what no flag told; elsewhere the flags are all there is. Questions stand on stderr. */
export async function askForRest(flags: InitFlags, io: Io): Promise<InitFlags> {
  const { stdin } = io;
  if (stdin?.isTTY !== true || io.stderr.isTTY !== true || flags.start !== undefined) return flags;
  const output = new PassThrough();
  output.on('data', (chunk: Buffer) => void io.stderr.write(chunk.toString('utf8')));
  const lines = createInterface({ input: stdin, output, terminal: false });
  try {
    return await answered(flags, (text) => lines.question(text, { signal: io.stop }));
  } finally {
    lines.close();
  }
}

async function answered(flags: InitFlags, ask: (text: string) => Promise<string>): Promise<InitFlags> {
  const answers: Record<string, string> = {};
  for (const [name, text, preset] of questions) {
    if (flags[name] !== undefined) continue;
    const answer = (await ask(`${text}${preset === '' ? '' : ` [${preset}]`}: `)).trim() || preset;
    if (answer !== '') answers[name] = answer;
  }
  return { ...flags, ...answers };
}
