// Preloaded into a process: `*.example` is found on this machine, no other name is found at all, and every look-up and
// every connection is noted in a file. Nothing leaves the machine, whatever the process tries.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const path = process.env.SOCKETS_FILE ?? '';

/** @param {string} line */
function note(line) {
  appendFileSync(path, `${line}\n`);
}

/** @param {string} name @param {any} options @param {any} [callback] */
function lookup(name, options, callback) {
  const done = callback ?? options;
  note(`lookup ${name}`);
  if (!name.endsWith('.example')) {
    process.nextTick(done, Object.assign(new Error(`no ${name} in this test`), { code: 'ENOTFOUND' }));
    return;
  }
  const found = options?.all === true ? [[{ address: '127.0.0.1', family: 4 }]] : ['127.0.0.1', 4];
  process.nextTick(done, null, ...found);
}
Object.assign(dns, { lookup });

const { connect } = net.Socket.prototype;
/** @this {net.Socket} @param {any[]} args */
function watchedConnect(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const { host, port } = options ?? {};
  note(`connect ${host}:${port}`);
  if (net.isIP(host ?? '') !== 0 && host !== '127.0.0.1') throw new Error(`${host} is not this machine`);
  return Reflect.apply(connect, this, args);
}
Object.assign(net.Socket.prototype, { connect: watchedConnect });
