import type { IncomingMessage } from 'node:http';

/** The largest request body that is looked at, in bytes; Prism's own server has the same limit. */
export const largestBody = 10 * 1024 * 1024;

/**
 * Reads a request's body to its end.
 * Gives `undefined` for one beyond the limit: its bytes are read and dropped, so that the answer arrives instead of a
 * broken connection. Throws when the client goes away.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= largestBody ? Buffer.concat(chunks) : undefined;
}
