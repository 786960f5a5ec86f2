import type { IHttpConfig, IHttpRequest } from '@stoplight/prism-http';
import type { Answer } from './answer.ts';
import type { Prism } from './load-prism.ts';

/** A request as Prism understands it: the body is parsed, `undefined` stands for none or an unreadable one. */
export type MockRequest = Pick<IHttpRequest, 'headers' | 'body'> & {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
};

/** What Prism makes of a request. */
export type Judgement =
  | { readonly kind: 'no-operation' }
  | { readonly kind: 'no-method' }
  /** It names the operation; the answer is the first success example, or the 400 when the request is invalid. */
  | { readonly kind: 'routed'; readonly answer: Answer; readonly isValid: boolean };

/** The documented answers: the names of the examples of each status, in the document's order. */
export type Catalogue = ReadonlyMap<number, readonly string[]>;

type Operation = Awaited<ReturnType<Prism['http']['getHttpOperationsFromSpec']>>[number];

/** Prism on one document. */
export interface PrismEngine {
  readonly catalogue: Catalogue;
  /** Judges a request by the document. */
  judge(request: MockRequest): Promise<Judgement>;
  /** The answer for a documented status, by one of its examples or the first. */
  example(status: number, name?: string): Promise<Answer>;
}

/** Makes Prism ready to answer for a document with a single operation. */
export async function createPrismEngine({ http, core }: Prism, document: object): Promise<PrismEngine> {
  const operations = await http.getHttpOperationsFromSpec(document);
  const operation = operations[0];
  if (operation === undefined) throw new TypeError('the document describes no operation');
  const logger = core.createLogger('mock', { level: 'silent' });
  const prism = http.createInstance(configure(true), { logger });

  const ask = async (request: MockRequest, config: IHttpConfig) => {
    const { method, path, query, ...rest } = request;
    const input = { method: toMethod(method), url: { path, query: { ...query } }, ...rest };
    const result = await prism.request(input, operations, config)();
    if (result._tag === 'Right') return result.right;
    return result.left;
  };

  return {
    catalogue: new Map(
      operation.responses.map(({ code, contents }) => [
        Number(code),
        (contents?.[0]?.examples ?? []).map(({ key }) => key),
      ]),
    ),
    async judge(request) {
      const query = pickLiterals(operation, request.query);
      const result = await ask({ ...request, query: query ?? {} }, configure(true));
      if (result instanceof Error) return toJudgement(result);
      if (query === undefined) return { kind: 'no-operation' };
      return {
        kind: 'routed',
        answer: toAnswer(result.output),
        isValid: result.validations.input.length === 0,
      };
    },
    async example(status, name) {
      const request = { method: operation.method, path: operation.path, query: {} };
      const wish = { code: status, ...(name === undefined ? {} : { exampleKey: name }) };
      const result = await ask(request, configure(false, wish));
      if (result instanceof Error) throw result;
      return toAnswer(result.output);
    },
  };
}

/**
 * The query parameters that are part of the operation's identity, each with its one right value, or `undefined` when
 * the query has not all of them. Prism itself compares names without case and takes a wrong value for an invalid request.
 */
function pickLiterals(operation: Operation, query: MockRequest['query']): MockRequest['query'] | undefined {
  const literals = (operation.request?.query ?? []).filter(({ required }) => required);
  const picked = literals.map(({ name, schema }) => [name, query[name], schema?.enum] as const);
  if (!picked.every(([, value, words]) => typeof value === 'string' && words?.includes(value)))
    return undefined;
  return Object.fromEntries(picked.map(([name, value]) => [name, value ?? '']));
}

/** Signatures are optional in the document and never checked by the mock. */
function configure(validateRequest: boolean, wish: { code?: number; exampleKey?: string } = {}): IHttpConfig {
  return {
    isProxy: false,
    checkSecurity: false,
    validateRequest,
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false, ...wish },
  };
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** A method that Prism's types don't know is none of the document's, as `trace` is not. */
function toMethod(method: string): IHttpRequest['method'] {
  return methods.find((known) => known === method.toLowerCase()) ?? 'trace';
}

function toJudgement(error: Error): Judgement {
  if (error.name.endsWith('#NO_METHOD_MATCHED_ERROR')) return { kind: 'no-method' };
  if (error.name.endsWith('#NO_PATH_MATCHED_ERROR') || !error.name.includes('#'))
    return { kind: 'no-operation' };
  throw error;
}

function toAnswer(output: { statusCode: number; headers?: Record<string, string>; body?: unknown }): Answer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(output.headers ?? {}))
    if (typeof value === 'string' && !isFresh(name)) headers[name] = value;
  return { status: output.statusCode, headers, body: output.body };
}

/** Whether a header is made anew for each answer instead of being taken from the document's example. */
function isFresh(name: string): boolean {
  return ['x-amzn-requestid', 'content-type'].includes(name.toLowerCase());
}
