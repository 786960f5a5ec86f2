import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const file = (name: string): string => fileURLToPath(new URL(`certificate/${name}.pem`, import.meta.url));
const certificate = file('certificate');
let server: Server;
let url: string;

/** A server with a certificate that its own maker signed; it refuses everything in the contract's form. */
beforeAll(async () => {
  const secrets = { key: readFileSync(file('key')), cert: readFileSync(certificate) };
  server = createServer(secrets, (_request, response) => {
    response.writeHead(400, {
      'content-type': 'application/json',
      'x-amzn-errortype': 'BadRequestException',
    });
    response.end('{"Code":"BadRequest","Message":"No."}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  url = `https://127.0.0.1:${address.port}`;
});
afterAll(() => server.close());

const one = ['--only', 'input/list-missing', '--no-dredd', '--timeout', '2000'];

test('a certificate that nobody trusts ends with 3, and nothing is broken', async () => {
  const { code, stdout } = await runCli(['verify', url, ...one]);
  expect(stdout).toContain('certificate');
  expect(stdout).toContain(' 0 broken ');
  expect(code).toBe(3);
});

test.each([[['--ca', certificate]], [['--insecure']]])('%j makes it trusted', async (flags) => {
  const { stdout } = await runCli(['verify', url, ...one, ...flags, '--reporter', 'json']);
  const { counts } = JSON.parse(stdout);
  expect(counts.couldNotRun).toBe(0);
  expect(counts.held + counts.advised + counts.broken).toBe(1);
});
