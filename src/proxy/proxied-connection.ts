import type { Socket } from 'node:net';
import { describeAccident } from '../../contracts/harness/describe-accident.ts';
import type { Accident, Exchange } from '../../contracts/harness/exchange.ts';
import type { CaptureBudget } from './captured-body.ts';
import { type Framing, frameRequest, frameResponse } from './http/framing.ts';
import type { Head } from './http/head.ts';
import { MessageReader, type ReadResult } from './http/message-reader.ts';
import { badGateway, notServed, type OwnAnswer, renderOwnAnswer } from './own-answer.ts';
import { PassingExchange } from './passing-exchange.ts';
import { readRequestLine, readStatusLine, refusedUpgrade } from './read-lines.ts';

/** Is told of what passes through. */
export interface Witness {
  /** An exchange has ended; `release` frees what it holds, and is called once. */
  exchange(exchange: Exchange, release: () => void): void;
  /** A request was answered by the proxy itself. */
  refused(): void;
  /** A connection carries something that is not HTTP/1; it is forwarded unread. */
  unreadable(): void;
}

/** What connections need of the proxy. */
export interface Surroundings {
  connect(): Socket;
  readonly witness: Witness;
  readonly budget: CaptureBudget;
}

const lingerMs = 1000;

const clientLeft: Accident = { kind: 'aborted', message: 'the client closed the connection' };

/**
 * One client's connection and the one that it has to the upstream: every byte goes on as it came, in both directions,
 * no faster than the other side takes it. The messages are followed beside that.
 */
export class ProxiedConnection {
  readonly #client: Socket;
  readonly #surroundings: Surroundings;
  #upstream: Socket | undefined;
  /** Exchanges under way, in their order. */
  readonly #passing: PassingExchange[] = [];
  readonly #requests = new MessageReader({
    head: (head) => this.#requestHead(head),
    body: (data) => this.#passing.at(-1)?.addToRequest(data),
    end: () => this.#requestEnd(),
  });
  readonly #responses = new MessageReader({
    head: (head) => this.#responseHead(head),
    body: (data) => this.#passing[0]?.addToResponse(data),
    end: (rest) => this.#responseEnd(rest),
  });
  #isInformational = false;
  #isUnread = false;
  #refusal: OwnAnswer | undefined;
  #isAnswered = false;
  #trouble: Accident | undefined;
  #isEnding = false;

  constructor(client: Socket, surroundings: Surroundings) {
    this.#client = client;
    this.#surroundings = surroundings;
    client.on('data', (chunk) => this.#fromClient(chunk));
    client.on('end', () => this.#clientEnded());
    client.on('error', () => client.destroy());
    client.on('close', () => this.#clientClosed());
  }

  /** Cuts the connection when nothing is under way on it, now or as soon as that is so. */
  endWhenIdle(): void {
    this.#isEnding = true;
    if (this.#passing.length === 0) this.#client.destroy();
  }

  /** Cuts the connection; what is under way is an accident. */
  destroy(): void {
    this.#client.destroy();
  }

  #fromClient(chunk: Buffer): void {
    if (this.#isAnswered) return;
    const { forward, state } = this.#isUnread ? unread(chunk) : this.#requests.read(chunk);
    if (state === 'unreadable') this.#stopReading();
    if (forward.length > 0) this.#toUpstream(forward);
    if (state !== 'stopped') return;
    this.#client.pause();
    this.#refuseInTurn();
  }

  #toUpstream(bytes: Buffer): void {
    this.#upstream ??= this.#connect();
    if (!this.#upstream.write(bytes)) this.#client.pause();
  }

  #connect(): Socket {
    const upstream = this.#surroundings.connect();
    upstream.setNoDelay(true);
    upstream.on('data', (chunk) => this.#fromUpstream(chunk));
    upstream.on('drain', () => this.#client.resume());
    upstream.on('error', (error) => {
      this.#trouble = describeAccident(error);
    });
    upstream.on('end', () => this.#upstreamEnded());
    upstream.on('close', () => this.#upstreamEnded());
    this.#client.on('drain', () => upstream.resume());
    return upstream;
  }

  #requestHead(head: Head): Framing | 'stop' | undefined {
    const line = readRequestLine(head.firstLine);
    const framing = frameRequest(head.headers);
    if (line === undefined || framing === undefined) return undefined;
    const upgrade = refusedUpgrade(line.method, head.headers);
    if (upgrade !== undefined) {
      this.#refusal = notServed(upgrade);
      return 'stop';
    }
    this.#passing.push(new PassingExchange({ ...line, headers: head.headers }, this.#surroundings.budget));
    return framing;
  }

  #requestEnd(): void {
    const last = this.#passing.at(-1);
    if (last !== undefined) last.isRequestWhole = true;
    this.#settleFirst();
  }

  /** Answers what is refused once everything before it is answered. */
  #refuseInTurn(): void {
    if (this.#refusal === undefined || this.#passing.length > 0) return;
    this.#surroundings.witness.refused();
    this.#answer(this.#refusal, 'GET');
  }

  #fromUpstream(chunk: Buffer): void {
    if (this.#isAnswered) return;
    if (this.#passing.length === 0) this.#stopReading();
    const { forward, state } = this.#isUnread ? unread(chunk) : this.#responses.read(chunk);
    if (state === 'stopped') {
      this.#fail('it switches protocols');
      return;
    }
    if (state === 'unreadable') {
      this.#accuse({ kind: 'malformed', message: 'the answer is not valid HTTP/1.1' });
      this.#stopReading();
    }
    this.#toClient(forward);
    this.#refuseInTurn();
    if (this.#isEnding && this.#passing.length === 0) this.#client.destroySoon();
  }

  #toClient(bytes: Buffer): void {
    if (bytes.length > 0 && !this.#client.write(bytes)) this.#upstream?.pause();
  }

  #responseHead({ firstLine, headers }: Head): Framing | 'stop' | undefined {
    const [first] = this.#passing;
    const line = readStatusLine(firstLine);
    if (first === undefined || line === undefined) return undefined;
    if (line.status === 101) return 'stop';
    this.#isInformational = line.status < 200;
    if (!this.#isInformational) first.response = { ...line, headers };
    return frameResponse(first.request.method, line.status, headers);
  }

  #responseEnd(rest: number): void {
    const [first] = this.#passing;
    if (first === undefined || this.#isInformational) return;
    first.isResponseWhole = true;
    if (rest > 0 && this.#passing.length === 1) {
      const what = rest === 1 ? 'one byte follows' : `${rest} bytes follow`;
      first.accident = { kind: 'malformed', message: `${what} the end of the answer` };
    }
    this.#settleFirst();
  }

  /** Hands on the first exchange when both of its sides are whole. */
  #settleFirst(): void {
    const [first] = this.#passing;
    if (first?.isRequestWhole !== true || !first.isResponseWhole) return;
    this.#passing.shift();
    this.#surroundings.witness.exchange(first.toExchange(), () => first.release());
  }

  /** From here on the bytes are forwarded unread; what is under way is known no further. */
  #stopReading(): void {
    if (this.#isUnread) return;
    this.#isUnread = true;
    this.#surroundings.witness.unreadable();
    this.#settleAll({ kind: 'aborted', message: 'the connection carries something that is not HTTP/1' });
  }

  #accuse(accident: Accident): void {
    const [first] = this.#passing;
    if (first !== undefined) first.accident = accident;
  }

  #settleAll(accident: Accident): void {
    for (const passing of this.#passing.splice(0)) {
      passing.accident ??= accident;
      this.#surroundings.witness.exchange(passing.toExchange(), () => passing.release());
    }
  }

  #clientEnded(): void {
    const held = this.#requests.finish();
    if (held.length > 0 && !this.#isUnread) {
      this.#stopReading();
      this.#toUpstream(held);
    }
    if (this.#upstream === undefined) this.#client.end();
    else this.#upstream.end();
  }

  #clientClosed(): void {
    this.#settleAll(clientLeft);
    this.#upstream?.destroy();
  }

  #upstreamEnded(): void {
    if (this.#isAnswered) return;
    this.#toClient(this.#responses.finish());
    const [first] = this.#passing;
    if (first !== undefined && first.response === undefined && first.accident === undefined) {
      this.#fail(this.#trouble?.message ?? 'it closed the connection');
      return;
    }
    this.#settleAll(this.#whyCut());
    if (!this.#client.writableEnded) this.#client.end();
  }

  /** An upstream may take the end of a client's bytes for its leaving, and break off for that. */
  #whyCut(): Accident {
    if (this.#client.readableEnded) return clientLeft;
    return this.#trouble ?? { kind: 'reset', message: 'the upstream closed the connection early' };
  }

  /** Answers in the place of an upstream that gives no answer: nobody's violation. */
  #fail(why: string): void {
    const method = this.#passing[0]?.request.method;
    this.#settleAll(this.#trouble ?? { kind: 'reset', message: why });
    this.#answer(badGateway(why), method);
  }

  /** The last answer on this connection; what the client still sends is read and dropped, so that it can read it. */
  #answer(answer: OwnAnswer, method: string | undefined): void {
    this.#isAnswered = true;
    this.#client.end(renderOwnAnswer(answer, method));
    this.#client.resume();
    this.#upstream?.destroy();
    setTimeout(() => this.#client.destroy(), lingerMs).unref();
  }
}

function unread(bytes: Buffer): ReadResult {
  return { forward: bytes, state: 'reading' };
}
