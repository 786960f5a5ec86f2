import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseRegion } from '../endpoint.ts';
import { CannotJudge, NotOffered } from '../harness/not-judged.ts';
import { onDemand } from '../harness/on-demand.ts';
import type { RunOptions } from '../harness/run-options.ts';
import type { ClientCall, OfficialClient } from './client.ts';
import { type CliEnding, readCliEnding } from './read-cli-ending.ts';
import type { Seen } from './seen.ts';

/** How long the program may take to start, beside what its exchange may take. */
const startMs = 30_000;

/** The AWS CLI, in a child process for each call, with one attempt each; what it puts on the wire is not seen. */
export const cliClient: OfficialClient = {
  id: 'cli',
  name: 'the AWS CLI',
  isTransparent: false,
  async call(call, options) {
    if ((options.headers ?? []).length + (call.headers ?? []).length > 0)
      throw new NotOffered('the AWS CLI sends no headers of ours: neither those of --header nor Prefer');
    return { seen: [await callOnce(call, options)], exchanges: [] };
  },
};

async function callOnce({ ids }: ClientCall, options: RunOptions): Promise<Seen> {
  const authorities = await writeAuthorities(options);
  try {
    const ending = await runCli(
      composeLine(ids, options),
      environmentFor(options, authorities?.file),
      options,
    );
    if (options.signal?.aborted === true) throw new CannotJudge('the run was interrupted');
    return readCliEnding(ending);
  } finally {
    if (authorities !== undefined) await rm(authorities.folder, { recursive: true, force: true });
  }
}

function composeLine(ids: readonly string[], options: RunOptions): readonly string[] {
  const { target, service, signing, tls, timeoutMs } = options;
  const seconds = String(Math.ceil(timeoutMs / 1000));
  return [
    ...[service, 'batch-delete-phone-number', '--phone-number-ids', ...ids],
    ...['--endpoint-url', target.href, '--output', 'json'],
    ...['--cli-connect-timeout', seconds, '--cli-read-timeout', seconds],
    ...(signing === undefined ? ['--no-sign-request'] : []),
    ...(tls?.insecure === true ? ['--no-verify-ssl'] : []),
  ];
}

/** Credentials go by the environment alone, and no file of the user's is read. */
function environmentFor(options: RunOptions, authorities: string | undefined): NodeJS.ProcessEnv {
  const { service, target, signing } = options;
  const region =
    signing?.region ?? chooseRegion({ service, target, asked: undefined, configured: undefined });
  const { accessKeyId, secretAccessKey, sessionToken } = signing?.credentials ?? {};
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LC_ALL: 'C.UTF-8',
    PYTHONWARNINGS: 'ignore',
    AWS_DEFAULT_REGION: region,
    AWS_MAX_ATTEMPTS: '1',
    AWS_PAGER: '',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(accessKeyId === undefined ? {} : { AWS_ACCESS_KEY_ID: accessKeyId }),
    ...(secretAccessKey === undefined ? {} : { AWS_SECRET_ACCESS_KEY: secretAccessKey }),
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
    ...(authorities === undefined ? {} : { AWS_CA_BUNDLE: authorities }),
  };
}

async function writeAuthorities({ tls }: RunOptions): Promise<{ folder: string; file: string } | undefined> {
  if (tls?.ca === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'chime-contract-'));
  const file = join(folder, 'authorities.pem');
  await writeFile(file, tls.ca);
  return { folder, file };
}

function runCli(
  line: readonly string[],
  env: NodeJS.ProcessEnv,
  { timeoutMs, signal }: RunOptions,
): Promise<CliEnding> {
  const limits = {
    timeout: startMs + timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  } as const;
  return new Promise((resolve, reject) => {
    const settings = { env, ...limits, ...(signal === undefined ? {} : { signal }) };
    onDemand.childProcess.execFile('aws', line, settings, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') reject(new NotOffered(notInstalled));
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
      resolve({ exitCode, stdout, stderr });
    });
  });
}

const notInstalled = 'the AWS CLI (aws) is not installed; install it with: pip install awscli';
