import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../../../contracts/package-root.ts';
import type { AuditTally } from '../audit-report.ts';
import { combineTallies, emptyTally } from '../combine-tallies.ts';
import type { Job, JobResult } from './job.ts';
import type { ToPool, ToThread } from './thread-messages.ts';
import { Workbench } from './workbench.ts';

/** Takes pieces of work, and gives in the end what they came to. */
export interface Pool {
  /** Resolves when there is room for more work. Rejects with what went wrong in any piece. */
  submit(job: Job): Promise<void>;
  /** Waits for all work, and gives what it came to. */
  finish(): Promise<AuditTally>;
  /** Ends whatever is still at work. */
  close(): Promise<void>;
}

/** Is told of each piece of work that is done. */
export type OnDone = (job: Job, result: JobResult) => void;

/** A pool that does the work at once, where it is called: for what is done sooner than a thread has started. */
export function openLocalPool(onDone: OnDone): Pool {
  const bench = new Workbench();
  return {
    submit: async (job) => onDone(job, bench.run(job)),
    finish: async () => combineTallies(emptyTally, bench.read()),
    close: async () => {},
  };
}

/** A pool of threads, each with few pieces of work in hand, so that memory stays flat whatever comes in. */
export function openThreadPool(size: number, onDone: OnDone): Pool {
  const threads = Array.from({ length: size }, () => new Thread(onDone));
  return {
    async submit(job) {
      const [idlest] = [...threads].sort((left, right) => left.load - right.load);
      if (idlest === undefined) throw new RangeError('a pool of no threads does no work');
      idlest.post(job);
      if (threads.every(({ isBusy }) => isBusy))
        await Promise.race(threads.map((thread) => thread.settled()));
    },
    async finish() {
      const tallies = await Promise.all(threads.map((thread) => thread.finish()));
      return tallies.reduce(combineTallies, emptyTally);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Enough to be never without work while the next piece is on its way. */
const mostInHand = 2;

/** From the root, since the module that starts it may be bundled elsewhere. */
const program = 'dist/src/audit/work/thread.js';

/** One thread and the work that it has in hand. */
class Thread {
  readonly #worker: Worker;
  readonly #onDone: OnDone;
  readonly #inHand: Job[] = [];
  readonly #waiting = new Set<PromiseWithResolvers>();
  #tally: AuditTally | undefined;
  #error: unknown;

  constructor(onDone: OnDone) {
    this.#onDone = onDone;
    this.#worker = new Worker(join(packageRoot(), program), {
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    this.#worker.on('message', (message: ToPool) => this.#receive(message));
    this.#worker.on('error', (error) => {
      this.#error = error;
      this.#settle();
    });
  }

  get load(): number {
    return this.#inHand.length;
  }

  get isBusy(): boolean {
    return this.#inHand.length >= mostInHand;
  }

  post(job: Job): void {
    this.#inHand.push(job);
    const transfer = job.kind === 'batch' ? [job.bytes.buffer] : [];
    this.#send({ kind: 'job', job }, transfer);
  }

  /** Resolves when a piece of work is done. */
  settled(): Promise<void> {
    if (this.#error !== undefined) return Promise.reject(this.#error);
    return new Promise((resolve, reject) => this.#waiting.add({ resolve, reject }));
  }

  async finish(): Promise<AuditTally> {
    this.#send({ kind: 'finish' }, []);
    while (this.#tally === undefined) await this.settled();
    return this.#tally;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(message: ToThread, transfer: readonly ArrayBuffer[]): void {
    this.#worker.postMessage(message, transfer);
  }

  #receive(message: ToPool): void {
    if (message.kind === 'tally') this.#tally = message.tally;
    else {
      const job = this.#inHand.shift();
      if (job !== undefined) this.#onDone(job, message.result);
    }
    this.#settle();
  }

  #settle(): void {
    for (const { resolve, reject } of this.#waiting)
      if (this.#error === undefined) resolve();
      else reject(this.#error);
    this.#waiting.clear();
  }
}

interface PromiseWithResolvers {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}
