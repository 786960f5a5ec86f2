import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { createStore, type Store } from './store.ts';

const errorNames: Readonly<Record<number, string>> = {
  400: 'BadRequestException',
  404: 'NotFoundException',
  405: 'BadRequestException',
  413: 'RequestEntityTooLargeException',
  415: 'UnsupportedMediaTypeException',
};

const callSchema = {
  querystring: {
    type: 'object',
    required: ['operation'],
    properties: { operation: { type: 'string', const: 'batch-delete' } },
  },
  body: {
    type: 'object',
    required: ['PhoneNumberIds'],
    properties: { PhoneNumberIds: { type: 'array', minItems: 1, items: { type: 'string' } } },
  },
} as const;

/**
 * BatchDeletePhoneNumber with Fastify. Its validator turns numbers into strings unless it is told not to: that is
 * the mistake which `coerces` plants.
 */
export function createServer({ coerces = false } = {}): FastifyInstance {
  const store = createStore();
  const server = Fastify({
    bodyLimit: 6_000_000,
    ajv: { customOptions: { coerceTypes: coerces ? 'array' : false, removeAdditional: false } },
  });
  server.addHook('onRequest', async (_, reply) => {
    reply.header('x-amzn-RequestId', randomUUID());
  });
  // A call without a media type means JSON: the reference page's own sample has none.
  server.addHook('onRequest', async (request) => {
    request.headers['content-type'] ??= 'application/json';
  });
  server.setErrorHandler<Error & { statusCode?: number }>((error, _, reply) =>
    refuse(reply, error.statusCode ?? 500, error.message),
  );
  server.setNotFoundHandler((_, reply) => refuse(reply, 404, 'There is nothing here.'));
  addCall(server, store);
  addObservers(server, store);
  return server;
}

type Reply = {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): unknown;
};

function refuse(reply: Reply, status: number, message: string): unknown {
  const name = errorNames[status] ?? 'ServiceFailureException';
  return reply
    .code(status)
    .header('x-amzn-ErrorType', name)
    .send({ Code: name.replace(/Exception$/, ''), Message: message });
}

function addCall(server: FastifyInstance, store: Store): void {
  server.post<{ Body: { PhoneNumberIds: readonly string[] } }>(
    '/phone-numbers',
    { schema: callSchema },
    async ({ body }) => ({ PhoneNumberErrors: body.PhoneNumberIds.flatMap((id) => store.queue(id) ?? []) }),
  );
}

/** GetPhoneNumber and RestorePhoneNumber, by which the effect is seen, and the state protocol. */
function addObservers(server: FastifyInstance, store: Store): void {
  server.get<{ Params: { id: string } }>('/phone-numbers/:id', async ({ params }, reply) => {
    const found = store.find(params.id);
    return found ?? refuse(reply, 404, 'There is no such number.');
  });
  server.post<{ Params: { id: string }; Querystring: { operation?: string } }>(
    '/phone-numbers/:id',
    async ({ params, query }, reply) => {
      if (query.operation !== 'restore') return refuse(reply, 400, 'This operation is not offered here.');
      return store.restore(params.id) ?? refuse(reply, 404, 'There is no such number in the Deletion queue.');
    },
  );
  server.post<{ Body: Parameters<Store['setState']>[0] }>('/_states', async ({ body }, reply) =>
    store.setState(body) ? {} : refuse(reply, 404, 'This state is not offered.'),
  );
}
