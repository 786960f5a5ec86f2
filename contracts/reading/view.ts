import type { Exchange } from '../harness/exchange.ts';
import type { Service } from '../harness/outcome.ts';
import { decodeContent } from './decode-content.ts';
import { readErrorType, type ToldType } from './error-type.ts';
import { readHeader, readMediaType } from './header.ts';
import { isJsonObject, type JsonBody, type JsonObject, readJson } from './json-body.ts';
import { repeatsSentIds } from './repeats-sent-ids.ts';

/** An exchange as this contract reads it. Bodies are parsed on first use, once. */
export interface View {
  readonly exchange: Exchange;
  /** Whose words and members the answer is judged by. */
  readonly service: Service;
  /** Whether the request is a BatchDeletePhoneNumber by its method, path and query. */
  readonly isOperation: boolean;
  readonly status: number;
  readonly mediaType: string | undefined;
  readonly requestJson: JsonBody;
  /** The request's `PhoneNumberIds` when it is a list of strings, whatever else the body holds. */
  readonly requestIds: readonly string[] | undefined;
  readonly json: JsonBody;
  /** The answer's body when it is a JSON object. */
  readonly object: JsonObject | undefined;
  /** `PhoneNumberErrors` when it is an array. */
  readonly entries: readonly unknown[] | undefined;
  /** Whether the entries repeat ids of the request, so that nothing about their ids can be wrong. */
  readonly repeatsSentIds: boolean;
  readonly errorType: ToldType;
  header(name: string): string | undefined;
  requestHeader(name: string): string | undefined;
}

/** Reads a whole exchange; one without a response reads as status 0 with an empty body. */
export function readView(exchange: Exchange, service: Service = 'chime'): View {
  return new LazyView(exchange, service);
}

class LazyView implements View {
  readonly exchange: Exchange;
  readonly service: Service;
  readonly isOperation: boolean;
  readonly status: number;
  #requestJson: JsonBody | undefined;
  #requestIds: readonly string[] | undefined | null = null;
  #json: JsonBody | undefined;
  #object: JsonObject | undefined | null = null;
  #mediaType: string | undefined | null = null;
  #repeatsSentIds: boolean | undefined;
  #errorType: ToldType | undefined;

  constructor(exchange: Exchange, service: Service) {
    this.exchange = exchange;
    this.service = service;
    this.status = exchange.response?.status ?? 0;
    this.isOperation = isOperationRequest(exchange.request.method, exchange.request.target);
  }

  header(name: string): string | undefined {
    return readHeader(this.exchange.response?.headers ?? [], name);
  }

  requestHeader(name: string): string | undefined {
    return readHeader(this.exchange.request.headers, name);
  }

  // `null` in a field says that nobody has asked yet.
  get mediaType(): string | undefined {
    if (this.#mediaType === null) this.#mediaType = readMediaType(this.header('content-type'));
    return this.#mediaType;
  }

  get requestJson(): JsonBody {
    this.#requestJson ??= readJson(this.exchange.request.body);
    return this.#requestJson;
  }

  get requestIds(): readonly string[] | undefined {
    if (this.#requestIds === null) this.#requestIds = this.#readIds();
    return this.#requestIds;
  }

  #readIds(): readonly string[] | undefined {
    const body = this.requestJson;
    const ids = body.kind === 'json' && isJsonObject(body.value) ? body.value.PhoneNumberIds : undefined;
    return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : undefined;
  }

  get json(): JsonBody {
    this.#json ??= this.#readBody();
    return this.#json;
  }

  get object(): JsonObject | undefined {
    if (this.#object === null) {
      const body = this.json;
      this.#object = body.kind === 'json' && isJsonObject(body.value) ? body.value : undefined;
    }
    return this.#object;
  }

  get entries(): readonly unknown[] | undefined {
    const list = this.object?.PhoneNumberErrors;
    return Array.isArray(list) ? list : undefined;
  }

  get repeatsSentIds(): boolean {
    this.#repeatsSentIds ??= repeatsSentIds(entryIds(this), this.requestIds ?? []);
    return this.#repeatsSentIds;
  }

  get errorType(): ToldType {
    this.#errorType ??= readErrorType(this.header('x-amzn-errortype'), this.json);
    return this.#errorType;
  }

  #readBody(): JsonBody {
    const body = this.exchange.response?.body ?? new Uint8Array();
    const coding = this.header('content-encoding');
    const plain = coding === undefined ? body : decodeContent(body, coding);
    return plain === null ? { kind: 'not-decoded', coding: coding ?? '' } : readJson(plain);
  }
}

/**
 * Whether method and target name the operation to the letter: POST, a path that ends in `/phone-numbers`,
 * and exactly one query parameter `operation` with the value `batch-delete`.
 */
export function isOperationRequest(method: string, target: string): boolean {
  if (method !== 'POST') return false;
  const mark = target.indexOf('?');
  if (mark === -1 || !target.slice(0, mark).endsWith('/phone-numbers')) return false;
  const query = target.slice(mark + 1);
  if (query === 'operation=batch-delete') return true;
  const named = query
    .split('&')
    .filter((parameter) => parameter === 'operation' || parameter.startsWith('operation='));
  return named.length === 1 && named[0] === 'operation=batch-delete';
}

/** The ids of well-formed entries, in their order. */
export function entryIds(view: View): readonly string[] {
  const ids: string[] = [];
  for (const entry of view.entries ?? []) {
    const id = isJsonObject(entry) ? entry.PhoneNumberId : undefined;
    if (typeof id === 'string') ids.push(id);
  }
  return ids;
}
