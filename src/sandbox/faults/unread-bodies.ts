import type { Socket } from 'node:net';
import { type Answer, withFraming } from '../answer.ts';
import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { badRequest } from '../refusal.ts';

/** What a server answers that takes a body for a request. */
function refuseAsNoRequest(context: Context): Answer {
  const { behaviour } = context;
  const refused = behaviour.renderRefusal(badRequest('The request is not well-formed HTTP.'), context);
  return withFraming(behaviour.finish(refused, context), { close: true });
}

/** Leaves the body of a request unread on its connection when it is answered so, and takes it for the next request. */
function leavingUnread(condition: (answer: Answer, context: Context) => boolean): Overrides {
  return {
    write: (next) => {
      const outOfStep = new WeakSet<Socket>();
      return (answer, response, context) => {
        const { socket, bodyBytes } = context.request;
        if (outOfStep.has(socket)) return next(refuseAsNoRequest(context), response, context);
        if (bodyBytes > 0 && condition(answer, context)) outOfStep.add(socket);
        next(answer, response, context);
      };
    },
  };
}

/** Defects that leave what a client sent lying on its connection. */
export const unreadBodyFaults: readonly Fault[] = [
  {
    id: 'body-of-unknown-operation-unread',
    lies: 'The router answers 404 before the body is read, and what was sent of it is taken for the next request.',
    caughtBy: ['transport/refused-body-left-behind'],
    overrides: leavingUnread(
      ({ status }, { request }) =>
        status === 404 && request.method === 'POST' && !request.query.includes('operation'),
    ),
  },
  {
    id: 'body-of-other-method-unread',
    lies: 'The body of a PUT, PATCH or DELETE is left on the connection and taken for the next request.',
    caughtBy: ['transport/refused-body-left-behind'],
    overrides: leavingUnread(
      ({ status }, { request }) => status >= 400 && /^(PUT|PATCH|DELETE)$/.test(request.method),
    ),
  },
  {
    id: 'body-of-get-unread',
    lies: 'A GET is thought to have no body; one that it has is taken for the next request.',
    caughtBy: ['transport/refused-body-left-behind'],
    overrides: leavingUnread((_answer, { request }) => request.method === 'GET'),
  },
  {
    id: 'body-of-other-media-type-unread',
    lies: 'A body of another media type is refused before it is read, and taken for the next request.',
    caughtBy: ['transport/refused-body-left-behind', 'transport/refusals-on-one-connection'],
    overrides: leavingUnread(({ status }) => status === 415),
  },
  {
    id: 'body-of-unacceptable-answer-unread',
    lies: 'A request that is answered 406 leaves its body behind, which is taken for the next request.',
    caughtBy: ['transport/refused-body-left-behind'],
    overrides: leavingUnread(({ status }) => status === 406),
  },
  {
    id: 'body-of-unknown-credentials-unread',
    lies: 'A request whose signature is refused leaves its body behind, which is taken for the next request.',
    caughtBy: ['authentication/refused-body-left-behind'],
    needsAuth: true,
    overrides: leavingUnread(({ status }) => status === 401 || status === 403),
  },
];
