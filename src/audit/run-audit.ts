import { availableParallelism } from 'node:os';
import type { AuditSource, AuditTally } from './audit-report.ts';
import { combineTallies, emptyTally } from './combine-tallies.ts';
import { feed } from './input/feed.ts';
import type { Input } from './input/open-input.ts';
import { type OnDone, openLocalPool, openThreadPool, type Pool } from './work/pool.ts';

/** How an audit is run. */
export interface AuditOptions {
  /** How many threads judge; by default as many as there are cores, and none for what is small. */
  readonly threads: number | undefined;
  /** Ends the audit early. */
  readonly stop: AbortSignal;
  /** Is told how far it is, after each piece of work. */
  readonly onProgress: (progress: Progress) => void;
}

/** How far an audit is. */
export interface Progress {
  readonly exchanges: number;
  /** The part of the input that is done, from 0 to 1, where its size is known. */
  readonly part: number | undefined;
}

/** Below this size threads take longer to start than to work. */
const smallSize = 2 * 1024 * 1024;

/** Judges every exchange of all inputs, and gives what it comes to. Throws what the file system throws. */
export async function runAudit(inputs: readonly Input[], options: AuditOptions): Promise<AuditTally> {
  const ledger = new Ledger(inputs);
  const onDone: OnDone = ({ source }, { exchanges, bytes }) => {
    ledger.add(source, exchanges, bytes);
    options.onProgress(ledger.progress());
  };
  const pool = openPool(inputs, options.threads, onDone);
  try {
    for (const input of inputs) if (!options.stop.aborted) await feed(input, pool, options.stop);
    return combineTallies(await pool.finish(), { ...emptyTally, sources: ledger.sources() });
  } finally {
    await pool.close();
  }
}

function openPool(inputs: readonly Input[], threads: number | undefined, onDone: OnDone): Pool {
  const size = inputs.reduce((sum, input) => sum + (input.size ?? Number.POSITIVE_INFINITY), 0);
  const isSmall = threads === undefined && size < smallSize;
  return isSmall ? openLocalPool(onDone) : openThreadPool(threads ?? availableParallelism(), onDone);
}

/** What of each input is done. */
class Ledger {
  readonly #inputs: readonly Input[];
  readonly #done: ReadonlyMap<string, { exchanges: number; bytes: number }>;

  constructor(inputs: readonly Input[]) {
    this.#inputs = inputs;
    this.#done = new Map(inputs.map(({ name }) => [name, { exchanges: 0, bytes: 0 }]));
  }

  add(name: string, exchanges: number, bytes: number): void {
    const done = this.#done.get(name);
    if (done === undefined) return;
    done.exchanges += exchanges;
    done.bytes += bytes;
  }

  sources(): readonly AuditSource[] {
    return this.#inputs.map(({ name, format }) => ({
      name,
      format,
      bytes: this.#done.get(name)?.bytes ?? 0,
      exchanges: this.#done.get(name)?.exchanges ?? 0,
    }));
  }

  progress(): Progress {
    let total = 0;
    let done = 0;
    let exchanges = 0;
    for (const input of this.#inputs) {
      total += input.size ?? Number.NaN;
      done += input.shareableSize === undefined ? input.taken() : (this.#done.get(input.name)?.bytes ?? 0);
      exchanges += this.#done.get(input.name)?.exchanges ?? 0;
    }
    return { exchanges, part: total > 0 ? Math.min(1, done / total) : undefined };
  }
}
