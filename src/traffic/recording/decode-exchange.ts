import type {
  Accident,
  Exchange,
  HeaderList,
  ReceivedResponse,
  SentRequest,
} from '../../../contracts/harness/exchange.ts';
import { isJsonObject, type JsonObject } from '../../../contracts/reading/json-body.ts';

/** What a line of a recording holds, or one precise sentence on what is wrong with it. */
export type DecodedLine =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'broken'; readonly complaint: string };

/** Reads one line of a recording, without its line feed; trusts nothing, throws nothing. */
export function decodeExchange(line: string): DecodedLine {
  let value: unknown;
  try {
    value = JSON.parse(line) as unknown;
  } catch {
    return { kind: 'broken', complaint: 'the line is not JSON' };
  }
  return decodeRecorded(value);
}

/** Reads a recorded exchange that has been parsed as JSON; trusts nothing, throws nothing. */
export function decodeRecorded(value: unknown): DecodedLine {
  try {
    return { kind: 'exchange', exchange: readExchange(value) };
  } catch (error) {
    if (error instanceof Complaint) return { kind: 'broken', complaint: error.message };
    throw error;
  }
}

class Complaint extends Error {}

function readExchange(value: unknown): Exchange {
  if (!isJsonObject(value)) throw new Complaint('the line is not a JSON object');
  if (value.v !== 1) throw new Complaint(`v is ${JSON.stringify(value.v) ?? 'missing'}, not 1`);
  const response = value.response === null ? null : readResponse(readObject(value, 'response', ''));
  const accident = readAccident(value.failures);
  return {
    at: readNumber(value, 'at', ''),
    durationMs: readNumber(value, 'durationMs', ''),
    request: readRequest(readObject(value, 'request', '')),
    response,
    ...(accident === undefined ? {} : { accident }),
  };
}

function readRequest(request: JsonObject): SentRequest {
  return {
    method: readString(request, 'method', 'request.'),
    target: readString(request, 'target', 'request.'),
    httpVersion: readString(request, 'httpVersion', 'request.'),
    headers: readHeaders(request, 'request.'),
    body: readBody(request, 'request.'),
  };
}

function readResponse(response: JsonObject): ReceivedResponse {
  const { end } = response;
  if (end !== 'complete' && end !== 'cut' && end !== 'timeout')
    throw new Complaint('response.end is not complete, cut or timeout');
  const status = readNumber(response, 'status', 'response.');
  if (!Number.isInteger(status) || status > 999) throw new Complaint('response.status is not a status code');
  return {
    status,
    reason: readString(response, 'reason', 'response.'),
    httpVersion: readString(response, 'httpVersion', 'response.'),
    headers: readHeaders(response, 'response.'),
    body: readBody(response, 'response.'),
    end,
  };
}

/**
 * The accident by which the target itself broke an answer off. The format has no place of its own for it: it is told
 * by the failure of the clause on framing.
 */
function readAccident(failures: unknown): Accident | undefined {
  if (failures === undefined) return undefined;
  if (!Array.isArray(failures)) throw new Complaint('failures is not an array');
  const framing: unknown = failures.find(
    (failure) => isJsonObject(failure) && failure.clause === 'transport/honest-framing',
  );
  if (!isJsonObject(framing) || typeof framing.received !== 'string') return undefined;
  const { code, received } = framing;
  return code === 'reset' || code === 'malformed' ? { kind: code, message: received } : undefined;
}

function readObject(parent: JsonObject, name: string, at: string): JsonObject {
  const value = parent[name];
  if (!isJsonObject(value))
    throw new Complaint(`${at}${name} is ${value === undefined ? 'missing' : 'not an object'}`);
  return value;
}

function readString(parent: JsonObject, name: string, at: string): string {
  const value = parent[name];
  if (typeof value !== 'string')
    throw new Complaint(`${at}${name} is ${value === undefined ? 'missing' : 'not a string'}`);
  return value;
}

function readNumber(parent: JsonObject, name: string, at: string): number {
  const value = parent[name];
  if (typeof value !== 'number' || !(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new Complaint(`${at}${name} is ${value === undefined ? 'missing' : 'not a number from 0 on'}`);
  return value;
}

function readHeaders(parent: JsonObject, at: string): HeaderList {
  const list = parent.headers;
  if (!Array.isArray(list) || !list.every(isHeader))
    throw new Complaint(`${at}headers is not an array of [name, value]`);
  return list;
}

function isHeader(pair: unknown): pair is readonly [string, string] {
  return (
    Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && typeof pair[1] === 'string'
  );
}

function readBody(parent: JsonObject, at: string): Uint8Array {
  const text = readString(parent, 'body', at);
  const bytes = Buffer.from(text, 'base64');
  // Node's decoder passes over what is not base64, so that too few bytes come out.
  if (text.length % 4 !== 0 || bytes.length !== Buffer.byteLength(text, 'base64'))
    throw new Complaint(`${at}body is not base64`);
  return bytes;
}
