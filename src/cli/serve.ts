import { CannotListenError } from '../errors/cannot-listen-error.ts';
import { systemErrorCode } from '../errors/describe-system-error.ts';
import type { Io } from './io.ts';

/** A server that a command runs. */
export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Starts a server, says on stdout where it listens, and closes it when the user or the system asks to. */
export async function serve(
  address: Address,
  io: Io,
  start: (address: Address) => Promise<Server>,
): Promise<number> {
  const server = await startOn(address, start);
  io.stdout.write(`listening ${server.url}\n`);
  await stopped(io.stop);
  await server.close();
  return 0;
}

/** Starts a server; throws a CannotListenError where that is why it can't be. */
export async function startOn<Started>(
  address: Address,
  start: (address: Address) => Promise<Started>,
): Promise<Started> {
  try {
    return await start(address);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined || !listenErrors.has(code)) throw error;
    throw new CannotListenError(address.host, address.port, error);
  }
}

const listenErrors = new Set(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL']);

/** Resolves when the user or the system asks the tool to end. */
export function stopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
