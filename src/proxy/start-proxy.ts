import { connect as connectTcp, createServer, isIP, type Server, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TlsOptions } from '../../contracts/harness/connection.ts';
import { CaptureBudget, type CaptureLimits } from './captured-body.ts';
import { renderOwnAnswer, tooManyConnections } from './own-answer.ts';
import { ProxiedConnection, type Witness } from './proxied-connection.ts';

/** How a proxy is started. */
export interface ProxyOptions {
  /** Scheme, host and port of the upstream; paths go on as the client sends them. */
  readonly upstream: URL;
  readonly host: string;
  /** Any free one when 0. */
  readonly port: number;
  readonly tls?: TlsOptions;
  readonly witness: Witness;
  readonly largestConnections?: number;
  readonly captureLimits?: CaptureLimits;
}

/** A running proxy. */
export interface RunningProxy {
  /** `http://HOST:PORT`. */
  readonly url: string;
  /** Takes no more connections, gives those that are busy a moment to end, and cuts the others. */
  close(): Promise<void>;
}

const connectMs = 10_000;
const silentMs = 300_000;
const closingMs = 500;

/** Starts a proxy that forwards every byte to the upstream and back. Rejects with node's error when it cannot listen. */
export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const open = new Set<ProxiedConnection>();
  const surroundings = {
    connect: () => connect(options.upstream, options.tls ?? {}),
    witness: options.witness,
    budget: new CaptureBudget(options.captureLimits),
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    if (open.size >= (options.largestConnections ?? 1000)) return turnAway(client, options.witness);
    client.setTimeout(silentMs, () => client.destroy());
    const connection = new ProxiedConnection(client, surroundings);
    open.add(connection);
    client.on('close', () => open.delete(connection));
  });
  await listen(server, options.port, options.host);
  return { url: urlOf(server), close: () => close(server, open) };
}

function connect(upstream: URL, { ca, insecure }: TlsOptions): Socket {
  const host = upstream.hostname.replace(/^\[|\]$/g, '');
  const isTls = upstream.protocol === 'https:';
  const address = { host, port: Number(upstream.port || (isTls ? 443 : 80)), allowHalfOpen: true };
  const socket = isTls
    ? connectTls({
        ...address,
        ALPNProtocols: ['http/1.1'],
        ...(isIP(host) === 0 ? { servername: host } : {}),
        ...(ca === undefined ? {} : { ca }),
        ...(insecure === true ? { rejectUnauthorized: false } : {}),
      })
    : connectTcp(address);
  const timer = setTimeout(
    () => socket.destroy(new Error(`no connection within ${connectMs} ms`)),
    connectMs,
  );
  socket.once(isTls ? 'secureConnect' : 'connect', () => clearTimeout(timer));
  socket.once('close', () => clearTimeout(timer));
  return socket;
}

function turnAway(client: Socket, witness: Witness): void {
  witness.refused();
  client.on('error', () => client.destroy());
  client.end(renderOwnAnswer(tooManyConnections));
  client.resume();
  setTimeout(() => client.destroy(), 1000).unref();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy listens on no port');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

async function close(server: Server, open: ReadonlySet<ProxiedConnection>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const connection of open) connection.endWhenIdle();
  const timer = setTimeout(() => {
    for (const connection of open) connection.destroy();
  }, closingMs);
  await closed;
  clearTimeout(timer);
}
