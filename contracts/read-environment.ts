import { chooseRegion } from './endpoint.ts';
import { isLoopback } from './harness/is-loopback.ts';
import type { Credentials, RunOptions, StatesSource } from './harness/run-options.ts';
import { findService } from './services.ts';

/** Settings of a contract suite inside a test framework; what is absent comes from the environment. */
export interface SuiteSettings {
  /** Base URL of the implementation; `CONTRACT_TARGET`. */
  readonly target?: string | URL;
  /** URL of the state protocol, or `prefer`; `CONTRACT_STATES`. */
  readonly states?: string | URL;
  /** `CONTRACT_SERVICE`; default `chime`. */
  readonly service?: RunOptions['service'];
  readonly credentials?: Credentials;
  /** Default: us-east-1 for `chime`; the usual names of AWS in the environment for `chime-sdk-voice`. */
  readonly region?: string;
  readonly headers?: RunOptions['headers'];
  readonly only?: readonly string[];
  readonly suites?: readonly string[];
  /** Per exchange; default 10,000. */
  readonly timeoutMs?: number;
  readonly allowDeletion?: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A signature gives away the key id and the session token, so credentials from the environment sign requests to
 * this machine only, and to another with `CONTRACT_SIGN=1`.
 *
 * Completes the settings from the environment: `CONTRACT_TARGET`, `CONTRACT_STATES`, `CONTRACT_SERVICE`, and AWS's
 * usual names for credentials and region. Throws an Error that names what is missing or wrong.
 */
export function readOptions(settings: SuiteSettings, environment: Environment): RunOptions {
  const target = readUrl(settings.target ?? environment.CONTRACT_TARGET, 'CONTRACT_TARGET');
  const isWanted = isLoopback(target) || environment.CONTRACT_SIGN === '1';
  const credentials = settings.credentials ?? (isWanted ? readCredentials(environment) : undefined);
  const service = settings.service ?? readService(environment.CONTRACT_SERVICE);
  const configured = environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined;
  const region = chooseRegion({ service, target, asked: settings.region, configured });
  return {
    target,
    service,
    states: readStates(settings.states ?? environment.CONTRACT_STATES),
    timeoutMs: settings.timeoutMs ?? 10_000,
    concurrency: 1,
    allowDeletion: settings.allowDeletion ?? false,
    ...(credentials === undefined ? {} : { signing: { credentials, region } }),
    ...(settings.headers === undefined ? {} : { headers: settings.headers }),
    ...(settings.only === undefined ? {} : { only: settings.only }),
    ...(settings.suites === undefined ? {} : { suites: settings.suites }),
  };
}

function readUrl(value: string | URL | undefined, name: string): URL {
  if (value instanceof URL) return value;
  if (!value) throw new Error(`${name} is not set: give the base URL of the implementation to judge`);
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error(`${name}: '${value}' is no http or https URL`);
  return new URL(value);
}

function readStates(value: string | URL | undefined): StatesSource {
  if (value === undefined || value === '') return { kind: 'none' };
  return value === 'prefer' ? { kind: 'prefer' } : { kind: 'url', url: readUrl(value, 'CONTRACT_STATES') };
}

function readService(value: string | undefined): RunOptions['service'] {
  const service = findService(value || 'chime');
  if (service !== undefined) return service;
  throw new Error(`CONTRACT_SERVICE: '${value}' is neither chime nor chime-sdk-voice`);
}

function readCredentials(environment: Environment): Credentials | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
}
