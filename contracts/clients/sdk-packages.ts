import type {
  BatchDeletePhoneNumberCommandInput,
  ChimeClient,
  ChimeClientConfig,
} from '@aws-sdk/client-chime';

/** What both packages take to make a client. */
export type SdkConfig = Pick<
  ChimeClientConfig,
  'endpoint' | 'region' | 'credentials' | 'maxAttempts' | 'retryMode' | 'requestHandler' | 'signer'
>;

/** Sends one request of one attempt. */
export type Handle = ChimeClient['config']['requestHandler']['handle'];
/** A request as the client hands it to its HTTP client. */
export type SdkRequest = Parameters<Handle>[0];
/** An answer as the client gets it from its HTTP client, the body still to be read. */
export type SdkResponse = Awaited<ReturnType<Handle>>['response'];

/** One client of one package. */
export interface SdkClient {
  /** Puts something around the sending of each attempt. */
  watch(around: (handle: Handle) => Handle): void;
  /** Adds headers to each request, before it is signed. */
  addHeaders(headers: ReadonlyArray<readonly [name: string, value: string]>): void;
  send(input: BatchDeletePhoneNumberCommandInput, signal: AbortSignal): Promise<unknown>;
  destroy(): void;
}

/** One of the two packages, loaded. */
export interface SdkPackage {
  /** Whether what was thrown is of the service's own family of exceptions. */
  isServiceException(thrown: unknown): boolean;
  /** Whether it is of the class that the model has for this name. */
  isOfClass(thrown: unknown, name: string): boolean;
  open(config: SdkConfig): SdkClient;
}

/** Loads the client of Amazon Chime; throws Node's error where it is not installed. */
export async function loadChime(): Promise<SdkPackage> {
  const sdk = await import('@aws-sdk/client-chime');
  return {
    isServiceException: (thrown) => thrown instanceof sdk.ChimeServiceException,
    isOfClass: (thrown, name) => isInstance(thrown, findExport(sdk, name)),
    open(config) {
      const client = new sdk.ChimeClient(config);
      return {
        watch: (around) => watch(client.config.requestHandler, around),
        addHeaders(headers) {
          client.middlewareStack.add(
            (next) => (args) => {
              putHeaders(args.request, headers);
              return next(args);
            },
            { step: 'build', name: 'headersOfTheUser' },
          );
        },
        destroy: () => client.destroy(),
        send: (input, abortSignal) =>
          client.send(new sdk.BatchDeletePhoneNumberCommand(input), { abortSignal }),
      };
    },
  };
}

/** Loads the client of Amazon Chime SDK Voice; throws Node's error where it is not installed. */
export async function loadVoice(): Promise<SdkPackage> {
  const sdk = await import('@aws-sdk/client-chime-sdk-voice');
  return {
    isServiceException: (thrown) => thrown instanceof sdk.ChimeSDKVoiceServiceException,
    isOfClass: (thrown, name) => isInstance(thrown, findExport(sdk, name)),
    open(config) {
      const client = new sdk.ChimeSDKVoiceClient(config);
      return {
        watch: (around) => watch(client.config.requestHandler, around),
        addHeaders(headers) {
          client.middlewareStack.add(
            (next) => (args) => {
              putHeaders(args.request, headers);
              return next(args);
            },
            { step: 'build', name: 'headersOfTheUser' },
          );
        },
        destroy: () => client.destroy(),
        send: (input, abortSignal) =>
          client.send(new sdk.BatchDeletePhoneNumberCommand(input), { abortSignal }),
      };
    },
  };
}

function watch(handler: { handle: Handle }, around: (handle: Handle) => Handle): void {
  handler.handle = around(handler.handle.bind(handler));
}

function putHeaders(request: unknown, headers: ReadonlyArray<readonly [string, string]>): void {
  if (!isObject(request) || !isObject(request.headers)) return;
  for (const [name, value] of headers) request.headers[name.toLowerCase()] = value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isInstance(thrown: unknown, exported: unknown): boolean {
  return typeof exported === 'function' && thrown instanceof exported;
}

function findExport(module: object, name: string): unknown {
  return Object.entries(module).find(([exported]) => exported === name)?.[1];
}
