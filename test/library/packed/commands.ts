import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CliResult, finish, waitFor } from '../../cli/run-cli.ts';
import type { InstalledPackage } from './installed-package.ts';

const document = 'node_modules/chime-contract/generated/batch-delete-phone-number.openapi.json';

/** Tests that each command works where nothing but the package and its hard dependencies is installed. */
export function testCommands({ inFolder, run, start }: InstalledPackage): void {
  const cli = (...args: readonly string[]): Promise<CliResult> => finish(start(...args));

  test('npx finds the command, and its help names those that are tried here', () => {
    expect(run('npx', '--no-install', 'chime-contract', '--version')).toBe('0.1.0\n');
    const help = run('npx', '--no-install', 'chime-contract', '--help');
    const commands = [...help.matchAll(/^ {2}([a-z]+) [[<]/gm)].map(([, name = '']) => name);
    const tried = ['verify', 'proxy', 'audit', 'merge', 'sandbox', 'mock', 'explain', 'docs', 'diff', 'init'];
    expect(commands).toEqual([...tried, 'help']);
  });

  test('verify gives a verdict on the sandbox, and does without Dredd', async () => {
    const { code, stdout, stderr } = await cli('verify');
    expect(stdout).toMatch(/^verdict: conformant, (\d+) of \1 required clauses exercised$/m);
    expect(stderr).toContain('npm install --save-dev --save-exact dredd@14.1.0');
    expect(code).toBe(0);
    expect(run('npx', '--no-install', 'chime-contract', 'verify', '--list')).toContain(
      'input/list-missing\t',
    );
  });

  test('mock tells the command that installs Prism', async () => {
    const { code, stdout, stderr } = await cli('mock', '--port', '0');
    expect(stderr).toBe(
      'chime-contract: Prism, the engine of the mock, is not installed; install it with: ' +
        'npm install --save-dev --save-exact @stoplight/prism-cli@5.14.2 @stoplight/prism-http@5.12.0 ' +
        '@stoplight/prism-http-server@5.12.2 @stoplight/prism-core@5.8.0\n',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('docs, explain, diff and init do their work', async () => {
    const results = await Promise.all([
      cli('docs', '--out', 'reference.html'),
      cli('explain', 'input/list-required'),
      cli('diff', document, document),
      cli('init', '--start', 'node server.mjs'),
    ]);
    expect(results.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0, 0, 0]);
    expect(readFileSync(inFolder('reference.html'), 'utf8')).toContain('BatchDeletePhoneNumber');
    expect(readFileSync(inFolder('.github/workflows/contract.yml'), 'utf8')).toContain('node server.mjs');
  });

  test('what proxy records of the sandbox is read by audit, and its report by merge', async () => {
    const sandbox = start('sandbox', '--port', '0');
    const [, upstream = ''] = await waitFor(sandbox, /^listening (\S+)/m);
    const proxy = start('proxy', upstream, '--port', '0', '--record', 'traffic.ndjson');
    const ended = finish(proxy);
    const [, url] = await waitFor(proxy, /^listening (\S+)/m);
    await fetch(`${url}/phone-numbers?operation=batch-delete`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"PhoneNumberIds":["+12065550100"]}',
    });
    proxy.kill('SIGINT');
    sandbox.kill();
    expect((await ended).stdout).toContain('verdict: conformant');
    const audit = await cli('audit', 'traffic.ndjson', '--reporter', 'json=audit.json');
    expect(audit.code).toBe(0);
    const merged = await cli('merge', 'audit.json');
    expect(merged.stdout).toContain('verdict: conformant');
    expect(merged.code).toBe(0);
  });
}
