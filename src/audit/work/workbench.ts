import { judgeSides } from '../../../contracts/traffic/judge-sides.ts';
import { decodeExchange } from '../../traffic/recording/decode-exchange.ts';
import type { AuditTally } from '../audit-report.ts';
import { judgeEntry } from '../har/judge-entry.ts';
import { Tally } from '../tally.ts';
import { eachLine } from './each-line.ts';
import type { Batch, Job, JobResult, Range } from './job.ts';
import type { Lines } from './line-cutter.ts';
import { readRange } from './read-range.ts';

/** Does pieces of work one after the other and counts what they come to; one stands in each thread. */
export class Workbench {
  readonly #tally = new Tally();

  /** Does one piece of work. Throws what the file system throws. */
  run(job: Job): JobResult {
    const before = this.#tally.exchanges;
    const bytes = this.#do(job);
    return { exchanges: this.#tally.exchanges - before, bytes };
  }

  /** Gives what all work so far came to, without the inputs. */
  read(): AuditTally {
    return this.#tally.read([]);
  }

  #do(job: Job): number {
    switch (job.kind) {
      case 'notice':
        this.#tally.addUnreadable({ source: job.source, offset: job.offset }, job.problem);
        return 0;
      case 'range':
        return this.#readRange(job);
      case 'batch':
        if (job.format === 'har') this.#judgeEntries(job);
        else this.#judgeLines(job.source, job, job.isEnd);
        return job.bytes.length;
    }
  }

  #readRange(range: Range): number {
    let read = 0;
    readRange(
      range,
      (lines) => {
        read += lines.bytes.length;
        this.#judgeLines(range.source, lines, true);
      },
      (offset) => this.#tally.addUnreadable({ source: range.source, offset }, tooLong),
    );
    return read;
  }

  #judgeLines(source: string, { bytes, offset }: Lines, isEnd: boolean): void {
    eachLine(bytes, (text, start, isTerminated) => {
      const place = { source, offset: offset + start };
      if (text === undefined) return this.#tally.addUnreadable(place, 'the line is not UTF-8');
      const line = decodeExchange(text);
      if (line.kind === 'exchange') return this.#tally.add(line.exchange, judgeSides(line.exchange), place);
      // A recorder that was killed leaves a last line without its end: that exchange was never recorded.
      const isCut = isEnd && !isTerminated && line.complaint === 'the line is not JSON';
      if (isCut) this.#tally.addUnreadable(place, 'the last line has no end', 'unfinished');
      else this.#tally.addUnreadable(place, line.complaint);
    });
  }

  #judgeEntries({ source, bytes, offset, bounds = new Uint32Array() }: Batch): void {
    for (let index = 0; index < bounds.length; index += 2) {
      const start = bounds[index] ?? 0;
      const place = { source, offset: offset + start };
      const entry = judgeEntry(bytes.subarray(start, bounds[index + 1]));
      if (entry.kind === 'broken') this.#tally.addUnreadable(place, entry.complaint);
      else this.#tally.add(entry.exchange, entry.sides, place);
    }
  }
}

/** What is said of a line that is not read. */
export const tooLong = 'the line is longer than 64 MiB';
