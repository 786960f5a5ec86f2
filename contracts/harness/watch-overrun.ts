import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const longestHead = 128 * 1024;
/** Where the status stands in `HTTP/1.1 200`. */
const statusAt = 9;

/**
 * Watches the raw bytes of one answer on a socket. The function that it gives tells how many bytes came after the
 * end that the answer's Content-Length announces: Node's parser passes over line breaks there, and a caller's next
 * answer begins with them (RFC 9112 §6.3). An answer framed otherwise gives 0.
 */
export function watchOverrun(socket: Socket): (answer: IncomingMessage) => number {
  let head: Buffer = Buffer.alloc(0);
  let headLength: number | undefined;
  let total = 0;
  const onData = (chunk: Buffer): void => {
    total += chunk.length;
    if (headLength !== undefined || head.length > longestHead) return;
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    headLength = measureHead(head);
  };
  socket.on('data', onData);
  return ({ statusCode, headers }) => {
    socket.off('data', onData);
    const bodyLength = headers['content-length'];
    const hasBody = statusCode !== 204 && statusCode !== 304;
    if (headLength === undefined || bodyLength === undefined || !hasBody) return 0;
    return Math.max(0, total - headLength - Number(bodyLength));
  };
}

/** The length of the final answer's head and of the interim ones before it; `undefined` until it is whole. */
function measureHead(bytes: Buffer): number | undefined {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n\r\n', from);
    if (end === -1) return undefined;
    const isInterim = bytes[from + statusAt] === '1'.charCodeAt(0);
    from = end + 4;
    if (!isInterim) return from;
  }
}
