import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endInOrder } from './end-in-order.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A server in a process of its own.
 * @typedef {object} Server
 * @property {URL} url
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/**
 * Lets a measurement use servers, and stops them all when it has ended, however that came about.
 * @template Result
 * @param {(keep: (starting: Promise<Server>) => Promise<Server>) => Promise<Result>} measurement
 *   gives each server that it starts to `keep`
 * @returns {Promise<Result>}
 */
export async function withServers(measurement) {
  /** @type {Server[]} */
  const servers = [];
  try {
    return await measurement(async (starting) => {
      const server = await starting;
      servers.push(server);
      return server;
    });
  } finally {
    for (const server of servers) await server.stop();
  }
}

/**
 * Starts the sandbox without signatures.
 * @returns {Promise<Server>}
 */
export function startSandboxProcess() {
  return startServer(['dist/src/bin.cjs', 'sandbox', '--port', '0']);
}

/**
 * Starts the proxy, which judges and records.
 * @param {URL} upstream @param {string} recording
 * @returns {Promise<Server>}
 */
export function startProxyProcess(upstream, recording) {
  return startServer(['dist/src/bin.cjs', 'proxy', upstream.href, '--port', '0', '--record', recording]);
}

/**
 * Starts a bare server that answers each call with success.
 * @returns {Promise<Server>}
 */
export function startBareServer() {
  return startServer(['bench/answer-bare.mjs']);
}

/**
 * Starts a Node program that prints `listening <url>` when it is ready.
 * @param {readonly string[]} args
 * @returns {Promise<Server>}
 * @throws when it ends before
 */
export async function startServer(args) {
  const { child, ended, pid, stop } = start(args);
  /** @type {Promise<URL>} */
  const listening = new Promise((resolve) => {
    let seen = '';
    child.stdout.on('data', (chunk) => {
      if (seen === '#') return;
      seen += chunk;
      const url = /listening (http:\S+)/.exec(seen)?.[1];
      if (url === undefined) return;
      seen = '#';
      resolve(new URL(url));
    });
  });
  return { url: await Promise.race([listening, ended]), pid, stop };
}

/**
 * Starts Prism on a free port, without its log, which would cost it time.
 * @param {readonly string[]} args  the command, the document, and what that command takes
 * @returns {Promise<Server>}
 * @throws when it ends before it listens
 */
export async function startPrism(args) {
  const port = await findFreePort();
  const { child, ended, pid, stop } = start([
    'node_modules/@stoplight/prism-cli/dist/index.js',
    ...args,
    '--port',
    String(port),
    '--verboseLevel',
    'silent',
  ]);
  child.stdout.resume();
  await Promise.race([untilAnswering(port), ended]);
  return { url: new URL(`http://127.0.0.1:${port}`), pid, stop };
}

/** @param {readonly string[]} args */
function start(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  endInOrder(() => child.kill());
  const exit = once(child, 'exit');
  const ended = exit.then(() => {
    throw new Error(`${args.join(' ')} ended with exit code ${child.exitCode}`);
  });
  // It ends in any case when it is stopped, and then nobody waits for it to begin.
  ended.catch(() => {});
  const stop = async () => {
    child.kill();
    await exit;
  };
  return { child, ended, pid: child.pid ?? 0, stop };
}

/** @returns {Promise<number>} */
async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port could be found');
  return address.port;
}

/** @param {number} port */
async function untilAnswering(port) {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await sleep(100);
  }
}
