import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { idsOf, judge } from '../judge.ts';
import { closedPort, serve, serveRaw } from '../servers.ts';

const json = { 'content-type': 'application/json' };

describe('servers that lie', () => {
  test.each([
    ['200 {} to everything', 200, '{}', json],
    ['200 with an empty list to everything', 200, '{"PhoneNumberErrors":[]}', json],
    [
      '400 to everything',
      400,
      '{"Code":"BadRequest","Message":"no"}',
      { ...json, 'x-amzn-errortype': 'BadRequestException' },
    ],
    [
      '404 to everything',
      404,
      '{"Code":"NotFound","Message":"no"}',
      { ...json, 'x-amzn-errortype': 'NotFoundException' },
    ],
    ['HTML with 500 to everything', 500, '<h1>Oops</h1>', { 'content-type': 'text/html' }],
  ])('%s is not conformant', async (_name, status, body, headers) => {
    const target = await serve((request, response) => {
      request.resume();
      response.writeHead(status, headers).end(body);
    });
    expect((await judge(target)).verdict).toBe('not-conformant');
  });
});

describe('targets that give no answer', () => {
  test('a closed port breaks nothing and can’t be judged', async () => {
    const report = await judge(await closedPort());
    expect(report.verdict).toBe('could-not-be-judged');
    expect(report.counts).toMatchObject({ broken: 0, held: 0 });
    expect(report.cases[0]?.reason).toContain('refused');
  });

  test('a server that accepts and never answers breaks nothing', async () => {
    const target = await serveRaw(() => undefined);
    const report = await judge(target, { timeoutMs: 300 });
    expect(report.verdict).toBe('could-not-be-judged');
    expect(report.counts.broken).toBe(0);
  });

  test('a server that closes every connection breaks nothing', async () => {
    const target = await serveRaw((socket) => socket.destroy());
    const report = await judge(target);
    expect(report.verdict).toBe('could-not-be-judged');
    expect(report.counts.broken).toBe(0);
  });
});

/** Forwards everything to a sandbox but the operation itself, which is answered so. */
async function serveAllButTheOperation(answer: (response: ServerResponse) => void): Promise<string> {
  const sandbox = await startSandbox();
  const target = await serve(async (request, response) => {
    if (request.method === 'POST' && request.url?.includes('operation=batch-delete') === true) {
      request.resume();
      answer(response);
      return;
    }
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    const forwarded = await fetch(`${sandbox.url}${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      ...(request.method === 'POST' ? { body: Buffer.concat(body), headers: json } : {}),
    });
    response.writeHead(forwarded.status, json).end(Buffer.from(await forwarded.arrayBuffer()));
  });
  return target;
}

describe('targets that answer everything but the operation', () => {
  test('one that hangs is not conformant, and the rest could not run', async () => {
    const target = await serveAllButTheOperation(() => undefined);
    const report = await judge(target, { statesUrl: `${target}/_states`, timeoutMs: 300 });
    expect(report.verdict).toBe('not-conformant');
    expect(report.counts.couldNotRun).toBeGreaterThan(100);
    expect(report.cases.find(({ outcome }) => outcome === 'could-not-run')?.reason).toMatch(
      /^the target stopped answering at case /,
    );
  });

  test('one that answers without end is not conformant', async () => {
    const target = await serveAllButTheOperation((response) => {
      response.writeHead(200, json);
      const drip = setInterval(() => response.write(' '.repeat(1024)), 5);
      response.on('close', () => clearInterval(drip));
    });
    const report = await judge(target, { statesUrl: `${target}/_states`, timeoutMs: 300 });
    expect(report.verdict).toBe('not-conformant');
  });

  test('one that cuts its answer short is not conformant', async () => {
    const target = await serveAllButTheOperation((response) => {
      response.writeHead(200, { ...json, 'content-length': '100' });
      response.write('{"PhoneNumberErrors":[]}', () => response.destroy());
    });
    const report = await judge(target, { statesUrl: `${target}/_states`, only: ['success/one-number'] });
    expect(report.verdict).toBe('not-conformant');
    expect(report.cases[0]?.failures[0]).toMatchObject({ clause: 'transport/honest-framing' });
  });
});

describe('targets that want something first', () => {
  test('one that refuses unsigned requests can’t be judged without credentials', async () => {
    const sandbox = await startSandbox({ auth: true });
    const report = await judge(sandbox.url, { statesUrl: sandbox.statesUrl });
    expect(report.verdict).toBe('could-not-be-judged');
    expect(report.counts.broken).toBe(0);
    expect(report.cases[0]?.reason).toContain('AWS_ACCESS_KEY_ID');
    await sandbox.close();
  });

  test('a states URL that offers no state can’t be judged', async () => {
    const sandbox = await startSandbox();
    const report = await judge(sandbox.url, { statesUrl: `${sandbox.url}/no-such-path` });
    expect(report.verdict).toBe('could-not-be-judged');
    expect(report.counts.broken).toBe(0);
    await sandbox.close();
  });

  test('one that throttles is waited for once, then could not be judged', async () => {
    let calls = 0;
    const target = await serve((request, response) => {
      request.resume();
      calls += 1;
      const headers = { ...json, 'retry-after': '0', 'x-amzn-errortype': 'ThrottledClientException' };
      response.writeHead(429, headers).end('{"Code":"Throttled","Message":"slower"}');
    });
    const report = await judge(target, { only: ['routing/batch-delete-served'] });
    expect(idsOf(report, 'could-not-run')).toEqual(['routing/batch-delete-served']);
    expect(report.cases[0]?.reason).toContain('429');
    expect(calls).toBeLessThan(10);
  });
});
