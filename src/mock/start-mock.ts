import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Service } from '../../contracts/harness/outcome.ts';
import { loadPrism } from './load-prism.ts';
import { createPrismEngine } from './prism-engine.ts';
import { readDocument } from './read-document.ts';
import { requireDocumented } from './require-documented.ts';
import { serveRequest, serveUnparsable } from './serve-request.ts';

/** Where the mock listens and what it prefers to answer. */
export interface MockOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Stands for the `Prefer` header of requests that have none of their own, such as `code=403`. */
  readonly prefer?: string;
  /** Whose document it answers by; default `chime`. */
  readonly service?: Service;
}

/** A running mock. */
export interface Mock {
  /** `http://host:port` */
  readonly url: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Starts a server that answers with the document's examples, chosen by Prism.
 * Throws a `MissingPackageError` without Prism, a `UsageError` for a preference that is not documented, and the
 * error of Node's `listen` when the host and port can't be had.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { host = '127.0.0.1', port = 0, prefer, service = 'chime' } = options;
  const [prism, document] = await Promise.all([loadPrism(), readDocument(service)]);
  const engine = await createPrismEngine(prism, document);
  if (prefer !== undefined) requireDocumented(prefer, engine.catalogue);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    void serveRequest(engine, prefer ?? '', request, response);
  };
  const server = createServer({ requireHostHeader: false }, listener);
  server.on('checkExpectation', listener);
  server.on('clientError', serveUnparsable);
  server.listen(port, host);
  await once(server, 'listening');
  return { url: urlOf(server), close: () => close(server) };
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the mock listens on no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
