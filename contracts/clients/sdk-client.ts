import { chooseRegion } from '../endpoint.ts';
import type { Exchange } from '../harness/exchange.ts';
import { CannotJudge, NotOffered } from '../harness/not-judged.ts';
import type { RunOptions } from '../harness/run-options.ts';
import { isJsonObject } from '../reading/json-body.ts';
import type { ClientAccount, ClientCall, OfficialClient } from './client.ts';
import { type Limit, startLimit } from './limit.ts';
import { recordAttempts } from './record-attempts.ts';
import type { SdkClient, SdkConfig, SdkPackage } from './sdk-packages.ts';
import type { Metadata, Seen } from './seen.ts';

/** A client of the AWS SDK for JavaScript. */
export interface SdkDescription {
  readonly id: string;
  readonly packageName: string;
  readonly version: string;
  readonly load: () => Promise<SdkPackage>;
}

/** The SDK's client as a witness makes calls with it. */
export function sdkClient({ id, packageName, version, load }: SdkDescription): OfficialClient {
  return {
    id,
    name: packageName,
    isTransparent: true,
    async call(call, options) {
      const sdk = await load().catch((error: unknown) => {
        if (isNotFound(error))
          throw new NotOffered(
            `${packageName} is not installed; install it with: npm install --save-dev --save-exact ${packageName}@${version}`,
          );
        throw error;
      });
      return makeCalls(sdk, call, options);
    },
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND');
}

async function makeCalls(sdk: SdkPackage, call: ClientCall, options: RunOptions): Promise<ClientAccount> {
  const { attempts = 1, times = 1, onFirstAnswer } = call;
  const exchanges: Exchange[] = [];
  let accident: unknown;
  const client = sdk.open(configure(call, options));
  const limit = startLimit(options.timeoutMs * attempts, options);
  client.addHeaders([...(call.headers ?? []), ...(options.headers ?? [])]);
  client.watch((handle) =>
    recordAttempts(handle, {
      whyAborted: limit.whyAborted,
      async onExchange(exchange) {
        exchanges.push(exchange);
        if (exchanges.length === 1 && exchange.response !== null)
          await onFirstAnswer?.().catch((error: unknown) => {
            accident = error;
          });
      },
    }),
  );
  const seen: Seen[] = [];
  try {
    for (let time = 0; time < times; time += 1) seen.push(await callOnce(sdk, client, call, limit));
  } finally {
    limit.end();
    client.destroy();
  }
  if (accident !== undefined) throw accident;
  if (options.signal?.aborted === true) throw new CannotJudge('the run was interrupted');
  return { seen, exchanges };
}

async function callOnce(sdk: SdkPackage, client: SdkClient, call: ClientCall, limit: Limit): Promise<Seen> {
  // A program in JavaScript passes on what it has, of whatever type.
  const input = JSON.parse(call.input ?? JSON.stringify({ PhoneNumberIds: call.ids }));
  try {
    const output = await Promise.race([client.send(input, limit.signal), limit.passed]);
    const list = isJsonObject(output) ? output.PhoneNumberErrors : undefined;
    return { kind: 'success', list, ...readMetadata(output) };
  } catch (thrown) {
    return describeThrown(thrown, sdk, limit);
  }
}

function describeThrown(thrown: unknown, sdk: SdkPackage, { whyAborted }: Limit): Seen {
  const accident = whyAborted();
  if (accident !== undefined) return { kind: 'still-waiting', text: `nothing: ${accident.message}` };
  if (!(thrown instanceof Error)) return { kind: 'crash', text: String(thrown) };
  const { name, message } = thrown;
  const metadata = readMetadata(thrown);
  if (!sdk.isServiceException(thrown))
    return { kind: 'crash', text: `${name}: ${message.split('\n')[0]}`, ...metadata };
  const isModelled = sdk.isOfClass(thrown, name);
  const code = 'Code' in thrown ? { code: thrown.Code } : {};
  return { kind: 'exception', name, message, isModelled, ...code, ...metadata };
}

function readMetadata(carrier: unknown): Metadata {
  const metadata = isJsonObject(carrier) ? carrier.$metadata : undefined;
  if (!isJsonObject(metadata)) return {};
  const { httpStatusCode: status, requestId, attempts } = metadata;
  return {
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof requestId === 'string' ? { requestId } : {}),
    ...(typeof attempts === 'number' ? { attempts } : {}),
  };
}

function configure({ attempts = 1, secretAccessKey }: ClientCall, options: RunOptions): SdkConfig {
  const { target, signing, service, tls = {}, timeoutMs } = options;
  const region =
    signing?.region ?? chooseRegion({ service, target, asked: undefined, configured: undefined });
  const httpsAgent = {
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls.insecure === true ? { rejectUnauthorized: false } : {}),
  };
  const base = {
    endpoint: target.href,
    region,
    maxAttempts: attempts,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: timeoutMs, httpsAgent },
  };
  if (signing === undefined) return { ...base, credentials: nobody, signer: unsigned };
  const secret = secretAccessKey === undefined ? {} : { secretAccessKey };
  return { ...base, credentials: { ...signing.credentials, ...secret } };
}

/** The client insists on credentials, also where nothing is signed with them. */
const nobody = { accessKeyId: 'unsigned', secretAccessKey: 'unsigned' };

const unsigned: NonNullable<SdkConfig['signer']> = { sign: async (request) => request };
