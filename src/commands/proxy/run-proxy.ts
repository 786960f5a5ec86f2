import { isLoopback } from '../../../contracts/harness/is-loopback.ts';
import type { Io } from '../../cli/io.ts';
import { startOn, stopped } from '../../cli/serve.ts';
import { tell } from '../../cli/tell.ts';
import { useColours } from '../../cli/use-colours.ts';
import type { Witness } from '../../proxy/proxied-connection.ts';
import { type RunningProxy, startProxy } from '../../proxy/start-proxy.ts';
import { createPaint } from '../../reporters/terminal/paint.ts';
import { judgeTally } from '../../traffic/judge-tally.ts';
import { renderSummary } from '../../traffic/render-summary.ts';
import type { TrafficTally } from '../../traffic/tally.ts';
import type { ProxyFlags } from '../proxy.ts';
import { readCertificates } from '../verify/read-certificates.ts';
import { showLiveLine } from './live-line.ts';
import { readUpstream } from './read-upstream.ts';
import { openTrafficLog, type TrafficLog } from './traffic-log.ts';

/** Runs `proxy`: forwards and judges until the user, the clock or a full disk ends it, and gives the exit code. */
export async function runProxy(upstreamText: string, flags: ProxyFlags, io: Io): Promise<number> {
  const upstream = readUpstream(upstreamText);
  const tls = {
    ...(flags.ca === undefined ? {} : { ca: readCertificates(flags.ca) }),
    ...(flags.insecure === undefined ? {} : { insecure: true }),
  };
  const failures: unknown[] = [];
  const failed = new AbortController();
  let log: TrafficLog | undefined;
  const witness: Witness = {
    exchange: (...told) => log?.exchange(...told),
    refused: () => log?.refused(),
    unreadable: () => log?.unreadable(),
  };
  const proxy = await startOn(flags, (address) => startProxy({ upstream, ...address, tls, witness }));
  try {
    // Not before it listens: an older file is not to be emptied for nothing.
    log = openTrafficLog(flags, upstream.origin, (error) => {
      failures.push(error);
      failed.abort();
    });
  } catch (error) {
    await proxy.close();
    throw error;
  }
  io.stdout.write(`listening ${proxy.url}\n`);
  if (!isLoopback(upstream)) tell(io, hostAdvice(upstream, proxy));
  const wipe = showLiveLine(io, log.tally);
  await Promise.race([stopped(io.stop), elapsed(flags.duration, io.stop), stopped(failed.signal)]);
  await proxy.close();
  log.close();
  wipe();
  const exitCode = printSummary(log.tally, flags, io);
  if (failures.length > 0) throw failures[0];
  return exitCode;
}

/** An upstream that tells its sites apart by Host gets the proxy's address there, unless clients use its name. */
function hostAdvice(upstream: URL, { url }: RunningProxy): string {
  return (
    `Host goes on as clients send it, so that signatures stay valid; if ${upstream.hostname} goes by its name, ` +
    `let clients use that name and resolve it to ${new URL(url).hostname}`
  );
}

function printSummary(tally: TrafficTally, { failOn }: ProxyFlags, io: Io): number {
  const { verdict, exitCode, gate } = judgeTally(tally.counts, failOn);
  const paint = createPaint(useColours(io.stdout, io.env));
  const columns = io.stdout.isTTY ? io.stdout.columns : undefined;
  io.stdout.write(`${renderSummary(tally, verdict, paint, columns).join('\n')}\n`);
  if (gate !== undefined) tell(io, gate);
  return exitCode;
}

function elapsed(seconds: number | undefined, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (seconds === undefined) return;
    const timer = setTimeout(resolve, seconds * 1000);
    stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
