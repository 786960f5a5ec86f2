import { openConnection, type TlsOptions } from './connection.ts';
import type { Exchange } from './exchange.ts';
import { type SendLimits, sendRequest } from './send-request.ts';
import type { StateAnswer, States } from './states.ts';

/** Settings of the state protocol's client. */
export interface StatesByUrlOptions {
  readonly url: URL;
  /** The member of `params` and of the answer that holds ids. */
  readonly idsMember: string;
  readonly timeoutMs: number;
  readonly tls?: TlsOptions;
  readonly signal?: AbortSignal;
}

const graceMs = 2000;
const longestAnswer = 1024 * 1024;
/** After so many requests without an answer in time the URL counts as gone. */
const timeoutsAllowed = 3;

/**
 * Sets states by posting `{"action","state","params"}` to a URL, after Pact's provider states.
 * 2xx is done, and its JSON body may replace the ids; 404 and 501 say that the state isn't offered;
 * anything else is an accident. A URL that lets three requests wait until the time is out is asked nothing more.
 */
export function createStatesByUrl(options: StatesByUrlOptions): States {
  let timeouts = 0;
  let goneSince: string | undefined;
  const post = async (
    action: string,
    state: string,
    params: object,
    limits: SendLimits,
  ): Promise<Exchange> => {
    // A fresh one each time: a server with a single thread can't serve the target beside an idle kept-alive one.
    const connection = openConnection(options.url, false, options.tls);
    const body = Buffer.from(JSON.stringify({ action, state, params }));
    const headers = [
      ['Host', options.url.host],
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length)],
    ] as const;
    const target = `${options.url.pathname}${options.url.search}`;
    const request = { method: 'POST', target, httpVersion: '1.1', headers, body };
    const bounded = { ...limits, longestBody: longestAnswer };
    const exchange = await sendRequest(options.url, request, connection, bounded);
    connection.destroy();
    if (exchange.accident?.kind === 'timeout') timeouts += 1;
    if (timeouts >= timeoutsAllowed) goneSince ??= state;
    return exchange;
  };
  const untilAborted = {
    timeoutMs: options.timeoutMs,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  // What an interrupted run has set is undone all the same, though not for as long as a target may take.
  const evenAborted = (): SendLimits => {
    const isAborted = options.signal?.aborted === true;
    return { timeoutMs: isAborted ? Math.min(options.timeoutMs, graceMs) : options.timeoutMs };
  };
  const paramsOf = (ids: readonly string[], params: object): object =>
    ids.length === 0 ? params : { [options.idsMember]: ids, ...params };

  return {
    isRemote: true,
    async setUp(state, ids, params = {}) {
      if (goneSince !== undefined)
        return { kind: 'refused', reason: `the states URL stopped answering at state '${goneSince}'` };
      const exchange = await post('setup', state, paramsOf(ids, params), untilAborted);
      return readAnswer(exchange, state, ids, options.idsMember);
    },
    async tearDown(state, ids, params = {}) {
      if (goneSince !== undefined) return false;
      return isDone(await post('teardown', state, paramsOf(ids, params), evenAborted()));
    },
    async reset() {
      if (goneSince !== undefined) return;
      await post('setup', 'reset', {}, evenAborted());
    },
    headerFor: () => undefined,
  };
}

function isDone({ response }: Exchange): boolean {
  return response !== null && response.end === 'complete' && response.status >= 200 && response.status < 300;
}

function readAnswer(
  exchange: Exchange,
  state: string,
  ids: readonly string[],
  idsMember: string,
): StateAnswer {
  const { response, accident } = exchange;
  if (isDone(exchange)) return { kind: 'set', ids: readIds(response?.body, idsMember, ids) };
  if (response?.status === 404 || response?.status === 501)
    return {
      kind: 'not-offered',
      reason: `the target offers no state '${state}' (${response.status})`,
      remedy: 'let the URL of --states set that state and answer 2xx',
    };
  const what = accident?.message ?? `it answered ${response?.status}`;
  return { kind: 'refused', reason: `state '${state}' could not be set: ${what}` };
}

/** The ids that the answer puts in place of those asked for, where it has a list of as many strings. */
function readIds(body: Uint8Array | undefined, member: string, asked: readonly string[]): readonly string[] {
  if (body === undefined || body.length === 0) return asked;
  let answer: unknown;
  try {
    answer = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return asked;
  }
  if (typeof answer !== 'object' || answer === null) return asked;
  const replaced: unknown = Reflect.get(answer, member);
  const isList = Array.isArray(replaced) && replaced.length === asked.length;
  return isList && replaced.every(isText) ? replaced : asked;
}

/** Whether a value is a string that can be sent: half a surrogate pair can't. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
}
