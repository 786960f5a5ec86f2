import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { describeAccident } from './describe-accident.ts';
import type { Accident, Exchange, HeaderList, ReceivedResponse, SentRequest } from './exchange.ts';
import { usualRefusalMs } from './pace.ts';
import { watchOverrun } from './watch-overrun.ts';
import { whenAborted } from './when-aborted.ts';

/** Bounds of one exchange. */
export interface SendLimits {
  /** From the first byte sent to the last byte received. */
  readonly timeoutMs: number;
  /** The longest response body that is read, in bytes; by default `longestAnswerTo` the request. */
  readonly longestBody?: number;
  /** How long a target that refuses a long body at its beginning is listened to before the rest is sent. */
  readonly refusalMs?: number;
  readonly signal?: AbortSignal;
}

const longestPlainAnswer = 4 * 1024 * 1024;
const answerPerRequestByte = 512;
const longestOfAll = 64 * 1024 * 1024;
const largestHeader = 64 * 1024;

/**
 * How many bytes of an answer's body are read; a longer one is an accident of kind `too-large`. An answer may say
 * something of each id that the request names, so a long request is allowed a longer answer; 64 MiB are the limit of all.
 */
export function longestAnswerTo({ body }: Pick<SentRequest, 'body'>): number {
  return Math.min(longestPlainAnswer + answerPerRequestByte * body.length, longestOfAll);
}

/**
 * Sends one request exactly as given and receives its answer, whatever it is. Where the request has no Connection,
 * or no framing though its method or body calls for one, they are added, also to the exchange's request.
 * Never throws for what the network or the target does: that is told in the exchange.
 * Redirects are not followed, nothing is decoded, nothing is retried.
 */
export function sendRequest(
  origin: URL,
  given: SentRequest,
  connection: Connection,
  limits: SendLimits,
): Promise<Exchange> {
  const sent = completeHeaders(given, connection);
  const longest = limits.longestBody ?? longestAnswerTo(given);
  return new Promise((resolve) => {
    const at = Date.now();
    const began = performance.now();
    const chunks: Buffer[] = [];
    let received: IncomingMessage | undefined;
    let size = 0;
    let settled = false;
    let forgetAbort = (): void => undefined;

    const settle = (end: ReceivedResponse['end'], accident?: Accident): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      forgetAbort();
      // Of a request that was answered before it had left whole, the rest never leaves, so nothing can follow it.
      if (end !== 'complete' || !outgoing.writableEnded) outgoing.destroy();
      resolve({
        at,
        durationMs: performance.now() - began,
        request: sent,
        response: received === undefined ? null : toResponse(received, Buffer.concat(chunks), end),
        ...(accident === undefined ? {} : { accident }),
      });
    };
    const timer = setTimeout(
      () => settle('timeout', { kind: 'timeout', message: `no whole answer within ${limits.timeoutMs} ms` }),
      limits.timeoutMs,
    );

    const outgoing = startRequest(origin, sent, connection);
    let countOverrun = (_answer: IncomingMessage): number => 0;
    outgoing.on('socket', (socket) => {
      countOverrun = watchOverrun(socket);
    });
    outgoing.on('response', (response) => {
      received = response;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > longest)
          settle('cut', { kind: 'too-large', message: `the answer is longer than ${longest} bytes` });
        else chunks.push(chunk);
      });
      response.on('end', () => {
        const overrun = countOverrun(response);
        if (!response.complete) settle('cut', describeAccident(new Error('closed early')));
        else settle('complete', overrun === 0 ? undefined : describeOverrun(overrun));
      });
      response.on('error', (error) => settle('cut', describeAccident(error)));
    });
    outgoing.on('upgrade', (_response, socket) => {
      socket.destroy();
      settle('cut', { kind: 'malformed', message: 'the answer switches protocols unasked' });
    });
    outgoing.on('error', (error) => settle('cut', describeAccident(error)));
    forgetAbort = whenAborted(limits.signal, () =>
      settle('cut', { kind: 'aborted', message: 'the run was interrupted' }),
    );
    if (sent.cutAt !== undefined) void writePieces(outgoing, sent, () => settled);
    else writeBody(outgoing, sent.body, limits.refusalMs ?? usualRefusalMs, () => settled);
  });
}

const bodilessMethods = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

/** Writes out the headers that Node's client would add unseen. */
function completeHeaders(sent: SentRequest, connection: Connection): SentRequest {
  const names = new Set(sent.headers.map(([name]) => name.toLowerCase()));
  const added: Array<readonly [string, string]> = [];
  if (!names.has('connection')) added.push(['Connection', connection.isKeptAlive ? 'keep-alive' : 'close']);
  const isFramed = names.has('content-length') || names.has('transfer-encoding');
  if (!isFramed && (sent.body.length > 0 || !bodilessMethods.has(sent.method)))
    added.push(['Content-Length', String(sent.body.length)]);
  return { ...sent, headers: [...sent.headers, ...added] };
}

function describeOverrun(count: number): Accident {
  const what = count === 1 ? 'one byte follows' : `${count} bytes follow`;
  return { kind: 'malformed', message: `${what} the end that Content-Length announces` };
}

function startRequest(origin: URL, sent: SentRequest, connection: Connection): ClientRequest {
  const options = {
    protocol: origin.protocol,
    host: origin.hostname.replace(/^\[|\]$/g, ''),
    port: origin.port || (origin.protocol === 'https:' ? 443 : 80),
    method: sent.method,
    path: sent.target,
    headers: sent.headers.flat(),
    ...connection.options,
    maxHeaderSize: largestHeader,
    setDefaultHeaders: false,
    setHost: false,
  };
  return requestHttp(options);
}

const firstPart = 64 * 1024;

/**
 * Writes a long body in two parts with a pause between them, in which a target that refuses it is heard:
 * a write to a connection that the target has closed fails before its answer is read.
 */
function writeBody(
  outgoing: ClientRequest,
  body: Uint8Array,
  pauseMs: number,
  isSettled: () => boolean,
): void {
  if (isSettled()) return;
  if (body.length <= firstPart) {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.subarray(0, firstPart));
  setTimeout(() => {
    if (!isSettled()) outgoing.end(body.subarray(firstPart));
  }, pauseMs);
}

/** Long enough for a target to have read a piece before the next one comes. */
const pieceMs = 50;
/** How long curl waits for 100 Continue before it sends the body all the same. */
const continueMs = 1000;

/** Writes a body piece by piece, with pauses in which a target that answers already is heard. */
async function writePieces(
  outgoing: ClientRequest,
  { body, headers, cutAt = [] }: SentRequest,
  isSettled: () => boolean,
): Promise<void> {
  const awaitsContinue = headers.some(
    ([name, value]) => name.toLowerCase() === 'expect' && value.toLowerCase() === '100-continue',
  );
  let from = 0;
  for (const to of cutAt) {
    if (isSettled()) return;
    if (to > 0) await new Promise((resolve) => outgoing.write(body.subarray(from, to), resolve));
    else await sendHead(outgoing);
    // Whoever is answered in the place of 100 Continue keeps the body to himself (RFC 9110 §10.1.1).
    if (to === 0 && awaitsContinue) {
      if ((await hearOf(outgoing)) === 'answer') return;
    } else {
      await pause(pieceMs);
      // A target of this very process is late where we are; what has left is read before the next piece leaves.
      await nextTurn();
    }
    from = to;
  }
  if (!isSettled()) outgoing.end(body.subarray(from));
}

/** Sends the head alone, and waits until it has left: a connection that is not open yet holds it back. */
function sendHead(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const askSocket = (socket: Socket): unknown => socket.write('', () => resolve());
    if (outgoing.socket === null) outgoing.once('socket', askSocket);
    else askSocket(outgoing.socket);
    outgoing.flushHeaders();
  });
}

/** Waits for 100 Continue, as long as clients do, or for what comes in its place. */
function hearOf(outgoing: ClientRequest): Promise<'answer' | 'go on'> {
  return new Promise((resolve) => {
    const goOn = (): void => resolve('go on');
    const timer = setTimeout(goOn, continueMs);
    outgoing.once('continue', goOn);
    outgoing.once('response', () => resolve('answer'));
    outgoing.once('close', () => {
      clearTimeout(timer);
      goOn();
    });
  });
}

function toResponse(message: IncomingMessage, body: Buffer, end: ReceivedResponse['end']): ReceivedResponse {
  return {
    status: message.statusCode ?? 0,
    reason: message.statusMessage ?? '',
    httpVersion: message.httpVersion,
    headers: toHeaderList(message.rawHeaders),
    body,
    end,
  };
}

function toHeaderList(raw: readonly string[]): HeaderList {
  const list: Array<readonly [string, string]> = [];
  for (let index = 0; index + 1 < raw.length; index += 2) list.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return list;
}
