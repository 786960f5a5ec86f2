import type { Exchange, HeaderList } from '../../../contracts/harness/exchange.ts';

/** Fields to put in the place of the sample's, by name in any case; `null` takes one away. A list replaces them all. */
export type HeaderChanges = Readonly<Record<string, string | null>> | HeaderList;

/** What an exchange has in the place of the sample's. */
export interface Changes {
  readonly method?: string;
  readonly target?: string;
  readonly requestHeaders?: HeaderChanges;
  /** The request's body is a list of these; `requestBody` goes before. */
  readonly ids?: readonly string[];
  readonly requestBody?: string | Uint8Array;
  readonly status?: number;
  readonly headers?: HeaderChanges;
  /** Text and bytes as they stand, anything else as JSON. */
  readonly body?: unknown;
  readonly durationMs?: number;
}

/** When the sample request began to leave. */
export const sampleTime = Date.UTC(2019, 8, 18, 19, 53, 48);

/** The two ids of the sample request. */
export const sampleIds = ['%2B12065550100', '%2B12065550101'] as const;

const requestHeaders: HeaderList = [
  ['Host', 'service.chime.aws.amazon.com'],
  ['Accept-Encoding', 'identity'],
  ['User-Agent', 'aws-cli/1.16.170 Python/3.6.0 Windows/10 botocore/1.12.160'],
  ['X-Amz-Date', '20190918T195348Z'],
  ['Authorization', 'AUTHPARAMS'],
  ['Content-Length', '56'],
];

const responseHeaders: HeaderList = [
  ['x-amzn-RequestId', 'f6ac5632-e71a-4755-997b-971c4dbff22c'],
  ['Content-Type', 'application/json'],
  ['Date', 'Wed, 18 Sep 2019 19:53:49 GMT'],
  ['Connection', 'keep-alive'],
];

/** The reference page's sample exchange (API_BatchDeletePhoneNumber, Examples), but for what is changed. */
export function sample(changes: Changes = {}): Exchange {
  return answered(responseHeaders, changes);
}

function answered(defaultHeaders: HeaderList, changes: Changes): Exchange {
  const { ids = sampleIds, status = 200 } = changes;
  const requestText = `{"PhoneNumberIds": [${ids.map((id) => JSON.stringify(id)).join(', ')}]}`;
  return {
    at: sampleTime,
    durationMs: changes.durationMs ?? 900,
    request: {
      method: changes.method ?? 'POST',
      target: changes.target ?? '/phone-numbers?operation=batch-delete',
      httpVersion: '1.1',
      headers: changeHeaders(requestHeaders, changes.requestHeaders),
      body: toBytes(changes.requestBody ?? requestText),
    },
    response: {
      status,
      reason: 'OK',
      httpVersion: '1.1',
      headers: changeHeaders(defaultHeaders, changes.headers),
      body: toBytes(Object.hasOwn(changes, 'body') ? changes.body : { PhoneNumberErrors: [] }),
      end: 'complete',
    },
  };
}

/** The sample request answered 200 with these entries. */
export function listing(entries: unknown, changes: Changes = {}): Exchange {
  return sample({ ...changes, body: { PhoneNumberErrors: entries } });
}

/** An entry as it should be. */
export function entry(id: string, changes: Readonly<Record<string, unknown>> = {}) {
  return { PhoneNumberId: id, ErrorCode: 'NotFound', ErrorMessage: 'No such number.', ...changes };
}

const words: Readonly<Record<number, readonly [type: string, code: string]>> = {
  400: ['BadRequestException', 'BadRequest'],
  401: ['UnauthorizedClientException', 'Unauthorized'],
  403: ['ForbiddenException', 'Forbidden'],
  404: ['NotFoundException', 'NotFound'],
  429: ['ThrottledClientException', 'Throttled'],
  500: ['ServiceFailureException', 'ServiceFailure'],
  503: ['ServiceUnavailableException', 'ServiceUnavailable'],
};

/** The documented statuses of errors. */
export const errorStatuses = Object.keys(words).map(Number);

/** The sample request answered with an error as it should be; a status of the HTTP layer tells BadRequestException. */
export function refusal(status: number, changes: Changes = {}): Exchange {
  const [type, Code] = words[status] ?? ['BadRequestException', 'BadRequest'];
  const body = { Code, Message: 'It is said what went wrong.' };
  return answered([...responseHeaders, ['x-amzn-ErrorType', type]], { body, ...changes, status });
}

/** The same exchange without an answer. */
export function unanswered(exchange: Exchange): Exchange {
  return { ...exchange, response: null, accident: { kind: 'reset', message: 'the connection broke off' } };
}

function changeHeaders(list: HeaderList, changes: HeaderChanges = {}): HeaderList {
  if (isList(changes)) return changes;
  const changed = new Set(Object.keys(changes).map((name) => name.toLowerCase()));
  const kept = list.filter(([name]) => !changed.has(name.toLowerCase()));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    value === null ? [] : ([[name, value]] as const),
  );
  return [...kept, ...added];
}

function isList(changes: HeaderChanges): changes is HeaderList {
  return Array.isArray(changes);
}

function toBytes(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
}
