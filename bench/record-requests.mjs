import { createServer, request as forward } from 'node:http';

/**
 * One request as it came in.
 * @typedef {object} RecordedRequest
 * @property {string} method
 * @property {string} target
 * @property {readonly string[]} headers  names and values in turn
 * @property {string} body                base64
 */

/**
 * Starts a forwarder in front of an origin that notes each whole request.
 * @param {string} origin
 * @returns {Promise<{ url: string, requests: readonly RecordedRequest[], close: () => void }>}
 */
export function recordRequests(origin) {
  /** @type {RecordedRequest[]} */
  const requests = [];
  const server = createServer(async (incoming, response) => {
    const { method = '', url: target = '', rawHeaders: headers } = incoming;
    const body = await readWhole(incoming).catch(() => undefined);
    if (body === undefined) return;
    requests.push({ method, target, headers, body: body.toString('base64') });
    const options = { method, path: target, headers, agent: false };
    const outgoing = forward(origin, options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    outgoing.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${address.port}`, requests, close });
    });
  });
}

/** @param {import('node:http').IncomingMessage} incoming */
async function readWhole(incoming) {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(/** @type {Buffer} */ (chunk));
  return Buffer.concat(chunks);
}
