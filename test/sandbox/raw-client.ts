import { connect } from 'node:net';

/** Sends bytes on a connection of its own and gives all that comes back until it closes, as Latin-1 text. */
export function exchangeBytes(base: string, ...parts: ReadonlyArray<string | Uint8Array>): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    for (const part of parts) socket.write(part);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => chunks.push(Buffer.from('<error>')));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}

/** Writes a request that closes the connection behind its answer; a body is framed by Content-Length. */
export function composeRequest(
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | Uint8Array,
): Buffer {
  const lines = [`${method} ${target} HTTP/1.1`, 'Host: sandbox', 'Connection: close'];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  const bytes = Buffer.from(body ?? '');
  if (body !== undefined && headers['Transfer-Encoding'] === undefined) {
    lines.push(`Content-Length: ${bytes.byteLength}`);
  }
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}
