import type { ChildProcess } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { faults } from '../../src/sandbox/faults/index.ts';
import { variants } from '../../src/sandbox/variants/index.ts';
import { finish, runCli, startCli, waitFor } from './run-cli.ts';
import { serveOn } from './serve-on.ts';

const listening = /^listening (http:\/\/\S+)\n/;

function start(args: readonly string[]): ChildProcess {
  const child = startCli(args);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function urlOf(child: ChildProcess): Promise<string> {
  return (await waitFor(child, listening))[1] ?? '';
}

test.each([
  ['sandbox', 'SIGINT'],
  ['sandbox', 'SIGTERM'],
  ['mock', 'SIGINT'],
  ['mock', 'SIGTERM'],
] as const)('%s writes one line, serves, and ends cleanly on %s', async (command, signal) => {
  const child = start([command, '--port', '0']);
  const result = finish(child);
  const url = await urlOf(child);
  const { status } = await fetch(`${url}/phone-numbers?operation=batch-delete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'x' },
    body: '{"PhoneNumberIds":["+12065550100"]}',
  });
  expect(status).toBeLessThan(500);
  child.kill(signal);
  const { code, stdout, stderr } = await result;
  expect(stdout).toBe(`listening ${url}\n`);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test.each(['sandbox', 'mock'])('%s on a port in use is told in one line', async (command) => {
  const { port } = new URL(await serveOn((_request, response) => void response.end()));
  const { code, stdout, stderr } = await runCli([command, '--port', port]);
  expect(stderr).toMatch(/^chime-contract: .+\n$/);
  expect(stderr).toContain(`--port ${port}: the port is in use`);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test('the sandbox verifies signatures when asked to', async () => {
  const url = await urlOf(start(['sandbox', '--port', '0', '--auth', 'on']));
  const { status } = await fetch(`${url}/phone-numbers/1`);
  expect(status).toBe(401);
});

test('the sandbox lists its faults and variants, one a line with a tab', async () => {
  const listed = await runCli(['sandbox', '--list-faults', '--list-variants']);
  const lines = [
    ...faults.map(({ id, lies }) => `${id}\t${lies}\n`),
    ...variants.map(({ id, does }) => `${id}\t${does}\n`),
  ];
  expect(listed.stdout).toBe(lines.join(''));
  expect(listed.code).toBe(0);
});

test('the mock answers as preferred', async () => {
  const url = await urlOf(start(['mock', '--port', '0', '--prefer', 'code=429']));
  const { status } = await fetch(`${url}/phone-numbers?operation=batch-delete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"PhoneNumberIds":["+12065550100"]}',
  });
  expect(status).toBe(429);
});

test('a reader of the first line that goes away does not end the server', async () => {
  const child = start(['sandbox', '--port', '0']);
  const result = finish(child);
  const url = await urlOf(child);
  child.stdout?.destroy();
  expect((await fetch(`${url}/phone-numbers/1`)).status).toBeLessThan(500);
  child.kill('SIGINT');
  expect((await result).code).toBe(0);
});
