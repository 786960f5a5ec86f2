import type { RequestDraft } from './case.ts';
import { type Connection, openConnection } from './connection.ts';
import type { Contract } from './contract.ts';
import type { Exchange, HeaderList, SentRequest } from './exchange.ts';
import { createPace } from './pace.ts';
import type { RunOptions } from './run-options.ts';
import { sendRequest } from './send-request.ts';
import { type SignableRequest, type Signing, signRequest } from './sign-request.ts';
import { whenAborted } from './when-aborted.ts';

/** After so many exchanges without an answer in time the target counts as gone. */
const timeoutsAllowed = 5;
/** After so many ordinary calls that are throttled for all the waiting, the target counts as throttling everything. */
const throttlingsAllowed = 3;
const longestWaitMs = 5000;
/** All the waiting of one run together. */
const longestWaitingMs = 60_000;

/** Why a case can't be judged when ordinary calls stay throttled. */
export const throttlingReason =
  'the target throttles (429) ordinary calls, also after the wait that it asked for; with --concurrency 1 fewer come at once';

const silenceReason = 'the target stopped answering at case ';

/** Whether a case could not run because the target had stopped answering before. */
export function hasStoppedAnswering(reason: string): boolean {
  return reason.startsWith(silenceReason);
}
/** So often waiting may be in vain on end: before it ever helped, and since. */
const [vainAtFirst, vainLater] = [1, 5];
/** A second in all, for stores whose reads lag behind their writes. */
export const lagPausesMs = [50, 150, 300, 500] as const;

/** Sends the drafts of one run: adds host, framing, the user's headers and the signature, and keeps count of time-outs. */
export interface Session {
  /** Sends a draft on a fresh connection, or on the one given. Extra headers stand for states. */
  send(draft: RequestDraft, extra?: HeaderList, connection?: Connection): Promise<Exchange>;
  /**
   * As `send`; but a 429 that nobody provoked is waited out, as long as it asks (at most five seconds).
   * When it stays while an ordinary call is served, also after a second wait, it is the answer to this very
   * request; when the ordinary call is not served either, `throttled` is true.
   */
  sendPatiently(
    draft: RequestDraft,
    extra?: HeaderList,
    connection?: Connection,
  ): Promise<{ exchange: Exchange; throttled: boolean }>;
  /**
   * Pauses for an observer that lags behind, in milliseconds; none once waiting was in vain, at a target where it
   * had helped before only after several times.
   * Whoever waited tells whether it helped.
   */
  readonly patience: { pauses(): readonly number[]; learn(helped: boolean): void };
  openKeptAlive(): Connection;
  /** Why nothing more is sent, once the target has stopped answering or the run was interrupted. */
  stopped(): string | undefined;
  /** Notes which case is running, for the reason in `stopped`. */
  blame(caseId: string, exchange: Exchange): void;
}

/** Opens a session towards the options' target. */
export function openSession<View>(contract: Contract<View>, options: RunOptions, agentName: string): Session {
  let timeouts = 0;
  let throttlings = 0;
  let waitedMs = 0;
  let stoppedBecause: string | undefined;
  const pace = createPace();

  const send: Session['send'] = async (draft, extra = [], connection) => {
    const own = connection ?? openConnection(options.target, false, options.tls);
    const request = await prepareRequest(draft, extra, contract.signingName, options, agentName);
    const limits = {
      timeoutMs: options.timeoutMs,
      refusalMs: pace.refusalMs(),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    };
    const exchange = await sendRequest(options.target, request, own, limits);
    if (connection === undefined) own.destroy();
    if (exchange.accident === undefined) pace.note(exchange.durationMs);
    options.onExchange?.(exchange);
    return exchange;
  };

  const waitAsAsked = (exchange: Exchange): Promise<void> => {
    const waitMs = Math.min(readRetryAfterMs(exchange), longestWaitingMs - waitedMs);
    waitedMs += waitMs;
    return wait(waitMs, options.signal);
  };

  let vainWaitsLeft: number = vainAtFirst;
  return {
    send,
    patience: {
      pauses: () => (vainWaitsLeft > 0 ? lagPausesMs : []),
      learn(helped) {
        vainWaitsLeft = helped ? vainLater : vainWaitsLeft - 1;
      },
    },
    async sendPatiently(draft, extra, connection) {
      const exchange = await send(draft, extra, connection);
      if (exchange.response?.status !== 429) return { exchange, throttled: false };
      await waitAsAsked(exchange);
      const second = await send(draft, extra, connection);
      if (second.response?.status !== 429) return { exchange: second, throttled: false };
      const ordinary = contract.probes.at(-1);
      const control = ordinary === undefined ? second : await send(ordinary);
      if (control.response?.status === 429) {
        throttlings += 1;
        if (throttlings >= throttlingsAllowed) stoppedBecause ??= throttlingReason;
        return { exchange: second, throttled: true };
      }
      // A limit that other calls used up meanwhile is gone by the third time; an answer to this request is not.
      await waitAsAsked(second);
      return { exchange: await send(draft, extra, connection), throttled: false };
    },
    openKeptAlive: () => openConnection(options.target, true, options.tls),
    stopped: () => (options.signal?.aborted === true ? 'the run was interrupted' : stoppedBecause),
    blame(caseId, exchange) {
      if (exchange.accident?.kind !== 'timeout') return;
      timeouts += 1;
      if (timeouts >= timeoutsAllowed) stoppedBecause ??= `${silenceReason}${caseId}`;
    },
  };
}

/** Turns a draft into the bytes that go out; a path in the target's URL goes in front of the draft's. */
export async function prepareRequest(
  draft: RequestDraft,
  extra: HeaderList,
  signingName: string,
  options: RunOptions,
  agentName: string,
): Promise<SentRequest> {
  const body =
    typeof draft.body === 'string' ? Buffer.from(draft.body, 'utf8') : (draft.body ?? new Uint8Array());
  const target = `${options.target.pathname.replace(/\/+$/, '')}${draft.path}`;
  const named: HeaderList = [
    ['Host', options.target.host],
    ...draft.headers,
    ...extra,
    ...(options.headers ?? []),
  ];
  const hasAgent = named.some(([name]) => name.toLowerCase() === 'user-agent');
  const plain = {
    method: draft.method,
    target,
    headers: hasAgent ? named : ([...named, ['User-Agent', agentName]] as const),
    body,
  };
  const sealed =
    options.signing === undefined
      ? plain
      : await (draft.seal ?? addSignature)(plain, { ...options.signing, service: signingName });
  return {
    ...sealed,
    httpVersion: '1.1',
    headers: [...sealed.headers, ...frame(draft, sealed)],
    ...(draft.cutAt === undefined ? {} : { cutAt: draft.cutAt }),
  };
}

async function addSignature(request: SignableRequest, signing: Signing): Promise<SignableRequest> {
  return { ...request, headers: [...request.headers, ...(await signRequest(request, signing))] };
}

function frame(draft: RequestDraft, { headers, body }: SignableRequest): HeaderList {
  const isFramed = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
  if (isFramed) return [];
  if (draft.framing === 'chunked') return [['Transfer-Encoding', 'chunked']];
  return draft.body === undefined ? [] : [['Content-Length', String(body.length)]];
}

/** Reads `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), or `x-amz-retry-after` in milliseconds. */
function readRetryAfterMs({ response }: Exchange): number {
  const find = (wanted: string): string | undefined =>
    response?.headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const seconds = find('retry-after');
  const millis = find('x-amz-retry-after');
  const asked =
    millis !== undefined
      ? Number(millis)
      : seconds === undefined
        ? 1000
        : /^\d+$/.test(seconds)
          ? Number(seconds) * 1000
          : Date.parse(seconds) - Date.now();
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), longestWaitMs) : 1000;
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let forgetAbort = (): void => undefined;
    const done = (): void => {
      clearTimeout(timer);
      forgetAbort();
      resolve();
    };
    const timer = setTimeout(done, ms);
    forgetAbort = whenAborted(signal, done);
  });
}
