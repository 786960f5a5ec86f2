import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../answer.ts';
import type { PhoneNumberError } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { crash, isBatch } from '../overriding.ts';
import type { World } from '../world.ts';

/** How long a call waits for its slow database, in milliseconds; long enough for another call to come between. */
const pause = 15;

/** For each sandbox what it refused last. */
const latestRefusals = new WeakMap<World, { readonly thrown: unknown; readonly at: number }>();

type Outcome = readonly PhoneNumberError[] | Promise<readonly PhoneNumberError[]>;

/** Defects that show when calls overlap or follow each other on one connection. */
export const concurrencyFaults: readonly Fault[] = [
  {
    id: 'updates-lost',
    lies: 'A call reads the whole inventory, changes it and writes it back, so that of two calls at once one is lost.',
    caughtBy: ['transport/deletions-at-once'],
    overrides: {
      moveNumbers: (next) => async (ids, context) => {
        const { inventory } = context.world;
        const own = { ...context, world: { ...context.world, inventory: new Map(inventory) } };
        const errors = await next(ids, own);
        await delay(pause);
        for (const number of inventory.keys()) if (!own.world.inventory.has(number)) inventory.delete(number);
        for (const [number, record] of own.world.inventory) inventory.set(number, record);
        return errors;
      },
    },
  },
  {
    id: 'answers-shared',
    lies: 'The outcome is kept in a variable that all calls share, so that of two calls at once both get the later one.',
    caughtBy: ['transport/calls-at-once'],
    overrides: {
      moveNumbers: (next) => {
        let latest: Outcome = [];
        return async (ids, context) => {
          latest = await next(ids, context);
          await delay(pause);
          return latest;
        };
      },
    },
  },
  {
    id: 'requests-shared',
    lies: 'The ids are kept in a list that all calls share, so that of two calls at once each lists the ids of both.',
    caughtBy: ['transport/calls-at-once'],
    overrides: {
      moveNumbers: (next) => {
        let pending: readonly string[] = [];
        let underWay = 0;
        return async (ids, context) => {
          pending = [...pending, ...ids];
          underWay += 1;
          await delay(pause);
          const errors = await next(pending, context);
          await delay(pause);
          underWay -= 1;
          if (underWay === 0) pending = [];
          return errors;
        };
      },
    },
  },
  {
    id: 'concurrent-calls-crash',
    lies: 'A call that comes while another is carried out fails with 500, since a lock is taken.',
    caughtBy: ['transport/calls-at-once'],
    overrides: {
      moveNumbers: (next) => {
        let locked = false;
        return async (ids, context) => {
          if (locked) crash();
          locked = true;
          try {
            await delay(pause);
            return await next(ids, context);
          } finally {
            locked = false;
          }
        };
      },
    },
  },
  {
    id: 'previous-answer-repeated',
    lies: 'A connection is out of step: each request but the first gets the answer of the one before.',
    caughtBy: ['transport/one-connection', 'transport/refusals-on-one-connection'],
    overrides: {
      write: (next) => {
        const previous = new WeakMap<Socket, Answer>();
        return (answer, response, context) => {
          const { socket } = context.request;
          const earlier = previous.get(socket);
          previous.set(socket, answer);
          next(earlier ?? answer, response, context);
        };
      },
    },
  },
  {
    id: 'answers-cached-by-url',
    lies: 'A cache in front keeps answers by path and query, so the second batch gets the answer of the first.',
    caughtBy: ['answers-only-asked-ids'],
    overrides: {
      moveNumbers: (next) => {
        let cached: Outcome | undefined;
        return (ids, context) => {
          cached ??= next(ids, context);
          return cached;
        };
      },
    },
  },
  {
    id: 'answers-cached-by-body',
    lies: 'The answer to a body is kept for ever, so a number that was restored cannot be deleted again.',
    caughtBy: ['effect/delete-again-after-restore'],
    overrides: {
      moveNumbers: (next) => {
        const cached = new Map<string, Outcome>();
        return (ids, context) => {
          const key = context.request.body.toString('latin1');
          const known = cached.get(key) ?? next(ids, context);
          cached.set(key, known);
          return known;
        };
      },
    },
  },
  {
    id: 'second-call-refused',
    lies: 'A second call on a kept-alive connection is dropped without an answer.',
    caughtBy: ['transport/one-connection', 'transport/refusals-on-one-connection'],
    overrides: {
      write: (next) => {
        const served = new WeakSet<Socket>();
        return (answer, response, context) => {
          const { socket } = context.request;
          if (isBatch(context.request) && served.has(socket)) return void response.destroy();
          if (isBatch(context.request)) served.add(socket);
          next(answer, response, context);
        };
      },
    },
  },
  {
    id: 'opposite-orders-lock-up',
    lies: 'Two calls at once that name the same numbers in opposite orders wait for each other until one fails with 500.',
    caughtBy: ['transport/same-number-at-once'],
    overrides: {
      moveNumbers: (next) => {
        const held = new Set<string>();
        return async (ids, context) => {
          const names = new Set(ids);
          if (names.size !== 2) return next(ids, context);
          const own: string[] = [];
          try {
            for (const id of names) {
              // Only who holds nothing yet can wait without being waited for.
              while (held.has(id)) own.length === 0 ? await delay(pause) : crash();
              held.add(id);
              own.push(id);
              await delay(pause);
            }
            return await next(ids, context);
          } finally {
            for (const id of own) held.delete(id);
          }
        };
      },
    },
  },
  {
    id: 'tenth-request-dropped',
    lies: 'The tenth request on a connection is dropped without an answer.',
    caughtBy: ['transport/refused-body-left-behind'],
    overrides: {
      write: (next) => {
        const counts = new WeakMap<Socket, number>();
        return (answer, response, context) => {
          const { socket } = context.request;
          const count = (counts.get(socket) ?? 0) + 1;
          counts.set(socket, count);
          if (count >= 10) response.destroy();
          else next(answer, response, context);
        };
      },
    },
  },
  {
    id: 'headers-kept-on-connection',
    lies: 'A header that a request does not have is taken from the one before on its connection.',
    caughtBy: ['transport/refused-body-left-behind'],
    overrides: {
      negotiate: (next) => {
        const kept = new WeakMap<Socket, string>();
        return (context) => {
          const { request } = context;
          const accept = request.headers.accept ?? kept.get(request.socket);
          if (accept === undefined) return next(context);
          kept.set(request.socket, accept);
          next({ ...context, request: { ...request, headers: { ...request.headers, accept } } });
        };
      },
    },
  },
  {
    id: 'answers-kept-by-invocation-id',
    lies: 'The outcome is kept by the invocation id alone, so another call with the same one gets the outcome of the first.',
    caughtBy: ['transport/same-invocation-id-for-another-call'],
    overrides: {
      moveNumbers: (next) => {
        const kept = new Map<string, Outcome>();
        return (ids, context) => {
          const id = context.request.headers['amz-sdk-invocation-id'];
          if (typeof id !== 'string') return next(ids, context);
          const outcome = kept.get(id) ?? next(ids, context);
          kept.set(id, outcome);
          return outcome;
        };
      },
    },
  },
  {
    id: 'failures-kept-by-invocation-id',
    lies: 'A failure is kept by the invocation id, so the call that is repeated fails again.',
    caughtBy: ['transport/repeat-after-failure'],
    overrides: {
      admit: (next) => {
        const failed = new Map<string, unknown>();
        return (context) => {
          const id = String(context.request.headers['amz-sdk-invocation-id'] ?? '');
          if (failed.has(id)) throw failed.get(id);
          try {
            next(context);
          } catch (thrown) {
            if (id !== '') failed.set(id, thrown);
            throw thrown;
          }
        };
      },
    },
  },
  {
    id: 'refusals-shared',
    lies: 'The latest refusal is kept in a variable that all calls share, so a good call at the same time is refused too.',
    caughtBy: ['transport/refusals-at-once'],
    overrides: {
      validate: (next) => (document, context) => {
        try {
          return next(document, context);
        } catch (thrown) {
          latestRefusals.set(context.world, { thrown, at: performance.now() });
          throw thrown;
        }
      },
      moveNumbers: (next) => async (ids, context) => {
        const began = performance.now();
        const errors = await next(ids, context);
        await delay(pause);
        const latest = latestRefusals.get(context.world);
        if (latest !== undefined && latest.at > began) throw latest.thrown;
        return errors;
      },
    },
  },
];
