import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { judgeTraffic } from '../../contracts/judge-traffic.ts';
import { decodeExchange } from '../../src/traffic/recording/decode-exchange.ts';
import { runCli as runTool } from '../cli/run-cli.ts';
import { closedPort, serveOn } from '../cli/serve-on.ts';
import { useTemporaryFolder } from '../cli/temporary-folder.ts';
import { useSandbox } from '../sandbox/use-sandbox.ts';
import { errorsOf } from '../traffic/schemas.ts';
import { call, linesOf, runProxy } from './run-proxy.ts';
import { until } from './use-proxy.ts';

const inFolder = useTemporaryFolder();
const good = '{"PhoneNumberIds":["+12065550100"]}';
const root = fileURLToPath(new URL('../..', import.meta.url));

test('good traffic ends with 0, a summary by clause and the verdict', async () => {
  const proxy = await runProxy(await useSandbox());
  expect(await call(proxy.url, good)).toBe(200);
  expect((await fetch(`${proxy.url}/phone-numbers/+12065550100`)).status).toBe(200);
  const { code, stdout, stderr } = await proxy.end();
  expect(stdout.match(/^listening /gm)).toHaveLength(1);
  expect(stdout).toMatch(/^ {2}held {5}required +0\/1 {2}success\/status-200 /m);
  expect(stdout).toMatch(
    /\n1 judged · 0 broken · 0 advised · 1 of other operations\nverdict: conformant, \d+ of \d+ /,
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('a fault of the upstream ends with 1, its clause and an example', async () => {
  const proxy = await runProxy(await useSandbox({ faults: ['null-elements-skipped'] }));
  await call(proxy.url, '{"PhoneNumberIds":["+12065550100",null]}');
  const { code, stdout } = await proxy.end();
  expect(stdout).toMatch(
    /^BROKEN {3}success\/invalid-request-not-served {2}required {2}by the upstream\n {2}1 of 1 /m,
  );
  expect(stdout).toMatch(/^BROKEN {3}input\/null-element-refused {2}required {2}by a client$/m);
  expect(stdout).toContain('--data-raw \'{"PhoneNumberIds":["+12065550100",null]}\'');
  expect(code).toBe(1);
});

test('nothing but accidents ends with 3, and no traffic with 1', async () => {
  const down = await runProxy(`http://127.0.0.1:${await closedPort()}`);
  expect(await call(down.url, good)).toBe(502);
  const { code, stdout, stderr } = await down.end();
  expect(stdout).toContain('0 judged · 0 broken · 0 advised · 1 without an answer (accidents)\n');
  expect(stdout).toContain('verdict: could not be judged');
  expect(stderr).toMatch(/^chime-contract: could not be judged: .+\n$/);
  expect(code).toBe(3);
  const idle = await (await runProxy(await useSandbox())).end();
  expect([idle.code, idle.stderr]).toEqual([1, 'chime-contract: fails: no call of the operation passed\n']);
});

test('only --fail-on advised lets an advised clause fail the run', async () => {
  const upstream = await serveOn((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-amz-request-id': 'a' });
      response.end('{"PhoneNumberErrors":[]}');
    });
  });
  const codes: unknown[] = [];
  for (const flags of [[], ['--fail-on', 'advised']]) {
    const proxy = await runProxy(upstream, ...flags);
    await call(proxy.url, good);
    codes.push((await proxy.end()).code);
  }
  expect(codes).toEqual([0, 1]);
});

test('--duration ends it', async () => {
  const { code, stdout } = await runTool(['proxy', await useSandbox(), '--port', '0', '--duration', '1']);
  expect(stdout).toMatch(/^listening .+\n\n0 judged/);
  expect(code).toBe(1);
});

describe('the recording', () => {
  test('holds every exchange, judged alike, without secrets, and is added to', async () => {
    const file = inFolder('traffic.ndjson');
    writeFileSync(file, '{"half a li');
    const proxy = await runProxy(await useSandbox(), '--record', file);
    await call(proxy.url, good);
    await call(proxy.url, '{}');
    await fetch(`${proxy.url}/phone-numbers?token=querySecret`, {
      headers: { authorization: 'Bearer secret' },
    });
    const { stdout } = await proxy.end();
    const [half, ...lines] = linesOf(file);
    expect(half).toBe('{"half a li');
    expect(lines).toHaveLength(3);
    const kinds = lines.map((line) => {
      expect(errorsOf('recorded-exchange.schema.json', JSON.parse(line))).toEqual([]);
      const decoded = decodeExchange(line);
      if (decoded.kind === 'broken') throw new Error(decoded.complaint);
      const { kind, request, response } = judgeTraffic(decoded.exchange);
      const found = [...request.failures, ...response.failures].map(({ clause }) => clause);
      const { failures } = JSON.parse(line);
      expect(failures.map(({ clause }: { clause: string }) => clause)).toEqual(found);
      return [kind, ...found].join(' ');
    });
    expect(kinds).toEqual(['judged', 'judged input/list-required', 'other']);
    expect(`${lines}${stdout}`).not.toMatch(/querySecret|Bearer secret/);
  });

  test('is readable after the process was killed', async () => {
    const file = inFolder('killed.ndjson');
    const har = inFolder('killed.har');
    const proxy = await runProxy(await useSandbox(), '--record', file, '--har', har);
    await call(proxy.url, good);
    await until(() => readFileSync(file, 'utf8') !== '');
    const calls = Array.from({ length: 60 }, () => call(proxy.url, good).catch(() => 0));
    await Promise.race(calls);
    proxy.child.kill('SIGKILL');
    await Promise.all(calls);
    const lines = linesOf(file);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map((line) => decodeExchange(line).kind)).toEqual(lines.map(() => 'exchange'));
    expect(JSON.parse(readFileSync(har, 'utf8')).log.entries.length).toBeGreaterThan(0);
  });

  test('on a full disk ends the run with 2 and its summary', async () => {
    const proxy = await runProxy(await useSandbox(), '--record', '/dev/full');
    await call(proxy.url, good);
    const { code, stdout, stderr } = await proxy.end();
    expect(stderr).toBe(
      'chime-contract: /dev/full: no space is left on the device; the file was not written\n',
    );
    expect(stdout).toContain('1 judged');
    expect(code).toBe(2);
  });
});

test('the archive is read by redocly drift, which finds what is wrong in it', async () => {
  const upstream = await serveOn((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-amzn-requestid': 'a' });
      response.end('{"PhoneNumberErrors":"none"}');
    });
  });
  const har = inFolder('traffic.har');
  const proxy = await runProxy(upstream, '--har', har);
  await call(proxy.url, good);
  await call(proxy.url, '{}');
  await proxy.end();
  const document = 'openapi/batch-delete-phone-number.yaml';
  const words = ['drift', har, '--api', document, '--server', upstream, '--format', 'json'];
  const { stdout } = spawnSync('node_modules/.bin/redocly', words, { cwd: root, encoding: 'utf8' });
  const report = JSON.parse(stdout);
  expect(report.run).toMatchObject({ totalExchanges: 2, documentedExchanges: 2 });
  expect(report.problems.map(({ message }: { readonly message: string }) => message)).toEqual([
    'Response field "PhoneNumberErrors" must be array.',
    'Request is missing required field "PhoneNumberIds".',
  ]);
});

test.each([['--ca'], ['--insecure']])('an upstream behind TLS is reached with %s', async (flag) => {
  const file = (name: string): string =>
    fileURLToPath(new URL(`../cli/certificate/${name}.pem`, import.meta.url));
  const secrets = { key: readFileSync(file('key')), cert: readFileSync(file('certificate')) };
  const server = createServer(secrets, (_request, response) => response.end('secure'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const upstream = `https://127.0.0.1:${address.port}`;
  const trusting = await runProxy(upstream, flag, ...(flag === '--ca' ? [file('certificate')] : []));
  expect(await (await fetch(trusting.url)).text()).toBe('secure');
  const doubting = await runProxy(upstream);
  const answer = await fetch(doubting.url);
  expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('TLS failed')]);
});

test.each([
  [['http://127.0.0.1:1/base'], "upstream 'http://127.0.0.1:1/base': has a path"],
  [['127.0.0.1:1'], 'did you mean http://127.0.0.1:1?'],
  [['http://127.0.0.1:1', '--record', '/nowhere/x'], '--record /nowhere/x: no such file or folder'],
  [['http://127.0.0.1:1', '--har', '/'], '--har /: is a folder'],
  [['http://127.0.0.1:1', '--duration', '1m'], "--duration '1m': not a whole number"],
  [['http://127.0.0.1:1', '--recrod', 'x'], 'Did you mean --record?'],
  [[], "missing required argument 'upstream'"],
])('bad input %j is told in one line', async (args, told) => {
  const { code, stdout, stderr } = await runTool([
    'proxy',
    ...args,
    ...(args.length > 2 ? ['--port', '0'] : []),
  ]);
  expect(stderr).toMatch(/^chime-contract: .+\n$/);
  expect(stderr).toContain(told);
  expect([code, stdout]).toEqual([2, '']);
});

test('a port in use is told, and an older archive is left as it was', async () => {
  const { port } = new URL(await useSandbox());
  const har = inFolder('older.har');
  writeFileSync(har, 'older');
  const flags = ['--port', port, '--har', har];
  const { code, stderr } = await runTool(['proxy', 'http://127.0.0.1:1', ...flags]);
  expect(stderr).toContain(`--port ${port}: the port is in use`);
  expect([code, readFileSync(har, 'utf8')]).toEqual([2, 'older']);
});

test('whoever forwards to another machine is told about Host', async () => {
  const { stderr } = await (await runProxy('http://nowhere.invalid')).end();
  expect(stderr).toContain('let clients use that name and resolve it to 127.0.0.1\n');
});
