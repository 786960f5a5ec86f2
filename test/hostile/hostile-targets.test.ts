import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { serveOn } from '../cli/serve-on.ts';
import { useTemporaryFolder } from '../cli/temporary-folder.ts';
import {
  type HostileTarget,
  hostileTargets,
  hostileText,
  pour,
  startHostileTarget,
} from './hostile-targets.mjs';
import { verifyMeasured } from './verify-measured.mjs';

const inFolder = useTemporaryFolder();
const some = ['--no-dredd', '--suite', 'success,transport'];
/** Twice what a run needs that stays within its bounds, a tenth of what one needs that doesn't. */
const mostMiB = 600;

/** Short where a run waits for it, long enough for a loaded machine where it doesn't. */
function timeoutFor({ waits }: HostileTarget): readonly string[] {
  return ['--timeout', { before: '500', within: '1500', never: '20000' }[waits ?? 'never']];
}

/** Starts a target for as long as its use takes; tests that run side by side share no clean-up of vitest's. */
async function withTarget<Result>(
  target: Pick<HostileTarget, 'handle' | 'prepare' | 'scheme' | 'isTls'>,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const { url, close } = await startHostileTarget(target);
  return use(url).finally(close);
}

async function withSandbox<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const sandbox = await startSandbox();
  return use(sandbox.url).finally(() => sandbox.close());
}

describe.concurrent('verify ends in order, in bounded memory, on a target that', () => {
  test.each(hostileTargets)('$name', async (target) => {
    const { code, stdout, stderr, peakMiB } = await withTarget(target, (url) =>
      verifyMeasured([url, ...some, ...timeoutFor(target)]),
    );
    expect(stderr).not.toContain('bug in chime-contract');
    expect(stdout).toContain(
      target.exitCode === 1 ? 'verdict: not conformant' : 'verdict: could not be judged',
    );
    if (target.exitCode === 3) expect(stdout).toContain(' 0 broken ');
    expect(code).toBe(target.exitCode);
    expect(peakMiB).toBeLessThan(mostMiB);
  });
});

/** What a terminal would act upon, or hide; line feeds are the report's own. */
const unsafe = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('whatever a target sends stays data', () => {
  test.each(hostileTargets.filter(({ name }) => name.includes('escapes')))(
    'in every report on one that $name',
    async (target) => {
      const files = ['json', 'junit', 'terminal'].map((name) => [name, inFolder(`${name}.txt`)] as const);
      const reporters = files.flatMap(([name, path]) => ['--reporter', `${name}=${path}`]);
      const { stdout, stderr } = await withTarget(target, (url) =>
        verifyMeasured([url, ...some, ...reporters]),
      );
      const texts = [stdout, stderr, ...files.map(([, path]) => readFileSync(path, 'utf8'))];
      for (const text of texts) {
        expect(text).not.toMatch(unsafe);
        expect(text).not.toMatch(/^BROKEN {2}fake\/case/m);
        expect(text).not.toMatch(/^::error::/m);
      }
      expect(() => JSON.parse(texts[2] ?? '')).not.toThrow();
      expect(texts[3]).not.toContain('<script>');
      if (!target.name.includes('no header may hold'))
        for (const text of texts.slice(2)) expect(text).toContain('\\u009b2J');
    },
  );

  test('also what a states URL sends', async () => {
    const states = await serveOn((request, response) => {
      request.resume();
      response.end(JSON.stringify({ PhoneNumberIds: [hostileText] }));
    });
    const words = ['--no-dredd', '--suite', 'effect,success', '--states', states, '--reporter', 'json'];
    const { stdout, stderr } = await withSandbox((url) => verifyMeasured([url, ...words]));
    expect(`${stdout}${stderr}`).not.toMatch(unsafe);
    expect(JSON.parse(stdout).counts.couldNotRun).toBe(0);
  });
});

describe('no request goes to another host', () => {
  test.each([
    ['301', 'Location'],
    ['302', 'Location'],
    ['303', 'Location'],
    ['307', 'Location'],
    ['308', 'Location'],
    ['305', 'Location'],
    ['200', 'Refresh'],
  ])('when a target answers %s with %s', async (status, field) => {
    let reached = 0;
    const count = (socket: Socket): void => {
      reached += 1;
      socket.destroy();
    };
    const run = (elsewhere: string) => {
      const value = `${field === 'Refresh' ? '0; url=' : ''}${elsewhere}/phone-numbers?operation=batch-delete`;
      const more = `Alt-Svc: h2="${elsewhere.slice(7)}"\r\nLink: <${elsewhere}/x>; rel=preload\r\nContent-Location: ${elsewhere}/x`;
      const answer = `HTTP/1.1 ${status} So\r\n${field}: ${value}\r\n${more}\r\nContent-Length: 0\r\n\r\n`;
      // Dredd takes part where it could follow, and a proxy of the environment is another host, too.
      const dredd = status === '302' || status === '307' ? ['--suite', 'success,dredd'] : ['--no-dredd'];
      const env = { HTTP_PROXY: elsewhere, http_proxy: elsewhere, ALL_PROXY: elsewhere };
      return withTarget({ handle: (socket) => void socket.end(answer) }, (url) =>
        verifyMeasured([url, ...dredd, '--only', 'success/one-number', '--states', `${url}/_states`], env),
      );
    };
    const { code } = await withTarget({ handle: count }, run);
    // Without an answer of the states URL nothing but Dredd can judge.
    expect(code).toBe(['200', '302', '307'].includes(status) ? 1 : 3);
    expect(reached).toBe(0);
  });
});

/** Answers each request on a connection with the answer to the one before it. */
function answerLate(): (socket: Socket) => void {
  const answerTo = (id: string | undefined): string => {
    const list = id === undefined ? [] : [{ PhoneNumberId: id, ErrorCode: 'NotFound', ErrorMessage: 'No.' }];
    const body = JSON.stringify({ PhoneNumberErrors: list });
    return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  };
  return (socket) => {
    let before: string | undefined;
    const answer = (chunk: Buffer): void => {
      socket.write(answerTo(before));
      before = /"PhoneNumberIds":\["([^"]+)"/.exec(chunk.toString())?.[1] ?? before;
    };
    socket.on('data', answer);
    answer(Buffer.alloc(0));
  };
}

test('a target that answers a kept connection with the answer to the request before is caught', async () => {
  const words = [...some, '--reporter', 'json'];
  const { code, stdout } = await withTarget({ handle: answerLate() }, (url) =>
    verifyMeasured([url, ...words]),
  );
  expect(code).toBe(1);
  const broken = JSON.parse(stdout).cases.filter(({ outcome }: { outcome: string }) => outcome === 'broken');
  expect(broken.map(({ id }: { id: string }) => id)).toContain('transport/one-connection');
});

describe.concurrent('a states URL breaks nothing when it', () => {
  test.each<[string, (socket: Socket) => void, number]>([
    ['hangs', () => undefined, 3],
    ['drips', dripQuickly, 3],
    ['answers without end', (socket) => pour(socket, Buffer.alloc(65_536, ' ')), 100],
    ['resets', (socket) => socket.resetAndDestroy(), 100],
    ['redirects', (socket) => socket.end('HTTP/1.1 307 T\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n'), 100],
  ])('%s', async (_what, handle, mostRequests) => {
    let asked = 0;
    const count = (socket: Socket): void => {
      asked += 1;
      handle(socket);
    };
    const needStates = 'effect/moved-to-queue,effect/duplicate,effect/list-of-2,effect/repeat,effect/restore';
    const words = ['--only', needStates, '--timeout', '1500', '--no-dredd', '--reporter', 'json'];
    const { code, stdout, peakMiB } = await withTarget({ handle: count }, (states) =>
      withSandbox((url) => verifyMeasured([url, ...words, '--states', states])),
    );
    const { counts } = JSON.parse(stdout);
    expect(counts.broken).toBe(0);
    expect(counts.couldNotRun).toBe(5);
    expect(code).toBe(3);
    expect(asked).toBeLessThanOrEqual(mostRequests);
    expect(peakMiB).toBeLessThan(mostMiB);
  });
});

function dripQuickly(socket: Socket): void {
  const timer = setInterval(() => socket.write('H'), 100);
  socket.on('close', () => clearInterval(timer));
}
