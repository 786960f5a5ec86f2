import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Exchange } from '../../contracts/harness/exchange.ts';
import { type ProxyOptions, startProxy } from '../../src/proxy/start-proxy.ts';

/** What a proxy has witnessed. */
export interface Seen {
  readonly exchanges: Exchange[];
  refused: number;
  unreadable: number;
}

/** Starts a proxy for the time of one test. */
export async function useProxy(
  upstream: string,
  options: Partial<ProxyOptions> = {},
): Promise<{ readonly url: string; readonly seen: Seen }> {
  const seen: Seen = { exchanges: [], refused: 0, unreadable: 0 };
  const proxy = await startProxy({
    upstream: new URL(upstream),
    host: '127.0.0.1',
    port: 0,
    witness: {
      exchange: (exchange, release) => {
        seen.exchanges.push(exchange);
        release();
      },
      refused: () => {
        seen.refused += 1;
      },
      unreadable: () => {
        seen.unreadable += 1;
      },
    },
    ...options,
  });
  onTestFinished(() => proxy.close());
  return { url: proxy.url, seen };
}

/** Starts a TCP server for the time of one test and gives its URL; all bytes that it receives are collected. */
export async function serveBytes(
  onConnection: (socket: Socket) => void,
): Promise<{ readonly url: string; received(): string }> {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => chunks.push(chunk));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const received = (): string => Buffer.concat(chunks).toString('latin1');
  return { url: `http://127.0.0.1:${address.port}`, received };
}

/** Starts a server that answers as soon as it has received bytes that end so, and then closes when asked to. */
export function answerBytes(answer: string, { after = '', close = true } = {}) {
  return serveBytes((socket) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (!text.endsWith(after)) return;
      text = '';
      socket.write(Buffer.from(answer, 'latin1'));
      if (close) socket.end();
    });
  });
}

/** Sends bytes and gives what comes back until `isEnough` says so, or the connection closes. */
export function talk(
  url: string,
  parts: readonly string[],
  isEnough: (text: string) => boolean = () => false,
): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const sendFrom = (index: number): void => {
      const part = parts[index];
      if (part === undefined) return;
      socket.write(Buffer.from(part, 'latin1'), () => setImmediate(() => sendFrom(index + 1)));
    };
    socket.on('connect', () => sendFrom(0));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (isEnough(text)) socket.destroy();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(text));
  });
}

/** Waits until a condition holds; the test's own time limit bounds it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
