import type { Credentials, RunOptions } from '../../../contracts/harness/run-options.ts';
import type { Io } from '../../cli/io.ts';
import { UsageError } from '../../errors/usage-error.ts';

/** What decides whether requests are signed. */
export interface SigningQuestion {
  /** `--sign`, `--no-sign` or neither. */
  readonly sign: boolean | undefined;
  readonly region: string;
  readonly isLoopback: boolean;
  readonly env: Io['env'];
}

/** With what requests are signed, undefined for unsigned ones, and what the user should know about it. */
export interface SigningAnswer {
  readonly signing: RunOptions['signing'];
  readonly note: string | undefined;
}

/**
 * Decides on signatures: a loopback target gets them when credentials are in the environment, any other one only when
 * the user says so, since a signature gives away the key id and the session token.
 * Throws a UsageError when credentials are wanted and missing or half there.
 */
export function chooseSigning({ sign, region, isLoopback, env }: SigningQuestion): SigningAnswer {
  const hasSome = Boolean(env.AWS_ACCESS_KEY_ID || env.AWS_SECRET_ACCESS_KEY);
  if (sign === false || (!hasSome && sign === undefined)) return { signing: undefined, note: undefined };
  if (!isLoopback && sign === undefined) {
    const note = 'requests are not signed, since the target is not a loopback address; --sign signs them';
    return { signing: undefined, note };
  }
  return { signing: { credentials: readCredentials(env), region }, note: undefined };
}

function readCredentials({
  AWS_ACCESS_KEY_ID,
  AWS_SECRET_ACCESS_KEY,
  AWS_SESSION_TOKEN,
}: Io['env']): Credentials {
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
    const missing = AWS_ACCESS_KEY_ID ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID';
    throw new UsageError({
      input: missing,
      problem: 'is not in the environment, so requests cannot be signed',
      remedy: 'set it, or give --no-sign',
    });
  }
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
}
