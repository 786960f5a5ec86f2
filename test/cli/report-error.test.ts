import { expect, test } from 'vitest';
import { main, reportError } from '../../src/cli/main.ts';
import { UsageError } from '../../src/errors/usage-error.ts';

function listen() {
  let text = '';
  const stream = {
    write(more: string) {
      text += more;
    },
  };
  const io = {
    stdout: stream,
    stderr: stream,
    invocation: 'chime-contract',
    env: {},
    stop: new AbortController().signal,
  };
  return { io, text: () => text };
}

test('a bug of the tool shows its stack and ends with 4', () => {
  const { io, text } = listen();
  expect(reportError(new TypeError('a bug'), io)).toBe(4);
  expect(text()).toContain('please report it\nTypeError: a bug\n    at ');
});

test('a mistake of the user shows one line and ends with 2', () => {
  const { io, text } = listen();
  expect(reportError(new UsageError({ input: '--x', problem: 'is wrong', remedy: 'try y' }), io)).toBe(2);
  expect(text()).toBe('chime-contract: --x: is wrong; try y\n');
});

test('help and version are no errors', async () => {
  const { io, text } = listen();
  expect(await main(['--version'], io)).toBe(0);
  expect(text()).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await main(['verify', '--help'], io)).toBe(0);
  expect(text()).toContain('Examples:');
});
