import type { Socket } from 'node:net';

const longestHead = 128 * 1024;

/**
 * Watches the raw bytes of one answer on a socket. The function that it gives tells how many bytes came after the
 * end that Content-Length announces: Node's parser passes over line breaks there, and a caller's next answer begins
 * with them (RFC 9112 §6.3). An answer framed otherwise gives 0.
 */
export function watchOverrun(socket: Socket): () => number {
  let head: Buffer | undefined;
  let framed: { headLength: number; bodyLength: number } | null | undefined;
  let total = 0;
  const onData = (chunk: Buffer): void => {
    total += chunk.length;
    if (framed !== undefined) return;
    head = head === undefined ? chunk : Buffer.concat([head, chunk]);
    framed = readFraming(head);
    if (framed === undefined && head.length > longestHead) framed = null;
  };
  socket.on('data', onData);
  return () => {
    socket.off('data', onData);
    return framed ? Math.max(0, total - framed.headLength - framed.bodyLength) : 0;
  };
}

/** Finds the final answer's head behind interim ones; `undefined` until it is whole, `null` without a Content-Length. */
function readFraming(bytes: Buffer): { headLength: number; bodyLength: number } | null | undefined {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n\r\n', from);
    if (end === -1) return undefined;
    const text = bytes.toString('latin1', from, end);
    const headLength = end + 4;
    if (!/^HTTP\/1\.\d 1\d\d/.test(text)) {
      const length = /^content-length:[ \t]*(\d+)[ \t]*$/im.exec(text)?.[1];
      const hasNoBody = /^HTTP\/1\.\d (204|304)/.test(text);
      return length === undefined || hasNoBody ? null : { headLength, bodyLength: Number(length) };
    }
    from = headLength;
  }
}
