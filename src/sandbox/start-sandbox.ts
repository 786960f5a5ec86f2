import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildBehaviour } from './build-behaviour.ts';
import { answerClientError, answerConnect } from './http-errors.ts';
import { createListener } from './listener.ts';
import type { SandboxService } from './services.ts';
import { statesPath } from './states/answer-state-request.ts';
import { createWorld, type SandboxCredentials } from './world.ts';

/** How a sandbox is started; everything has a default. */
export interface SandboxOptions {
  /** 127.0.0.1 when absent. */
  readonly host?: string;
  /** Any free one when 0 or absent. */
  readonly port?: number;
  /** Which of the services it is; `chime` when absent. */
  readonly service?: SandboxService;
  /** Whether every request but those to the state protocol must be signed. */
  readonly auth?: boolean;
  /** The one access key that is known; AWS's published example pair when absent. */
  readonly credentials?: SandboxCredentials;
  /** Ids of the faults to have. */
  readonly faults?: readonly string[];
  /** Ids of the variants to be. */
  readonly variants?: readonly string[];
  /** How long each answer is held back, in milliseconds. */
  readonly latencyMs?: number;
}

/** A running sandbox. */
export interface Sandbox {
  /** `http://HOST:PORT`. */
  readonly url: string;
  /** Where the state protocol is served. */
  readonly statesUrl: string;
  /** Stops the server and cuts its connections. */
  close(): Promise<void>;
}

/** The key pair of AWS's own Signature Version 4 examples. */
export const exampleCredentials: SandboxCredentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};

/** Starts a stateful server of BatchDeletePhoneNumber. Throws UnknownNameError, or node's error when it cannot listen. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const behaviour = buildBehaviour({
    auth: options.auth ?? false,
    service: options.service ?? 'chime',
    faults: options.faults ?? [],
    variants: options.variants ?? [],
  });
  const world = createWorld(options.credentials ?? exampleCredentials);
  const listener = createListener({ world, behaviour }, options.latencyMs ?? 0);
  const server = createServer({ requireHostHeader: false, keepAliveTimeout: 60_000 }, listener);
  server.on('checkExpectation', listener);
  server.on('clientError', answerClientError);
  server.on('connect', answerConnect);
  await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  const url = addressOf(server);
  return { url, statesUrl: url + statesPath, close: () => close(server) };
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

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
