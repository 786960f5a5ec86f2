import { withHeader } from '../answer.ts';
import type { Context, Overrides } from '../behaviour.ts';
import type { Variant } from '../fault.ts';
import { after, before, given, instead, isBatch } from '../overriding.ts';
import { queryValues } from '../query.ts';
import { badRequest, Refusal, unknownOperation } from '../refusal.ts';
import { refuseItem } from '../stages/move-numbers.ts';
import { isObject } from '../stages/validate-request.ts';

/** Refuses unknown operations in another way. */
function unknownAs(status: number, type: string): Overrides {
  return given('renderRefusal', (refusal) =>
    refusal.type === 'UnknownOperationException' ? new Refusal(status, type, refusal.message) : refusal,
  );
}

/** Refuses other media types in another way. */
function unsupportedAs(status: number, type: string): Overrides {
  return given('renderRefusal', (refusal) =>
    refusal.status === 415 ? new Refusal(status, type, refusal.message) : refusal,
  );
}

/** Judges a batch request first, in a stage that takes the context alone. */
function judging(judge: (context: Context) => void): Overrides {
  return before('checkMediaType', judge);
}

/** Caps the length of the list. */
function capped(length: number, status: number, type: string): Overrides {
  return before('moveNumbers', (ids) => {
    if (ids.length > length)
      throw new Refusal(status, type, `PhoneNumberIds holds more than ${length} items.`);
  });
}

/** Refuses a body of more bytes with 413 before it is read. */
function bodiesUpTo(bytes: number): Overrides {
  return before('receive', ({ request }) => {
    if (request.bodyBytes > bytes)
      throw new Refusal(413, 'RequestEntityTooLargeException', 'The request body is too large.');
  });
}

/** Other judgements of a request that the contract leaves free. */
export const requestVariants: readonly Variant[] = [
  {
    id: 'unknown-operation-400',
    does: 'An unknown operation is refused with 400 InvalidAction.',
    overrides: unknownAs(400, 'InvalidAction'),
  },
  {
    id: 'unknown-operation-bad-request',
    does: 'An unknown operation is refused with 400 BadRequestException.',
    overrides: unknownAs(400, 'BadRequestException'),
  },
  {
    id: 'unknown-operation-403',
    does: 'An unknown operation is refused with 403 ForbiddenException.',
    overrides: unknownAs(403, 'ForbiddenException'),
  },
  {
    id: 'unknown-operation-404',
    does: 'An unknown operation is refused with 404 NotFoundException.',
    overrides: unknownAs(404, 'NotFoundException'),
  },
  {
    id: 'other-method-405',
    does: 'A method other than POST is refused with 405 and an Allow header.',
    overrides: {
      ...before('route', ({ request }) => {
        if (request.path === '/phone-numbers' && request.method !== 'POST') {
          throw new Refusal(405, 'MethodNotAllowedException', 'The method is not allowed.');
        }
      }),
      ...after('renderRefusal', (answer) =>
        answer.status === 405 ? withHeader(answer, 'Allow', 'POST') : answer,
      ),
    },
  },
  {
    id: 'other-method-501',
    does: 'A method other than POST is not implemented: 501, but for the look at one number.',
    overrides: before('route', ({ request }) => {
      if (request.method !== 'POST' && !/^\/phone-numbers\/./.test(request.path)) {
        throw new Refusal(501, 'NotImplementedException', 'The method is not implemented.');
      }
    }),
  },
  {
    id: 'last-operation-counts',
    does: 'Of several operations in a query the last one counts.',
    overrides: given('route', (context) => {
      const operation = queryValues(context.request.query, 'operation').at(-1);
      if (operation === undefined) return context;
      return { ...context, request: { ...context.request, query: `operation=${operation}` } };
    }),
  },
  {
    id: 'empty-parameters-400',
    does: 'A query with nothing between two ampersands is refused with 400.',
    overrides: before('route', ({ request }) => {
      if (request.query.split('&').includes('') && request.query !== '') {
        throw badRequest('The query holds an empty parameter.');
      }
    }),
  },
  {
    id: 'bad-escapes-taken-as-text',
    does: 'A percent sign in the query that begins no escape is taken as it stands.',
    overrides: given('route', (context) => ({
      ...context,
      request: {
        ...context.request,
        query: context.request.query.replace(/%(?![0-7][\da-f]|2d)/gi, ''),
      },
    })),
  },
  {
    id: 'other-charset-415',
    does: 'A charset other than UTF-8 beside application/json is refused with 415.',
    overrides: judging(({ request }) => {
      const charset = /charset="?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
      if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
        throw new Refusal(415, 'UnsupportedMediaTypeException', 'The charset is unsupported.');
      }
    }),
  },
  {
    id: 'get-lists-numbers',
    does: 'GET /phone-numbers answers with the list of numbers, as ListPhoneNumbers does.',
    overrides: {
      route: (next) => (context) => {
        const { method, path } = context.request;
        if (method !== 'GET' || path !== '/phone-numbers') return next(context);
        return { operation: 'GetPhoneNumber', id: '' };
      },
      getNumber: (next) => (id, context) => (id === '' ? listNumbers(context) : next(id, context)),
    },
  },
  {
    id: 'trailing-slash-unknown',
    does: 'A path with a trailing slash is another path.',
    overrides: before('route', ({ request }) => {
      if (request.path.endsWith('/')) throw unknownOperation();
    }),
  },
  {
    id: 'escaped-query-unknown',
    does: 'A percent-encoded spelling of the operation is another operation.',
    overrides: before('route', ({ request }) => {
      if (isBatch(request) && /operation=[^&]*%/.test(request.query)) throw unknownOperation();
    }),
  },
  {
    id: 'base-path-taken',
    does: 'Whatever goes before /phone-numbers in the path is taken for a base path.',
    overrides: {
      route: (next) => (context) => {
        const path = context.request.path.replace(/^\/.*(?=\/phone-numbers)/, '');
        return next({ ...context, request: { ...context.request, path } });
      },
    },
  },
  {
    id: 'missing-content-type-415',
    does: 'A body without Content-Type is refused with 415.',
    overrides: judging(({ request }) => {
      if (request.headers['content-type'] === undefined) {
        throw new Refusal(415, 'UnsupportedMediaTypeException', 'The request has no media type.');
      }
    }),
  },
  {
    id: 'missing-content-type-400',
    does: 'A body without Content-Type is refused with 400.',
    overrides: judging(({ request }) => {
      if (request.headers['content-type'] === undefined) throw badRequest('The request has no media type.');
    }),
  },
  {
    id: 'other-media-type-400',
    does: 'A body of another media type is refused with 400.',
    overrides: unsupportedAs(400, 'BadRequestException'),
  },
  {
    id: 'other-media-type-406',
    does: 'A body of another media type is refused with 406.',
    overrides: unsupportedAs(406, 'NotAcceptableException'),
  },
  {
    id: 'other-media-type-accepted',
    does: 'A body is read as JSON whatever its media type.',
    overrides: instead('checkMediaType', () => {}),
  },
  {
    id: 'accept-ignored',
    does: 'Answers are JSON whatever Accept says.',
    overrides: instead('negotiate', () => {}),
  },
  {
    id: 'chunked-request-411',
    does: 'A request without Content-Length is refused with 411.',
    overrides: judging(({ request }) => {
      if (request.headers['transfer-encoding'] !== undefined) {
        throw new Refusal(411, 'LengthRequiredException', 'The request has no Content-Length.');
      }
    }),
  },
  {
    id: 'unknown-members-400',
    does: 'A member that the operation does not know is refused with 400.',
    overrides: before('validate', (document) => {
      if (isObject(document) && 'PhoneNumberIds' in document && Object.keys(document).length > 1) {
        throw badRequest('The request body holds an unknown member.');
      }
    }),
  },
  {
    id: 'duplicates-400',
    does: 'A list that names an id twice is refused with 400.',
    overrides: before('moveNumbers', (ids) => {
      if (new Set(ids).size < ids.length) throw badRequest('PhoneNumberIds holds an item twice.');
    }),
  },
  {
    id: 'duplicate-listed',
    does: 'The second mention of an id in a list gets an entry.',
    overrides: {
      moveNumbers: (next) => async (ids, context) => [
        ...(await next([...new Set(ids)], context)),
        ...ids
          .filter((id, index) => ids.indexOf(id) < index)
          .map((id) => refuseItem(id, 'BadRequest', 'The phone number is named twice.')),
      ],
    },
  },
  {
    id: 'blank-id-listed',
    does: 'A blank id gets an entry and the rest of the list is carried out.',
    overrides: {
      validate: (next) => (document, context) => {
        const ids: unknown = isObject(document) ? document.PhoneNumberIds : undefined;
        if (!Array.isArray(ids) || !ids.some((id) => typeof id === 'string' && id.trim() === '')) {
          return next(document, context);
        }
        next({ PhoneNumberIds: ids.map((id) => (typeof id === 'string' ? `-${id}` : id)) }, context);
        return ids;
      },
    },
  },
  {
    id: 'lists-over-50-refused',
    does: 'A list of more than 50 ids is refused with 400.',
    overrides: capped(50, 400, 'BadRequestException'),
  },
  {
    id: 'lists-over-100-too-large',
    does: 'A list of more than 100 ids is refused with 413.',
    overrides: capped(100, 413, 'RequestEntityTooLargeException'),
  },
  {
    id: 'bodies-over-64-kib-too-large',
    does: 'A body over 64 KiB is refused with 413.',
    overrides: bodiesUpTo(64 * 1024),
  },
  {
    id: 'bodies-over-2-kib-too-large',
    does: 'A body over 2 KiB is refused with 413, whether or not it is a valid one.',
    overrides: bodiesUpTo(2 * 1024),
  },
  {
    id: 'other-than-e164-400',
    does: 'A list with an id that is not an E.164 number is refused with 400.',
    overrides: before('moveNumbers', (ids) => {
      if (!ids.every((id) => /^(\+|%2B)[1-9]\d{1,14}$/i.test(id)))
        throw badRequest('An item is no phone number.');
    }),
  },
  {
    id: 'other-than-e164-listed-as-bad-request',
    does: 'An id that is not an E.164 number gets an entry BadRequest.',
    overrides: after('moveNumber', (error, id) =>
      error === undefined || /^(\+|%2B)\d+$/i.test(id) ? error : { ...error, ErrorCode: 'BadRequest' },
    ),
  },
  {
    id: 'invalid-utf-8-replaced',
    does: 'Bytes that are not UTF-8 are read as replacement characters.',
    overrides: instead('decodeText', (body) => body.toString('utf8')),
  },
  {
    id: 'request-bom-skipped',
    does: 'A byte order mark at the start of a request body is skipped.',
    overrides: given('parseJson', (text) => text.replace(/^\ufeff/, '')),
  },
];

function listNumbers({ world, behaviour }: Context): object {
  const numbers = [...world.inventory.values()].filter(({ queuedAt }) => queuedAt === undefined);
  return { PhoneNumbers: numbers.map(({ number }) => ({ PhoneNumberId: behaviour.nameNumber(number) })) };
}
