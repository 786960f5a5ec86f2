import { setTimeout as pause } from 'node:timers/promises';
import type { IdOf, Send, Step } from './case.ts';
import type { CaseRunner, Progress } from './case-runner.ts';
import type { Connection } from './connection.ts';
import type { Exchange, HeaderList } from './exchange.ts';
import { compareSight, type Sight } from './judge-send.ts';
import type { Session } from './session.ts';
import type { Binding, States } from './states.ts';

/** One request of a step, and what came of it. */
export interface Sent<View> {
  readonly send: Send<View>;
  /** The last one, where an observer was asked more than once. */
  exchange: Exchange;
  readonly throttled: boolean;
  /** What it saw, where it is an observer. */
  sight?: Sight;
}

/** Sends the requests of a step as it asks: by itself, together, or in turn on one connection. */
export async function sendAll<View>(
  step: Extract<Step<View>, { do: 'send' | 'send-together' | 'send-on-one-connection' }>,
  runner: CaseRunner<View>,
  idOf: IdOf,
  progress: Progress<View>,
): Promise<readonly Sent<View>[]> {
  const sendOne = async (send: Send<View>, connection?: Connection): Promise<Sent<View>> => {
    const extra = headersForStates(runner.states, progress.entered);
    const asked = [...progress.entered.keys()].map((state) => runner.contract.statusByState[state]);
    const draft = send.request(idOf);
    if (asked.includes(429))
      return { send, exchange: await runner.session.send(draft, extra, connection), throttled: false };
    const { exchange, throttled } = await runner.session.sendPatiently(draft, extra, connection);
    // Where a state asks for another error, a 429 that stays is the answer to it, and the wrong one.
    return { send, exchange, throttled: throttled && asked.every((status) => status === undefined) };
  };
  if (step.do === 'send') return [await sendOne(step.send)];
  if (step.do === 'send-together') return Promise.all(step.sends.map((send) => sendOne(send)));
  let sent = await sendInTurn(step.sends, 0, runner.session, sendOne);
  // A closing that crossed the request on its way arrives in the pause; what is lost after it was dropped.
  for (const pauseMs of settlingMs)
    if (isLostInTurn(sent)) sent = await sendInTurn(step.sends, pauseMs, runner.session, sendOne);
  return sent;
}

/** Sends requests that only read, as many at once as the run allows, each on a connection of its own. */
export async function sendReads<View>(
  reads: readonly Send<View>[],
  runner: CaseRunner<View>,
  idOf: IdOf,
  progress: Progress<View>,
): Promise<readonly Sent<View>[]> {
  const atOnce = Math.max(1, runner.options.concurrency);
  const sent: Sent<View>[] = [];
  for (let from = 0; from < reads.length; from += atOnce) {
    const sends = reads.slice(from, from + atOnce);
    sent.push(...(await sendAll({ do: 'send-together', sends }, runner, idOf, progress)));
  }
  return sent;
}

/** Long enough for a target's closing of a connection to arrive; the second for a machine under load. */
const settlingMs = [100, 1000];

/** Sends one request after the other on one kept-alive connection, up to the first that gets no answer. */
async function sendInTurn<View>(
  sends: readonly Send<View>[],
  pauseMs: number,
  session: Session,
  sendOne: (send: Send<View>, connection: Connection) => Promise<Sent<View>>,
): Promise<readonly Sent<View>[]> {
  const connection = session.openKeptAlive();
  const sent: Sent<View>[] = [];
  try {
    for (const send of sends) {
      if (sent.length > 0 && pauseMs > 0) await pause(pauseMs);
      sent.push(await sendOne(send, connection));
      if (sent.at(-1)?.exchange.response === null) break;
    }
  } finally {
    connection.destroy();
  }
  return sent;
}

/** A target may close a connection after any answer (RFC 9112 §9.3), so a later request may be lost with it. */
function isLostInTurn<View>(sent: readonly Sent<View>[]): boolean {
  const last = sent.at(-1)?.exchange;
  return sent.length > 1 && last?.response === null && last.accident?.kind === 'reset';
}

/**
 * Observes once more what does not look as it should, with pauses: a store may show a write late.
 * Only observers that read are asked again; no request that does anything is repeated.
 */
export async function lookAgain<View>(
  sent: readonly Sent<View>[],
  runner: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): Promise<void> {
  const look = (one: Sent<View>): void => {
    one.sight = compareSight(one, runner, binding, progress);
  };
  const isOtherwise = ({ sight }: Sent<View>): boolean => sight === 'otherwise';
  for (const one of sent) if (one.send.role === 'observer') look(one);
  if (!sent.some(isOtherwise)) return;
  const { patience, send } = runner.session;
  const pauses = patience.pauses();
  for (const pauseMs of pauses) {
    await pause(pauseMs);
    for (const one of sent.filter(isOtherwise)) {
      one.exchange = await send(one.send.request(binding.idOf));
      look(one);
    }
    if (!sent.some(isOtherwise)) break;
  }
  if (pauses.length > 0) patience.learn(!sent.some(isOtherwise));
}

/** The header fields that stand for the states that were entered, where states are told that way. */
export function headersForStates(states: States, entered: ReadonlyMap<string, unknown>): HeaderList {
  return [...entered.keys()].map((state) => states.headerFor(state)).filter((header) => header !== undefined);
}
