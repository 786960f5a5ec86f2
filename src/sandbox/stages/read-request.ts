import type { IncomingMessage } from 'node:http';
import type { Piece, SandboxRequest } from '../request.ts';

/** The largest request body that is read, in bytes. */
export const maxBodyBytes = 16 * 1024 * 1024;

const noBody = Buffer.alloc(0);

/** Reads a request whole. Of a body that is too large only the size is kept. */
export async function readRequest(message: IncomingMessage): Promise<SandboxRequest> {
  const { pieces, size } = await readBody(message);
  const target = message.url ?? '/';
  const origin = originForm(target);
  const question = origin.indexOf('?');
  return {
    method: message.method ?? '',
    target,
    path: question === -1 ? origin : origin.slice(0, question),
    query: question === -1 ? '' : origin.slice(question + 1),
    httpVersion: message.httpVersion,
    headers: message.headers,
    rawHeaders: message.rawHeaders,
    body: join(pieces),
    pieces,
    bodyBytes: size,
    socket: message.socket,
  };
}

/** Takes scheme and authority off a request target in absolute form, which every server accepts (RFC 9112 §3.2.2). */
function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  return target.replace(/^https?:\/\/[^/?]*/i, '') || '/';
}

function readBody(message: IncomingMessage): Promise<{ pieces: readonly Piece[]; size: number }> {
  return new Promise((resolve, reject) => {
    const pieces: Piece[] = [];
    const began = performance.now();
    let size = 0;
    message.on('data', (bytes: Buffer) => {
      size += bytes.byteLength;
      if (size <= maxBodyBytes) pieces.push({ bytes, afterMs: performance.now() - began });
      else pieces.length = 0;
    });
    message.on('end', () => {
      resolve({ pieces, size });
    });
    message.on('error', reject);
  });
}

function join(pieces: readonly Piece[]): Buffer {
  const first = pieces[0]?.bytes ?? noBody;
  return pieces.length > 1 ? Buffer.concat(pieces.map(({ bytes }) => bytes)) : first;
}
