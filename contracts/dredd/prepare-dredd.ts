import { documentPathOf } from '../document-path.ts';
import type { TlsOptions } from '../harness/connection.ts';
import type { Service } from '../harness/outcome.ts';
import { whenAborted } from '../harness/when-aborted.ts';
import type { ChildMessage, ChildSettings } from './child-messages.ts';
import { createEnding } from './ending.ts';
import { hasDredd, installDredd } from './find-dredd.ts';
import { createLedger } from './ledger.ts';
import { createProvoker, type Plan, type Provoker, type ProvokerOptions } from './provoker.ts';
import { startChild } from './start-child.ts';
import type { DreddResult } from './transaction.ts';

/** With what Dredd's transactions are run. */
export interface DreddOptions extends ProvokerOptions {
  /** A path in it goes in front of the document's. */
  readonly target: URL;
  readonly tls?: TlsOptions;
  /** Whose document Dredd reads; default `chime`. */
  readonly service?: Service;
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
  const ledger = createLedger();
  const provoker = createProvoker(options);
  const ending = createEnding();
  const runLimitMs = options.timeoutMs * 10;
  let isFired = false;
  let pending: Promise<void> = Promise.resolve();

  const answer = async (question: ChildMessage & { kind: 'ask' }): Promise<void> => {
    const value = await askProvoker(provoker, question, ledger.isHopeless());
    child.tell({ kind: 'answer', id: question.id, value });
  };
  const onMessage = (message: ChildMessage): void => {
    if (message.kind === 'ready') {
      ledger.list(message);
      if (isFired) ending.within(runLimitMs, 'did not end');
    } else if (message.kind === 'ask') pending = answer(message);
    else if (message.kind === 'transaction') ledger.add(message.transaction);
    else ending.come(message.error === undefined ? undefined : `Dredd gave up: ${message.error}`);
  };
  const child = startChild({ onMessage, onExit: (how) => ending.come(`Dredd's process ended (${how})`) });
  child.tell({ kind: 'prepare', settings: toSettings(options) });

  let forgetAbort = (): void => undefined;
  const stop = async (): Promise<void> => {
    ending.come('Dredd was stopped');
    forgetAbort();
    await child.kill();
  };
  forgetAbort = whenAborted(options.signal, () => void stop());

  return {
    async fire() {
      isFired = true;
      if (ledger.isReady()) ending.within(runLimitMs, 'did not end');
      else ending.within(loadLimitMs, 'did not load');
      child.tell({ kind: 'fire' });
      const reason = await ending.reason;
      await stop();
      // A killed process cannot ask for what is left to be undone.
      await pending;
      await provoker.after();
      return ledger.close(reason, child.log());
    },
    stop,
  };
}

function toSettings({ target, service = 'chime', timeoutMs, tls = {} }: DreddOptions): ChildSettings {
  return { endpoint: target.href, document: documentPathOf(service), timeoutMs, ...tls };
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
