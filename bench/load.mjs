import { connect } from 'node:net';

/**
 * What a while of load showed.
 * @typedef {object} LoadResult
 * @property {number} perSecond
 * @property {number} medianMs
 * @property {readonly string[]} errors  Of each connection that ended early, or got another answer than 200: why.
 */

/**
 * Sends calls of the operation over kept-alive connections, one after the other on each, for a while. A connection on
 * which something goes wrong is given up.
 * @param {URL} target
 * @param {{ connections: number, seconds: number, requests?: readonly Buffer[] }} load
 *   `requests` go out in turn; by default, always the same unsigned call
 * @returns {Promise<LoadResult>}
 */
export async function load(target, { connections, seconds, requests = [renderCall(target)] }) {
  /** @type {number[]} */
  const times = [];
  let sent = 0;
  const began = performance.now();
  const shared = {
    until: began + seconds * 1000,
    times,
    next() {
      sent += 1;
      return requests[sent % requests.length] ?? Buffer.alloc(0);
    },
  };
  const ends = await Promise.all(Array.from({ length: connections }, () => callInTurn(target, shared)));
  const elapsed = (performance.now() - began) / 1000;
  times.sort((left, right) => left - right);
  return {
    perSecond: times.length / elapsed,
    medianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
    errors: ends.filter((end) => end !== null),
  };
}

/**
 * The same, where an error makes the measurement worthless.
 * @param {Parameters<typeof load>} words
 * @throws on any error
 */
export async function loadCleanly(...words) {
  const result = await load(...words);
  if (result.errors.length > 0)
    throw new Error(`${words[0].href}: ${result.errors.length} errors, the first: ${result.errors[0]}`);
  return result;
}

/**
 * A call of the operation as it goes over the wire.
 * @param {URL} target
 * @param {{ headers?: ReadonlyArray<readonly [string, string]>, body?: string }} [call]
 */
export function renderCall(target, { headers = [['Authorization', 'none']], body = usualBody } = {}) {
  const fields = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.from(
    `POST /phone-numbers?operation=batch-delete HTTP/1.1\r\nHost: ${target.host}\r\n${fields}` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const usualBody = JSON.stringify({ PhoneNumberIds: ['+12065550100', '+12065550101'] });

/**
 * @param {URL} target
 * @param {{ until: number, times: number[], next: () => Buffer }} shared
 * @returns {Promise<string | null>} why it ended early, `null` when it did not
 */
function callInTurn(target, { until, times, next }) {
  return new Promise((resolve) => {
    const socket = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    let sent = performance.now();
    let text = '';
    let received = 0;
    /** @type {number | undefined} */
    let expected;
    const send = () => {
      sent = performance.now();
      socket.write(next());
    };
    const giveUp = (/** @type {string} */ why) => {
      resolve(why);
      socket.destroy();
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      if (expected !== undefined) received += chunk.length;
      else {
        text += chunk.toString('latin1');
        const head = text.indexOf('\r\n\r\n');
        if (head === -1) return;
        const length = Number(/content-length: *(\d+)/i.exec(text)?.[1] ?? Number.NaN);
        if (!text.startsWith('HTTP/1.1 200') || Number.isNaN(length)) return giveUp(text.slice(0, 200));
        received = text.length;
        expected = head + 4 + length;
      }
      if (received < expected) return;
      text = '';
      expected = undefined;
      times.push(performance.now() - sent);
      if (performance.now() < until) return send();
      resolve(null);
      socket.end();
    });
    socket.on('error', ({ message }) => giveUp(message));
    socket.on('close', () => giveUp('closed by the target'));
  });
}
