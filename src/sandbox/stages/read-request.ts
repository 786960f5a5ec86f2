import type { IncomingMessage } from 'node:http';
import type { SandboxRequest } from '../request.ts';

/** The largest request body that is read, in bytes. */
export const maxBodyBytes = 16 * 1024 * 1024;

const noBody = Buffer.alloc(0);

/** Reads a request whole. Of a body that is too large only the size is kept. */
export async function readRequest(message: IncomingMessage): Promise<SandboxRequest> {
  const { body, size } = await readBody(message);
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
    body,
    bodyBytes: size,
    socket: message.socket,
  };
}

/** Takes scheme and authority off a request target in absolute form, which every server accepts (RFC 9112 §3.2.2). */
function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  return target.replace(/^https?:\/\/[^/?]*/i, '') || '/';
}

function readBody(message: IncomingMessage): Promise<{ body: Buffer; size: number }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= maxBodyBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    message.on('end', () => {
      resolve({ body: join(chunks), size });
    });
    message.on('error', reject);
  });
}

function join(chunks: readonly Buffer[]): Buffer {
  const [first = noBody] = chunks;
  return chunks.length > 1 ? Buffer.concat(chunks) : first;
}
