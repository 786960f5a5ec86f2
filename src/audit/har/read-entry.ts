import type {
  Exchange,
  HeaderList,
  ReceivedResponse,
  SentRequest,
} from '../../../contracts/harness/exchange.ts';
import { readHeader } from '../../../contracts/reading/header.ts';
import { isJsonObject, type JsonObject } from '../../../contracts/reading/json-body.ts';
import type { Shows } from './partial-contract.ts';
import { readBody } from './read-body.ts';

/** What an entry of a HAR holds, or one precise sentence on what is wrong with it. */
export type HarEntry =
  | { readonly kind: 'exchange'; readonly exchange: Exchange; readonly shows: Shows }
  | { readonly kind: 'broken'; readonly complaint: string };

class Complaint extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads one entry of a HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/#entries) as browsers and proxies
 * write them; trusts nothing, throws nothing.
 */
export function readEntry(bytes: Uint8Array): HarEntry {
  try {
    return read(parse(bytes));
  } catch (error) {
    if (error instanceof Complaint) return { kind: 'broken', complaint: error.message };
    throw error;
  }
}

function parse(bytes: Uint8Array): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes)) as unknown;
  } catch {
    throw new Complaint('the entry is not JSON');
  }
  if (!isJsonObject(value)) throw new Complaint('the entry is not a JSON object');
  return value;
}

function read(entry: JsonObject): HarEntry {
  const at = typeof entry.startedDateTime === 'string' ? Date.parse(entry.startedDateTime) : Number.NaN;
  if (!(at >= 0)) throw new Complaint('startedDateTime is no time');
  const { time } = entry;
  const request = readRequest(readObject(entry, 'request'));
  const response = readResponse(readObject(entry, 'response'));
  const durationMs = typeof time === 'number' && time > 0 ? time : 0;
  return {
    kind: 'exchange',
    exchange: { at, durationMs, request: request.message, response: response?.message ?? null },
    shows: { requestBody: request.showsBody, responseBody: response?.showsBody ?? false },
  };
}

/** A message, and whether its body is known. */
interface Shown<Message> {
  readonly message: Message;
  readonly showsBody: boolean;
}

function readRequest(request: JsonObject): Shown<SentRequest> {
  const headers = readHeaders(request, 'request.headers');
  const { postData } = request;
  const content = isJsonObject(postData) ? postData : {};
  // A compressed body in the form of text is not what travelled.
  const isCoded = readHeader(headers, 'content-encoding') !== undefined;
  const body = isCoded
    ? undefined
    : readBody({ ...content, sizes: [request.bodySize], length: readHeader(headers, 'content-length') });
  return {
    message: {
      method: readText(request, 'method', 'request.method'),
      target: targetOf(readText(request, 'url', 'request.url')),
      httpVersion: readVersion(request),
      headers,
      body: body ?? new Uint8Array(),
    },
    showsBody: body !== undefined,
  };
}

/** A status of 0 or less stands for no answer: blocked, refused, given up. */
function readResponse(response: JsonObject): Shown<ReceivedResponse> | null {
  const { status, statusText, content, bodySize } = response;
  if (typeof status !== 'number' || !Number.isInteger(status) || status > 999)
    throw new Complaint('response.status is not a status code');
  if (status <= 0) return null;
  const all = readHeaders(response, 'response.headers');
  const isCoded = readHeader(all, 'content-encoding') !== undefined;
  const shown = isJsonObject(content) ? content : {};
  const body = readBody({
    ...shown,
    sizes: isCoded ? [shown.size] : [shown.size, bodySize],
    length: isCoded ? undefined : readHeader(all, 'content-length'),
  });
  const hasFailed = response._failureText !== undefined || typeof response._error === 'string';
  return {
    message: {
      status,
      reason: typeof statusText === 'string' ? statusText : '',
      httpVersion: readVersion(response),
      // The recorder has undone the coding, so the field speaks of a body that isn't there.
      headers: all.filter(([name]) => name.toLowerCase() !== 'content-encoding'),
      body: body ?? new Uint8Array(),
      end: hasFailed ? 'cut' : 'complete',
    },
    showsBody: body !== undefined,
  };
}

/** Path and query as they stand in a URL, without its fragment, which never travels. */
function targetOf(url: string): string {
  const target = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  return target.startsWith('/') ? target : `/${target}`;
}

function readVersion({ httpVersion }: JsonObject): string {
  const found = typeof httpVersion === 'string' ? /^(?:HTTP\/|h)?(\d(?:\.\d)?)/i.exec(httpVersion) : null;
  return found?.[1] ?? 'unknown';
}

/** Pseudo-fields of HTTP/2 such as `:path` repeat what is told elsewhere. */
function readHeaders(message: JsonObject, at: string): HeaderList {
  const list = message.headers;
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw new Complaint(`${at} is not an array`);
  const fields: Array<readonly [string, string]> = [];
  for (const field of list as readonly unknown[]) {
    if (!isJsonObject(field) || typeof field.name !== 'string' || typeof field.value !== 'string')
      throw new Complaint(`${at} is not an array of names and values`);
    if (!field.name.startsWith(':')) fields.push([field.name, field.value]);
  }
  return fields;
}

function readObject(parent: JsonObject, name: string): JsonObject {
  const value = parent[name];
  if (!isJsonObject(value))
    throw new Complaint(`${name} is ${value === undefined ? 'missing' : 'not an object'}`);
  return value;
}

function readText(parent: JsonObject, name: string, at: string): string {
  const value = parent[name];
  if (typeof value !== 'string')
    throw new Complaint(`${at} is ${value === undefined ? 'missing' : 'not a string'}`);
  return value;
}
