import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** How TLS connections are checked. */
export interface TlsOptions {
  /** PEM text of certificate authorities to trust in place of the system's. */
  readonly ca?: string;
  /** Accept any certificate. */
  readonly insecure?: boolean;
}

/** A way to reach the target: an agent of Node's HTTP client, to be destroyed after use. */
export type Connection = HttpAgent & { readonly isKeptAlive: boolean };

/**
 * Opens a way to the target.
 * With `keepAlive` all requests share one connection; without it each request gets a fresh one,
 * so that a target that closes idle connections is never mistaken for one that drops requests.
 */
export function openConnection(target: URL, keepAlive: boolean, tls: TlsOptions = {}): Connection {
  const options = keepAlive ? { keepAlive: true, maxSockets: 1 } : { keepAlive: false };
  return Object.assign(openAgent(target, options, tls), { isKeptAlive: keepAlive });
}

function openAgent(target: URL, options: AgentOptions, tls: TlsOptions): HttpAgent {
  if (target.protocol !== 'https:') return new HttpAgent(options);
  return new HttpsAgent({
    ...options,
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls.insecure === true ? { rejectUnauthorized: false } : {}),
  });
}
