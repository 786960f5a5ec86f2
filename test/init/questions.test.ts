import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { askForRest } from '../../src/commands/init/ask-for-rest.ts';

/** A terminal at which someone answers each question in turn. */
function terminalWith(answers: readonly string[], isTTY = true) {
  const asked: string[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stderr = {
    isTTY,
    write(text: string) {
      asked.push(text);
      stdin.write(`${answers[asked.length - 1] ?? ''}\n`);
    },
  };
  const io: Io = {
    stdin,
    stderr,
    stdout: stderr,
    invocation: '',
    env: {},
    stop: new AbortController().signal,
  };
  return { io, asked };
}

test('on a terminal what no flag told is asked, with what a bare return means', async () => {
  const { io, asked } = terminalWith(['node server.js', '', '', 'http://127.0.0.1:8080/_states', 'api.yaml']);
  expect(await askForRest({ out: 'x', setup: 'npm ci' }, io)).toEqual({
    out: 'x',
    setup: 'npm ci',
    start: 'node server.js',
    url: 'http://127.0.0.1:8080',
    document: 'http://127.0.0.1:8080/_states',
  });
  expect(asked[0]).toBe('Command that starts your implementation [npm start]: ');
});

test('with a start command, and without a terminal, nothing is asked', async () => {
  const { io, asked } = terminalWith([]);
  expect(await askForRest({ out: 'x', start: 'npm start' }, io)).toEqual({ out: 'x', start: 'npm start' });
  const { io: pipe, asked: toPipe } = terminalWith([], false);
  expect(await askForRest({ out: 'x' }, pipe)).toEqual({ out: 'x' });
  expect([...asked, ...toPipe]).toEqual([]);
});
