import { chooseRegion, findEndpointMistake } from '../../../contracts/endpoint.ts';
import { isLoopback } from '../../../contracts/harness/is-loopback.ts';
import type { RunOptions, StatesSource } from '../../../contracts/harness/run-options.ts';
import type { Io } from '../../cli/io.ts';
import { parseHttpUrl } from '../../cli/parse-http-url.ts';
import { UsageError } from '../../errors/usage-error.ts';
import type { VerifyFlags } from '../verify.ts';
import { chooseSigning } from './choose-signing.ts';
import { chooseStates } from './choose-states.ts';
import { readCertificates } from './read-certificates.ts';

/** A run as the user asked for it, every input read and found good. */
export interface Setup {
  /** Undefined for the sandbox that is built in. */
  readonly target: URL | undefined;
  readonly states: StatesSource;
  readonly service: RunOptions['service'];
  /** The region that signatures name. */
  readonly region: string;
  readonly signing: RunOptions['signing'];
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  readonly tls: { readonly ca?: string; readonly insecure?: boolean };
  readonly allowsDeletion: boolean;
  /** Sentences that the user should read before the run. */
  readonly notes: readonly string[];
}

/** Reads url, flags and environment; throws a UsageError for what is wrong with them. */
export async function readSetup(url: string | undefined, flags: VerifyFlags, env: Io['env']): Promise<Setup> {
  const target = url === undefined ? undefined : parseHttpUrl(url, { input: 'url', query: 'refused' });
  const states = await chooseStates(flags.states);
  const isLocal = target === undefined || isLoopback(target);
  const { sign, service } = flags;
  requireOwnEndpoint(url, { service, target, asked: flags.region });
  const configured = env.AWS_REGION || env.AWS_DEFAULT_REGION || undefined;
  const region = chooseRegion({ service, target, asked: flags.region, configured });
  const { signing, note } =
    target === undefined ? noSigning : chooseSigning({ sign, region, isLoopback: isLocal, env });
  const headers = flags.header ?? [];
  requireOneAuthorization(headers, signing);
  if (flags.allowDeletion && !isLocal) requireNumbers(states);
  const notes = [
    ...(target !== undefined && isLocal ? [tunnelNote(target)] : []),
    ...(note === undefined ? [] : [note]),
  ];
  const allowsDeletion = flags.allowDeletion === true;
  return { target, states, service, region, signing, headers, tls: readTls(flags), allowsDeletion, notes };
}

const noSigning = { signing: undefined, note: undefined };

function tunnelNote(target: URL): string {
  return `${target.host} is a loopback address, so numbers may be deleted there; should it be a tunnel to a real service, stop now`;
}

function requireOwnEndpoint(
  url: string | undefined,
  question: Parameters<typeof findEndpointMistake>[0],
): void {
  const mistake = findEndpointMistake(question);
  if (mistake !== undefined) throw new UsageError({ input: `url '${url}'`, ...mistake });
}

function requireOneAuthorization(headers: Setup['headers'], signing: Setup['signing']): void {
  const own = headers.find(([name]) => name.toLowerCase() === 'authorization');
  if (own === undefined || signing === undefined) return;
  throw new UsageError({
    input: `--header '${own[0]}: …'`,
    problem: 'requests are signed, and a request has one Authorization',
    remedy: 'give --no-sign as well, or leave the header out',
  });
}

function requireNumbers({ kind }: StatesSource): void {
  if (kind === 'url' || kind === 'fixtures') return;
  throw new UsageError({
    input: '--allow-deletion',
    problem: 'nothing names the numbers that may be deleted',
    remedy: 'give --states with a URL or a file of numbers as well',
  });
}

function readTls({ ca, insecure }: VerifyFlags): Setup['tls'] {
  return {
    ...(ca === undefined ? {} : { ca: readCertificates(ca) }),
    ...(insecure === undefined ? {} : { insecure }),
  };
}
