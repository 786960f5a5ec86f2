// @ts-check
'use strict';

const http = require('node:http');
const https = require('node:https');

/** @typedef {import('./child-messages.ts').ExchangeRecord} ExchangeRecord */

const largestBody = 1024 * 1024;

const tooLarge = Object.assign(new Error(`the answer is longer than ${largestBody} bytes`), {
  code: 'TOO_LARGE',
});

/**
 * Watches what Dredd's HTTP client sends and receives, and bounds it: Dredd itself shows only parsed parts and has no
 * time limit. Each request gets a connection of its own, so that an idle connection that the target closes is never
 * mistaken for a dropped request.
 * @param {number} timeoutMs per exchange
 * @returns {{ take: () => ExchangeRecord | undefined }} `take` gives the exchange since the last `take`
 */
function recordExchanges(timeoutMs) {
  /** @type {(() => ExchangeRecord) | undefined} */
  let last;
  for (const module of [http, https]) {
    const original = module.request;
    /** @param {import('node:https').RequestOptions} options */
    const watched = (options) => {
      const request = original({ ...options, agent: false });
      last = watch(request, timeoutMs);
      return request;
    };
    Object.assign(module, { request: watched });
  }
  return {
    take() {
      const record = last?.();
      last = undefined;
      return record;
    },
  };
}

/**
 * @param {import('node:http').ClientRequest} request
 * @param {number} timeoutMs
 * @returns {() => ExchangeRecord}
 */
function watch(request, timeoutMs) {
  const at = Date.now();
  const began = performance.now();
  const sent = collectWrites(request);
  /** @type {Buffer[]} */
  const chunks = [];
  /** @type {import('node:http').IncomingMessage | undefined} */
  let response;
  /** @type {{ code: string, message: string } | undefined} */
  let error;
  let durationMs = 0;
  let isTimeout = false;

  const timer = setTimeout(() => {
    isTimeout = true;
    request.destroy(new Error(`no whole answer within ${timeoutMs} ms`));
  }, timeoutMs);
  /** @param {NodeJS.ErrnoException} reason */
  const note = (reason) => {
    error ??= { code: reason.code ?? '', message: reason.message };
  };
  request.on('error', note);
  request.on('close', () => {
    clearTimeout(timer);
    durationMs = performance.now() - began;
  });
  request.prependListener('response', (incoming) => {
    let size = 0;
    response = incoming;
    incoming.on('error', note);
    incoming.on('data', (/** @type {Buffer} */ chunk) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else request.destroy(tooLarge);
    });
  });

  return () => ({
    at,
    durationMs,
    // Node keeps the head as it was sent in this field; its documented methods don't tell the whole of it.
    head: '_header' in request ? String(request._header) : '',
    body: Buffer.concat(sent),
    response: response && {
      status: response.statusCode ?? 0,
      reason: response.statusMessage ?? '',
      httpVersion: response.httpVersion,
      headers: pairUp(response.rawHeaders),
      body: Buffer.concat(chunks),
      isComplete: response.complete && !isTimeout,
    },
    isTimeout,
    error,
  });
}

/**
 * @param {import('node:http').ClientRequest} request
 * @returns {Buffer[]}
 */
function collectWrites(request) {
  /** @type {Buffer[]} */
  const sent = [];
  const { write, end } = request;
  /** @param {unknown} chunk */
  const keep = (chunk) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) sent.push(Buffer.from(chunk));
  };
  /** @param {any[]} args */
  const watchedWrite = (...args) => {
    keep(args[0]);
    return Reflect.apply(write, request, args);
  };
  /** @param {any[]} args */
  const watchedEnd = (...args) => {
    keep(args[0]);
    return Reflect.apply(end, request, args);
  };
  Object.assign(request, { write: watchedWrite, end: watchedEnd });
  return sent;
}

/**
 * @param {string[]} raw
 * @returns {Array<[string, string]>}
 */
function pairUp(raw) {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
}

module.exports = { recordExchanges };
