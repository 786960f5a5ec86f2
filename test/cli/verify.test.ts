import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { finish, runCli, startCli, waitFor } from './run-cli.ts';
import { closedPort, serveOn } from './serve-on.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const inFolder = useTemporaryFolder();
const quick = ['--no-dredd', '--timeout', '2000'];

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
for (const name of ['recorded-exchange', 'report']) {
  ajv.addSchema(
    JSON.parse(readFileSync(new URL(`../../src/schemas/${name}.schema.json`, import.meta.url), 'utf8')),
  );
}

/** Reads a JSON report and holds it to the schema. */
function readReport(text: string) {
  const report = JSON.parse(text);
  expect(ajv.validate('report.schema.json', report), ajv.errorsText()).toBe(true);
  return report;
}

test('without a URL the embedded sandbox is conformant, Dredd included', async () => {
  const { code, stdout, stderr } = await runCli(['verify', '--require-all', '--fail-on', 'advised']);
  expect(stderr).toBe('');
  expect(stdout).toContain('Dredd 8 of 8\n');
  expect(stdout).toMatch(/verdict: conformant, (\d+) of \1 required clauses exercised\n$/);
  expect(code).toBe(0);
});

test('JSON on stdout is nothing but JSON, and files of other reporters are written beside it', async () => {
  const junit = inFolder('junit.xml');
  const terminal = inFolder('terminal.txt');
  const reporters = [
    '--reporter',
    'json',
    '--reporter',
    `junit=${junit}`,
    '--reporter',
    `terminal=${terminal}`,
  ];
  const { code, stdout } = await runCli(['verify', '--suite', 'routing', ...quick, ...reporters]);
  const report = readReport(stdout);
  expect(report.verdict).toBe('conformant');
  expect(new Set(report.cases.map(({ suite }: { suite: string }) => suite))).toEqual(new Set(['routing']));
  expect(readFileSync(junit, 'utf8')).toContain('<testsuite name="routing"');
  expect(readFileSync(terminal, 'utf8')).toContain('verdict: conformant');
  expect(code).toBe(0);
});

test('a reporter with a path leaves the terminal report on stdout', async () => {
  const { stdout } = await runCli([
    'verify',
    '--suite',
    'routing',
    ...quick,
    '--reporter',
    `json=${inFolder('a.json')}`,
  ]);
  expect(stdout).toContain('verdict: conformant');
});

test('--only and --suite take several names, by comma and repeated', async () => {
  const args = ['--only', 'input/list-missing,input/list-null', '--only', 'routing/operation-missing'];
  const { stdout } = await runCli(['verify', ...args, ...quick, '--reporter', 'json']);
  expect(
    readReport(stdout)
      .cases.map(({ id }: { id: string }) => id)
      .sort(),
  ).toEqual(['input/list-missing', 'input/list-null', 'routing/operation-missing']);
});

test('--list prints ids and titles and sends nothing', async () => {
  const { code, stdout } = await runCli(['verify', '--list']);
  expect(stdout).toMatch(/^([a-z-]+\/[a-z0-9-]+\t.+\n){100,}$/);
  expect(stdout).toContain('input/list-missing\ta body without PhoneNumberIds is refused\n');
  expect(code).toBe(0);
});

test('--plan prints requests and states and sends nothing', async () => {
  let connections = 0;
  const url = await serveOn((_request, response) => void response.end());
  const counting = await serveOn(() => {
    connections += 1;
  });
  const { code, stdout } = await runCli(['verify', counting, '--plan', '--states', `${url}/_states`]);
  expect(stdout).toContain('POST /phone-numbers?operation=batch-delete');
  expect(stdout).toMatch(/^ +\d+ {2}numbers in inventory$/m);
  expect(connections).toBe(0);
  expect(code).toBe(0);
});

test('a broken case ends with 1 and shows what was received', async () => {
  const sandbox = await serveOn((_request, response) => {
    response.setHeader('content-type', 'application/json').end('{"PhoneNumberErrors":[]}');
  });
  const { code, stdout, stderr } = await runCli(['verify', sandbox, ...quick, '--suite', 'input']);
  expect(stderr).toMatch(/^chime-contract: 127\.0\.0\.1:\d+ is a loopback address.+\n$/);
  expect(stdout).toMatch(/^BROKEN {3}input\/list-missing {2}required$/m);
  expect(stdout).toMatch(/received 200 +expected 400/);
  expect(stdout).toContain(
    `again  node dist/src/bin.cjs verify ${sandbox} --only input/list-missing --timeout 2000\n`,
  );
  expect(stdout).toContain('verdict: not conformant');
  expect(code).toBe(1);
});

test('a header of the user is on every request', async () => {
  const seen = new Set<string>();
  const url = await serveOn((request, response) => {
    seen.add(`${request.headers['x-tenant']} ${request.headers['x-second']}`);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  const headers = ['--header', 'x-tenant: blue', '--header', 'X-Second:a,b'];
  await runCli(['verify', url, '--timeout', '2000', '--suite', 'routing,dredd', ...headers]);
  expect([...seen]).toEqual(['blue a,b']);
});

test('a closed port ends with 3, and nothing is broken', async () => {
  const url = `http://127.0.0.1:${await closedPort()}`;
  const { code, stdout, stderr } = await runCli(['verify', url, '--reporter', 'json']);
  expect(stderr).toContain(`could not be judged: ${url}/ gave no answer`);
  const report = readReport(stdout);
  expect(report.verdict).toBe('could-not-be-judged');
  expect(report.counts).toEqual({
    held: 0,
    broken: 0,
    advised: 0,
    skipped: 0,
    couldNotRun: report.cases.length,
  });
  expect(code).toBe(3);
});

test('a states URL that offers no state ends with 3 and says so', async () => {
  const sandbox = await startSandbox();
  const { code, stderr } = await runCli([
    'verify',
    sandbox.url,
    ...quick,
    '--states',
    `${sandbox.url}/no-such-states`,
  ]);
  await sandbox.close();
  expect(stderr).toContain('no state could be set');
  expect(code).toBe(3);
});

test('a target that refuses unsigned requests ends with 3 and the advice', async () => {
  const sandbox = await startSandbox({ auth: true });
  const { code, stdout } = await runCli(['verify', sandbox.url, ...quick, '--states', sandbox.statesUrl]);
  await sandbox.close();
  expect(stdout).toContain('AWS_ACCESS_KEY_ID');
  expect(stdout).toContain(' 0 broken ');
  expect(code).toBe(3);
});

test('credentials of the environment sign requests to a loopback target, and --no-sign leaves them out', async () => {
  const sandbox = await startSandbox({ auth: true });
  const env = {
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  };
  const args = ['verify', sandbox.url, ...quick, '--states', sandbox.statesUrl, '--suite', 'routing'];
  expect((await runCli(args, { env })).code).toBe(0);
  expect((await runCli([...args, '--no-sign'], { env })).code).toBe(3);
  await sandbox.close();
});

test('advised clauses fail the run only when they are asked to', async () => {
  const sandbox = await startSandbox();
  const url = await serveOn(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = await fetch(`${sandbox.url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    const text = await answer.text();
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'x-amzn-requestid': `not-a-uuid-${Math.random()}`,
      'x-amzn-errortype': answer.headers.get('x-amzn-errortype') ?? [],
    });
    response.end(text);
  });
  const args = ['verify', url, ...quick, '--only', 'input/list-missing,success/request-ids-differ'];
  const plain = await runCli([...args, '--reporter', 'json']);
  expect(readReport(plain.stdout).counts).toMatchObject({ broken: 0, couldNotRun: 0 });
  expect(plain.code).toBe(0);
  const strict = await runCli([...args, '--fail-on', 'advised']);
  expect(strict.stderr).toContain('fails: --fail-on advised');
  expect(strict.code).toBe(1);
  await sandbox.close();
});

test('required clauses that nothing exercised fail the run only when they are asked to', async () => {
  const args = ['verify', '--suite', 'routing', ...quick];
  expect((await runCli(args)).code).toBe(0);
  const { code, stderr } = await runCli([...args, '--require-all']);
  expect(stderr).toContain('required clauses were not exercised');
  expect(code).toBe(1);
});

test('a run in which no case ran ends with 1', async () => {
  const sandbox = await startSandbox();
  const { code, stderr } = await runCli(['verify', sandbox.url, ...quick, '--only', 'effect/moved-to-queue']);
  await sandbox.close();
  expect(stderr).toContain('no case ran');
  expect(code).toBe(1);
});

test('numbers of a file stand for states', async () => {
  const fixtures = inFolder('numbers.json');
  writeFileSync(
    fixtures,
    JSON.stringify({ 'numbers not in the system': { PhoneNumberIds: ['+12065550190'] } }),
  );
  const sandbox = await startSandbox();
  const args = ['verify', sandbox.url, ...quick, '--states', fixtures, '--suite', 'partial-failure'];
  const report = readReport((await runCli([...args, '--reporter', 'json'])).stdout);
  await sandbox.close();
  const reasons = new Set(report.cases.map(({ reason }: { reason?: string }) => reason));
  expect([...reasons].some((reason) => /fixtures/.test(String(reason)))).toBe(true);
  expect(report.counts.broken).toBe(0);
});

test.each([
  ['of a target that hangs on the operation', (request: IncomingMessage) => request.method === 'POST'],
  ['of a target that hangs on everything', () => true],
])('Ctrl-C in a run %s writes the partial report and ends with 130', async (_which, isHanging) => {
  const path = inFolder('partial.json');
  rmSync(path, { force: true });
  const url = await serveOn((request, response) => {
    if (!isHanging(request)) response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
  });
  const child = startCli(['verify', url, '--reporter', `json=${path}`, '--timeout', '30000']);
  const result = finish(child);
  await waitFor(child, /chime-contract 0/);
  expect(existsSync(path)).toBe(false);
  child.kill('SIGINT');
  const { code, stdout } = await result;
  expect(code).toBe(130);
  const report = readReport(readFileSync(path, 'utf8'));
  expect(report.counts.couldNotRun).toBeGreaterThan(0);
  expect(report.counts.broken).toBe(0);
  expect(stdout).toContain('verdict: could not be judged');
});

test('a reader that goes away does not crash the run, and the files are whole', async () => {
  const path = inFolder('unread.json');
  const child = startCli(['verify', '--suite', 'routing', ...quick, '--reporter', `json=${path}`]);
  const result = finish(child);
  child.stdout?.destroy();
  const { code, stderr } = await result;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(readReport(readFileSync(path, 'utf8')).verdict).toBe('conformant');
});

test('an older report is replaced as a whole, and no temporary file stays', async () => {
  const path = inFolder('older.json');
  writeFileSync(path, 'old');
  await runCli(['verify', '--suite', 'routing', ...quick, '--reporter', `json=${path}`]);
  expect(readReport(readFileSync(path, 'utf8')).verdict).toBe('conformant');
  expect(readdirSync(dirname(path)).filter((name) => name.includes('.tmp'))).toEqual([]);
});

test('no secret of a signed run shows in any output', async () => {
  const token = 'IQoJb3JpZ2luX2VjEXAMPLEtoken//////////wEaCXVzLWVhc3QtMSJH';
  const key = 'geheimerSchluessel+/=0123456789abcdefghij';
  const apiKey = 'api-key-0123456789';
  const statesToken = 'states/token+0123456789';
  const echo = await serveOn((request, response) => {
    const { authorization, ...headers } = request.headers;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        authorization,
        headers,
        token: encodeURIComponent(String(headers['x-amz-security-token'])),
      }),
    );
  });
  const files = ['json', 'junit', 'terminal'].map((name) => [name, inFolder(`secret.${name}`)] as const);
  const env = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: key, AWS_SESSION_TOKEN: token };
  const reporters = files.flatMap(([name, path]) => ['--reporter', `${name}=${path}`]);
  const args = [
    'verify',
    echo,
    ...quick,
    '--suite',
    'input',
    '--header',
    `x-api-key: ${apiKey}`,
    '--states',
    `${echo}/_states?token=${encodeURIComponent(statesToken)}`,
    ...reporters,
  ];
  const { code, stdout, stderr } = await runCli(args, { env });
  expect(code).toBe(1);
  const outputs = [stdout, stderr, ...files.map(([, path]) => readFileSync(path, 'utf8'))];
  const bodies = [...(outputs[2] ?? '').matchAll(/"body": "([^"]+)"/g)].map(([, body = '']) =>
    Buffer.from(body, 'base64').toString(),
  );
  expect(bodies.some((body) => body.includes('***'))).toBe(true);
  for (const text of [...outputs, ...bodies]) {
    for (const secret of [token, key, apiKey, statesToken]) {
      for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret)])
        expect(text).not.toContain(form);
    }
    expect(text).not.toMatch(/Signature=[0-9a-f]{64}/);
  }
});
