import { connect } from 'node:net';

const body = JSON.stringify({ PhoneNumberIds: ['+12065550100', '+12065550101'] });

/**
 * Sends calls of the operation over kept-alive connections, one after the other on each, for a while.
 * @param {URL} target
 * @param {{ connections: number, seconds: number }} load
 * @returns {Promise<{ perSecond: number, medianMs: number }>}
 */
export async function load(target, { connections, seconds }) {
  const bytes = Buffer.from(
    `POST /phone-numbers?operation=batch-delete HTTP/1.1\r\nHost: ${target.host}\r\nAuthorization: none\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  /** @type {number[]} */
  const times = [];
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, () => callInTurn(target, bytes, until, times)));
  const elapsed = (performance.now() - began) / 1000;
  times.sort((left, right) => left - right);
  return { perSecond: times.length / elapsed, medianMs: times[Math.floor(times.length / 2)] ?? Number.NaN };
}

/**
 * @param {URL} target
 * @param {Buffer} bytes
 * @param {number} until
 * @param {number[]} times
 * @returns {Promise<void>}
 */
function callInTurn(target, bytes, until, times) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    let sent = performance.now();
    let text = '';
    const send = () => {
      sent = performance.now();
      socket.write(bytes);
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head === -1) return;
      const length = Number(/content-length: *(\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (Number.isNaN(length)) return reject(new Error(`an answer without a length: ${text.slice(0, 200)}`));
      if (text.length < head + 4 + length) return;
      text = '';
      times.push(performance.now() - sent);
      if (performance.now() < until) send();
      else socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}
