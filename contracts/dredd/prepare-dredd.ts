import type { TlsOptions } from '../harness/connection.ts';
import type { ChildMessage, ChildTransaction } from './child-messages.ts';
import { findDocument } from './find-document.ts';
import { hasDredd, installDredd } from './find-dredd.ts';
import { createProvoker, type Plan, type Provoker, type ProvokerOptions } from './provoker.ts';
import { readExchangeRecord } from './read-exchange-record.ts';
import { startChild } from './start-child.ts';
import type { DreddResult, DreddTransaction } from './transaction.ts';

/** With what Dredd's transactions are run. */
export interface DreddOptions extends ProvokerOptions {
  /** A path in it goes in front of the document's. */
  readonly target: URL;
  readonly tls?: TlsOptions;
  /** Per exchange, in milliseconds; all transactions together may take ten times as long. */
  readonly timeoutMs: number;
  /** Ends the run early, as `stop` does. */
  readonly signal?: AbortSignal;
}

/** Dredd, loading or loaded in a child process and waiting. */
export interface PreparedDredd {
  /** Runs the transactions, one after the other; never throws for what Dredd or the target does. */
  fire(): Promise<DreddResult>;
  /** Kills the child process, whatever it does; always to be called in the end. A running `fire` resolves. */
  stop(): Promise<void>;
}

/** After so many exchanges without an answer in time the rest is not sent. */
const timeoutsAllowed = 2;
/** How long Dredd may take to load and to read the document. */
const loadLimitMs = 60_000;

/** Starts loading Dredd at once, so that it is ready when other work is done. */
export function prepareDredd(options: DreddOptions): PreparedDredd {
  if (!hasDredd())
    return {
      fire: async () => ({ kind: 'unavailable', installCommand: installDredd }),
      stop: async () => {},
    };
  return startRun(options);
}

function startRun(options: DreddOptions): PreparedDredd {
  const listed: Array<Pick<DreddTransaction, 'name' | 'status'>> = [];
  const done: DreddTransaction[] = [];
  const provoker = createProvoker(options);
  let timeouts = 0;
  let isReady = false;
  let pending: Promise<void> = Promise.resolve();
  let settle: (reason: string | undefined) => void = () => {};
  const settled = new Promise<string | undefined>((resolve) => {
    settle = resolve;
  });
  let timer: NodeJS.Timeout | undefined;

  const limit = (ms: number, what: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => settle(`Dredd ${what} within ${ms} ms`), ms);
  };

  const onMessage = (message: ChildMessage): void => {
    if (message.kind === 'ready') {
      isReady = true;
      listed.push(...message.transactions);
      if (timer !== undefined) limit(options.timeoutMs * 10, 'did not end');
    } else if (message.kind === 'ask') {
      pending = answer(message);
    } else if (message.kind === 'transaction') {
      const transaction = readTransaction(message.transaction);
      if (transaction.exchange?.accident?.kind === 'timeout') timeouts += 1;
      done.push(transaction);
    } else settle(message.error === undefined ? undefined : `Dredd gave up: ${message.error}`);
  };

  const answer = async (message: ChildMessage & { kind: 'ask' }): Promise<void> => {
    const value = await askProvoker(provoker, message, timeouts >= timeoutsAllowed);
    child.tell({ kind: 'answer', id: message.id, value });
  };

  const child = startChild({ onMessage, onExit: (how) => settle(`Dredd's process ended (${how})`) });
  const { href } = options.target;
  const { ca, insecure } = options.tls ?? {};
  child.tell({
    kind: 'prepare',
    settings: {
      endpoint: href,
      document: findDocument(),
      timeoutMs: options.timeoutMs,
      ...(ca === undefined ? {} : { ca }),
      ...(insecure === undefined ? {} : { insecure }),
    },
  });

  const stop = async (): Promise<void> => {
    settle('Dredd was stopped');
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
    await child.kill();
  };
  const onAbort = (): void => void stop();
  options.signal?.addEventListener('abort', onAbort);
  if (options.signal?.aborted === true) onAbort();

  return {
    async fire() {
      limit(isReady ? options.timeoutMs * 10 : loadLimitMs, isReady ? 'did not end' : 'did not load');
      child.tell({ kind: 'fire' });
      const reason = await settled;
      await stop();
      // A killed process cannot ask for what is left to be undone.
      await pending;
      await provoker.after();
      if (!isReady)
        return { kind: 'accident', reason: reason ?? 'Dredd found no transactions', log: child.log() };
      const unfinished = listed.filter(({ name }) => !done.some((transaction) => transaction.name === name));
      const rest = unfinished.map((transaction) => ({
        ...transaction,
        outcome: 'error' as const,
        messages: [reason ?? 'Dredd left it out'],
      }));
      return { kind: 'ran', transactions: [...done, ...rest], log: child.log() };
    },
    stop,
  };
}

/** Answers a hook's question; what the provoker throws becomes the reason of an accident. */
async function askProvoker(
  provoker: Provoker,
  question: ChildMessage & { kind: 'ask' },
  isHopeless: boolean,
): Promise<unknown> {
  if (question.method === 'after') return provoker.after();
  if (question.method === 'received') return provoker.received(question.status);
  if (isHopeless) return { kind: 'give-up', reason: 'the target stopped answering' } satisfies Plan;
  return provoker
    .before(question.transaction)
    .catch(
      (error): Plan => ({ kind: 'give-up', reason: error instanceof Error ? error.message : String(error) }),
    );
}

/** An exchange that met an accident is one for Dredd too, whatever it made of the part that arrived. */
function readTransaction({ record, ...transaction }: ChildTransaction): DreddTransaction {
  if (record === undefined) return transaction;
  const exchange = readExchangeRecord(record);
  if (exchange.accident === undefined) return { ...transaction, exchange };
  return { ...transaction, outcome: 'error', messages: [exchange.accident.message], exchange };
}
