import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { judgeTraffic } from '../../../contracts/judge-traffic.ts';
import { tool } from '../../../contracts/tool.ts';
import { JudgeQueue } from '../../proxy/judge-queue.ts';
import type { Witness } from '../../proxy/proxied-connection.ts';
import { openHar } from '../../traffic/har/open-har.ts';
import { toHarEntry } from '../../traffic/har/to-har-entry.ts';
import { encodeMasked, maskTraffic } from '../../traffic/recording/encode-exchange.ts';
import { openRecording } from '../../traffic/recording/open-recording.ts';
import { TrafficTally } from '../../traffic/tally.ts';
import type { ProxyFlags } from '../proxy.ts';

/** What becomes of the exchanges that pass: they are judged, counted, and written where the user wants them. */
export interface TrafficLog extends Witness {
  readonly tally: TrafficTally;
  /** Judges and writes what still waits, and closes the files. */
  close(): void;
}

const writeEveryMs = 10;

/** Opens the files that the flags name; throws an UnwritablePathError. `onTrouble` is told when one can't be written later. */
export function openTrafficLog(
  { record, har }: Pick<ProxyFlags, 'record' | 'har'>,
  origin: string,
  onTrouble: (error: unknown) => void,
): TrafficLog {
  const recording = record === undefined ? undefined : openRecording(record, `--record ${record}`);
  const archive = har === undefined ? undefined : openHar(har, `--har ${har}`, tool);
  const tally = new TrafficTally();
  let lines = '';
  let entries: object[] = [];
  let timer: NodeJS.Timeout | undefined;

  const handle = (exchange: Exchange): void => {
    const judgement = judgeTraffic(exchange, { origin });
    const { request, response } = judgement;
    const failures = [...request.failures, ...response.failures];
    const isKept = recording !== undefined || archive !== undefined;
    if (!isKept && failures.length === 0) {
      tally.add(judgement, exchange.at);
      return;
    }
    const masked = maskTraffic(exchange, failures);
    const [ofRequest, ofResponse] = [
      masked.failures.slice(0, request.failures.length),
      masked.failures.slice(request.failures.length),
    ];
    tally.add(
      {
        ...judgement,
        request: { ...request, failures: ofRequest },
        response: { ...response, failures: ofResponse },
      },
      exchange.at,
    );
    if (recording !== undefined) lines += encodeMasked(masked);
    if (archive !== undefined) entries.push(toHarEntry(masked.exchange, origin));
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const [text, found] = [lines, entries];
    lines = '';
    entries = [];
    try {
      if (text !== '') recording?.append(text);
      archive?.append(found);
    } catch (error) {
      onTrouble(error);
    }
  };
  // Whole lines, a few at a time: a write for each one would take as long as judging it.
  const queue = new JudgeQueue(handle, () => {
    timer ??= setTimeout(flush, writeEveryMs);
  });
  return {
    tally,
    exchange: (exchange, release) => queue.add(exchange, release),
    refused: () => {
      tally.counts.refused += 1;
    },
    unreadable: () => {
      tally.counts.unreadable += 1;
    },
    close: () => {
      queue.drain();
      flush();
      recording?.close();
      archive?.close();
    },
  };
}
