import { type AgentOptions, Agent as HttpAgent, type RequestOptions } from 'node:http';
import { connect, type Socket } from 'node:net';
import { onDemand } from './on-demand.ts';

/** How TLS connections are checked. */
export interface TlsOptions {
  /** PEM text of certificate authorities to trust in place of the system's. */
  readonly ca?: string;
  /** Accept any certificate. */
  readonly insecure?: boolean;
}

/** A way to reach the target, to be destroyed after use. */
export interface Connection {
  readonly isKeptAlive: boolean;
  /** What a request of Node's HTTP client needs to go this way. */
  readonly options: Pick<RequestOptions, 'agent' | 'createConnection'>;
  destroy(): void;
}

/**
 * Opens a way to the target.
 * With `keepAlive` all requests share one connection; without it each request gets a fresh one,
 * so that a target that closes idle connections is never mistaken for one that drops requests.
 */
export function openConnection(target: URL, keepAlive: boolean, tls: TlsOptions = {}): Connection {
  if (!keepAlive && target.protocol !== 'https:') return openSockets();
  const options = keepAlive ? { keepAlive: true, maxSockets: 1 } : { keepAlive: false };
  const agent = openAgent(target, options, tls);
  return { isKeptAlive: keepAlive, options: { agent }, destroy: () => agent.destroy() };
}

/** A fresh socket for each request, without the book-keeping of an agent that would serve no other. */
function openSockets(): Connection {
  const sockets: Socket[] = [];
  const createConnection: RequestOptions['createConnection'] = ({ host, port }) => {
    const socket = connect({ host: host ?? undefined, port: Number(port), noDelay: true });
    sockets.push(socket);
    return socket;
  };
  return {
    isKeptAlive: false,
    options: { createConnection },
    destroy() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function openAgent(target: URL, options: AgentOptions, tls: TlsOptions): HttpAgent {
  if (target.protocol !== 'https:') return new HttpAgent(options);
  return new onDemand.https.Agent({
    ...options,
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls.insecure === true ? { rejectUnauthorized: false } : {}),
  });
}
