import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Prism as it comes, serving the document. */
export interface PlainPrism {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts `prism mock` on the hand-written document, on a free port of 127.0.0.1. */
export async function startPlainPrism(): Promise<PlainPrism> {
  const prism = 'node_modules/@stoplight/prism-cli/dist/index.js';
  const args = [
    prism,
    'mock',
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    'openapi/batch-delete-phone-number.yaml',
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    const url = /listening on (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      async close() {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      },
    };
  }
  throw new Error('Prism ended before it listened');
}
