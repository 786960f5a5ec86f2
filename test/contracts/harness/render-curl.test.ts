import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RequestDraft } from '../../../contracts/harness/case.ts';
import { openConnection } from '../../../contracts/harness/connection.ts';
import { escapeText } from '../../../contracts/harness/escape-text.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { renderCurl } from '../../../contracts/harness/render-curl.ts';
import type { RunOptions } from '../../../contracts/harness/run-options.ts';
import { sendRequest } from '../../../contracts/harness/send-request.ts';
import { prepareRequest } from '../../../contracts/harness/session.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders } from '../../../contracts/requests/batch-delete.ts';
import { getPhoneNumber } from '../../../contracts/requests/phone-number.ts';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { recordRequests } from './record-requests.ts';

const missing = ['bash', 'curl'].find((command) => spawnSync(command, ['--version']).status !== 0);
const why = missing === undefined ? '' : ` (skipped: ${missing} is not installed)`;
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'session-token-of-the-test',
};

/** Sends a draft as the harness does. */
async function send(url: string, draft: RequestDraft, options: Partial<RunOptions> = {}): Promise<Exchange> {
  const all: RunOptions = {
    target: new URL(url),
    service: 'chime',
    states: { kind: 'none' },
    timeoutMs: 5000,
    concurrency: 1,
    allowDeletion: false,
    ...options,
  };
  const connection = openConnection(all.target, false);
  const request = await prepareRequest(draft, [], 'chime', all, 'chime-contract/0.0.0');
  const exchange = await sendRequest(all.target, request, connection, { timeoutMs: 5000 });
  connection.destroy();
  return exchange;
}

/** Runs a command in bash in a folder of its own and gives what it wrote. */
function runInBash(command: string, body: Uint8Array, variables: object = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'curl-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'body.json'), body);
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, ...variables } };
    execFile('bash', ['-c', command], options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}

function withoutConnection(headers: readonly string[] = []): string[] {
  return headers.filter((field) => !field.startsWith('Connection: '));
}

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const path = '/phone-numbers?operation=batch-delete';

describe.skipIf(why !== '')(`the rendered curl command${why}`, () => {
  test.each<[string, RequestDraft]>([
    ['an ordinary call', batchDelete(['+12065550100'])],
    ['a call without a media type', batchDelete(['+12065550100'], { headers: [] })],
    ['quotes of both kinds', batchDeleteRaw(`{'a':"b's"}`)],
    ['what a shell would act upon', batchDeleteRaw('$HOME `ls` $(ls) !! \\n \\ "$x" ; & | > *')],
    ['line breaks and tabs', batchDeleteRaw('\r\n\t{\n"PhoneNumberIds" :\n[] }\n')],
    ['a body that begins with @', batchDeleteRaw('@body.json')],
    ['percent signs and backslashes', batchDeleteRaw('100% \\x41 \\101 %s')],
    ['characters beyond ASCII', batchDeleteRaw('"caf\u00e9 \u{1f4de} \u4e2d"')],
    ['characters that no screen shows', batchDeleteRaw('"\u200b\u202e\u2028\u001b[31m\u007f\u0085"')],
    ['a byte order mark', batchDeleteRaw('\uFEFF{}')],
    ['bytes that are not UTF-8', batchDeleteRaw(Buffer.from([0x22, 0xff, 0x41, 0xc3, 0x22]))],
    ['a 0 in front of digits', batchDeleteRaw(Buffer.from("\u000012 % ' \\ \u00009"))],
    ['every byte', batchDeleteRaw(everyByte)],
    ['every byte but 0', batchDeleteRaw(everyByte.subarray(1))],
    ['an empty body', batchDeleteRaw('')],
    ['no body', { method: 'POST', path, headers: [] }],
    ['a body of 2,000 bytes', batchDeleteRaw('x'.repeat(2000))],
    ['a body of 4,096 bytes', batchDeleteRaw('x'.repeat(4096))],
    ['a body of 4,097 bytes, kept in a file', batchDeleteRaw(`\u0000${'x'.repeat(4096)}`)],
    ['a body of two megabytes, kept in a file', batchDeleteRaw('x'.repeat(2_000_000))],
    ['a chunked body', batchDelete(['+12065550100'], { framing: 'chunked' })],
    ['an empty chunked body', batchDeleteRaw('', { framing: 'chunked' })],
    ['a body in pieces', batchDelete(['+12065550100'], { cutAt: [0, 20] })],
    ['a chunked body in pieces with a 0', batchDeleteRaw('a\0b', { framing: 'chunked', cutAt: [1] })],
    ['a look', getPhoneNumber('+12065550100')],
    ['GET with a body', batchDelete(['+12065550100'], { method: 'GET' })],
    ['GET with an empty body', batchDeleteRaw('', { method: 'GET' })],
    ['HEAD', { method: 'HEAD', path, headers: [] }],
    ['HEAD with a body', batchDelete(['+12065550100'], { method: 'HEAD' })],
    ['OPTIONS', batchDelete(['+12065550100'], { method: 'OPTIONS' })],
    ['PUT', batchDelete(['+12065550100'], { method: 'PUT' })],
    ['DELETE without a body', { method: 'DELETE', path: '/phone-numbers/a', headers: [] }],
    ['brackets and braces in the query', batchDelete(['a'], { path: '/phone-numbers?x=[1-3]{a,b}' })],
    ['quotes and ampersands in the query', batchDelete(['a'], { path: "/phone-numbers?a='b'&c=$d;e=%20" })],
    ['dots in the path', batchDelete(['a'], { path: '/a/../phone-numbers/./b/..?operation=batch-delete' })],
    [
      'headers in odd spellings, repeated and empty',
      batchDelete(['a'], {
        headers: [
          ['X-ONE', '1'],
          ['x-one', '2'],
          ['x-Empty', ''],
          ['content-TYPE', 'application/json; charset="utf-8"'],
          ['Accept', '*/*'],
          ['x-quotes', `it's "so"; $HOME`],
          ['x-latin-1', 'caf\u00e9'],
        ],
      }),
    ],
    ['a user agent of its own', batchDelete(['a'], { headers: [['user-agent', 'other']] })],
  ])('repeats %s byte for byte', async (_what, draft) => {
    const { url, seen } = await recordRequests();
    const exchange = await send(url, draft);
    const command = renderCurl(url, exchange);
    expect(escapeText(command)).toBe(command);
    await runInBash(command, exchange.request.body);
    const [original, repeated] = seen;
    expect(repeated).toMatchObject({ method: original?.method, target: original?.target });
    expect(withoutConnection(repeated?.headers).sort()).toEqual(withoutConnection(original?.headers).sort());
    expect(repeated?.body.equals(original?.body ?? Buffer.from('nothing'))).toBe(true);
  });

  test('repeats a request for another host', async () => {
    const { url, seen } = await recordRequests();
    const exchange = await send(url, batchDelete(['a']));
    const headers = exchange.request.headers.map(
      ([name, value]) => [name, name === 'Host' ? 'chime.example.com' : value] as const,
    );
    const other = { ...exchange, request: { ...exchange.request, headers } };
    await runInBash(renderCurl(url, other), other.request.body);
    expect(seen[1]?.headers).toContain('Host: chime.example.com');
    expect(seen[1]?.headers.filter((field) => field.startsWith('Host'))).toHaveLength(1);
  });

  test.each<[string, RequestDraft, number]>([
    ['an ordinary call', batchDelete(['%2B12065550100']), 200],
    ['a malformed one', batchDeleteRaw('{"PhoneNumberIds":[]}'), 400],
    [
      'one with further headers',
      batchDelete(['a'], { headers: [...jsonHeaders, ['x-amz-meta', 'a  b']] }),
      200,
    ],
    // Not an id with a plus sign: curl before 8 signs percent signs in a path otherwise than AWS does.
    ['a look', getPhoneNumber('12065550199'), 404],
  ])('signs %s anew, with credentials from the environment', async (_what, draft, status) => {
    const sandbox = await startSandbox({ auth: true, credentials });
    onTestFinished(() => sandbox.close());
    const exchange = await send(sandbox.url, draft, { signing: { credentials, region: 'eu-west-1' } });
    expect(exchange.response?.status).toBe(status);
    const command = renderCurl(sandbox.url, exchange, 'eu-west-1', 'chime');
    for (const secret of Object.values(credentials)) expect(command).not.toContain(secret);
    expect(command).not.toContain('Signature');
    const answer = await runInBash(command, exchange.request.body, {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_SESSION_TOKEN: credentials.sessionToken,
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

describe('a curl command', () => {
  const agent = "-H 'User-Agent: chime-contract/0.0.0'";
  const type = "-H 'Content-Type: application/json'";
  const body = `--data-raw '{"PhoneNumberIds":["a"]}'`;
  const signing = { credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' }, region: 'r' };
  const sigv4 = `--aws-sigv4 aws:amz:us-east-1:chime --user '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"'`
    .replaceAll(`'"`, '"')
    .replaceAll(`"'`, '"');

  test.each<[string, RequestDraft, Partial<RunOptions>, string]>([
    [
      'a call',
      batchDelete(['a']),
      {},
      `curl -sS -i -X POST '<url>/phone-numbers?operation=batch-delete' ${type} ${agent} -H accept: ${body}`,
    ],
    ['a look', getPhoneNumber('a'), {}, `curl -sS -i <url>/phone-numbers/a ${agent} -H accept:`],
    [
      'HEAD',
      { method: 'HEAD', path: '/a', headers: [] },
      {},
      `curl -sS -i --ignore-content-length -X HEAD <url>/a ${agent} -H 'Connection: close' -H accept:`,
    ],
    [
      'HEAD with a body',
      batchDelete(['a'], { method: 'HEAD', path: '/a', headers: [] }),
      {},
      `curl -sS -i --ignore-content-length -X HEAD <url>/a ${agent} -H 'Connection: close' -H accept: -H content-type: ${body}`,
    ],
    [
      'no body',
      { method: 'DELETE', path: '/a/..', headers: [] },
      {},
      `curl -sS -i --path-as-is -X DELETE <url>/a/.. ${agent} -H accept:`,
    ],
    [
      'a dot in a name',
      { method: 'GET', path: '/a/.b', headers: [] },
      {},
      `curl -sS -i <url>/a/.b ${agent} -H accept:`,
    ],
    [
      '1,024 bytes',
      batchDeleteRaw('x'.repeat(1024), { path: '/a' }),
      {},
      `curl -sS -i -X POST <url>/a ${type} ${agent} -H accept: --data-raw '${'x'.repeat(1024)}'`,
    ],
    [
      '1,025 bytes',
      batchDeleteRaw('x'.repeat(1025), { path: '/a' }),
      {},
      `curl -sS -i -X POST <url>/a ${type} ${agent} -H accept: -H expect: --data-raw '${'x'.repeat(1025)}'`,
    ],
    [
      '4,096 bytes',
      batchDeleteRaw('x'.repeat(4096), { path: '/a' }),
      {},
      `curl -sS -i -X POST <url>/a ${type} ${agent} -H accept: -H expect: --data-raw '${'x'.repeat(4096)}'`,
    ],
    [
      '4,097 bytes',
      batchDeleteRaw('x'.repeat(4097), { path: '/a' }),
      {},
      `curl -sS -i -X POST <url>/a ${type} ${agent} -H accept: -H expect: --data-binary @body.json  # 4097 bytes; the JSON report holds them`,
    ],
    [
      'a 0',
      batchDeleteRaw('\0', { path: '/a' }),
      {},
      `printf '\\000' | curl -sS -i -X POST <url>/a ${type} ${agent} -H accept: --data-binary @-`,
    ],
    [
      'a signed call',
      batchDelete(['a'], { path: '/a' }),
      { signing },
      `curl -sS -i -X POST <url>/a ${sigv4} ${type} ${agent} ${body}`,
    ],
    [
      'a signed call without a media type',
      batchDelete(['a'], { path: '/a', headers: [] }),
      { signing },
      `curl -sS -i -X POST <url>/a ${sigv4} ${agent} -H content-type: ${body}`,
    ],
  ])('for %s says no more than it must', async (_what, draft, options, expected) => {
    const { url } = await recordRequests();
    expect(renderCurl(url, await send(url, draft, options))).toBe(expected.replace('<url>', url));
  });
});

test('a curl command keeps a header that repeats the host', async () => {
  const { url } = await recordRequests();
  const { host } = new URL(url);
  const exchange = await send(url, batchDelete(['a'], { headers: [['X-Forwarded-Host', host]] }));
  expect(renderCurl(url, exchange)).toContain(`-H 'X-Forwarded-Host: ${host}'`);
});

test('a curl command signs nothing where another scheme only names the algorithm', async () => {
  const { url } = await recordRequests();
  const exchange = await send(
    url,
    batchDelete(['a'], { headers: [['Authorization', 'Not AWS4-HMAC-SHA256 x']] }),
  );
  expect(renderCurl(url, exchange)).not.toContain('--aws-sigv4');
});

describe('secrets in a curl command', () => {
  const render = async (name: string) => {
    const { url } = await recordRequests();
    return renderCurl(url, await send(url, batchDelete(['a'], { headers: [[name, 'very-secret']] })));
  };

  test.each([
    'Authorization',
    'Proxy-Authorisation',
    'Cookie',
    'X-Auth-Token',
    'x-amz-security-token',
    'X-Api-Key',
    'x-apikey',
    'X-Client-Secret',
    'X-Password',
    'x-credential',
    'X-Session-Id',
  ])('in %s are masked', async (name) => {
    const command = await render(name);
    expect(command).toContain(`'${name}: ***'`);
    expect(command).not.toContain('very-secret');
  });

  test.each(['X-Tenant', 'X-Amz-Date', 'Keyword'])('are not looked for in %s', async (name) => {
    expect(await render(name)).toContain(`'${name}: very-secret'`);
  });
});
