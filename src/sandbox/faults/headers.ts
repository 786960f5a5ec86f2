import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, given, instead, isBatch } from '../overriding.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { SandboxRequest } from '../request.ts';
import { mediaTypeOf } from '../stages/check-media-type.ts';

function refuseMediaType(condition: (request: SandboxRequest) => boolean): Overrides {
  return before('checkMediaType', ({ request }) => {
    if (condition(request)) {
      throw new Refusal(
        415,
        'UnsupportedMediaTypeException',
        'The media type of the request is unsupported.',
      );
    }
  });
}

function refuseAccept(condition: (accept: string | undefined) => boolean): Overrides {
  return before('negotiate', ({ request }) => {
    if (isBatch(request) && condition(request.headers.accept)) {
      throw new Refusal(406, 'NotAcceptableException', 'The answer is not acceptable.');
    }
  });
}

const known = new Set(['x-amz-date', 'x-amz-security-token', 'x-amz-target']);

/** Defects in reading request headers and in decoding the body by them. */
export const headerFaults: readonly Fault[] = [
  {
    id: 'content-type-compared-whole',
    lies: 'A charset behind application/json is taken for another media type.',
    caughtBy: ['headers/content-type-parameters', 'headers/content-type-charset'],
    overrides: refuseMediaType((request) => !!request.headers['content-type']?.includes(';')),
  },
  {
    id: 'media-type-with-case',
    lies: 'Application/JSON is taken for another media type than application/json.',
    caughtBy: ['headers/media-type-upper-case'],
    overrides: refuseMediaType((request) =>
      /[A-Z].*\/|\/.*[A-Z]/.test(request.headers['content-type']?.split(';')[0] ?? ''),
    ),
  },
  {
    id: 'header-names-with-case',
    lies: 'The media type is found only when the header is spelled Content-Type.',
    caughtBy: ['headers/name-upper-case', 'headers/name-lower-case'],
    overrides: refuseMediaType(
      (request) =>
        request.headers['content-type'] !== undefined && !request.rawHeaders.includes('Content-Type'),
    ),
  },
  {
    id: 'amz-json-demanded',
    lies: 'Only application/x-amz-json-1.1 is taken for JSON.',
    caughtBy: ['headers/content-type-json'],
    overrides: refuseMediaType(
      (request) => mediaTypeOf(request.headers['content-type'] ?? '') === 'application/json',
    ),
  },
  {
    id: 'content-type-missing-crashes',
    lies: 'A request without Content-Type makes the service fail with 500.',
    caughtBy: ['headers/content-type-absent'],
    overrides: before('checkMediaType', ({ request }) => {
      if (request.headers['content-type'] === undefined) crash();
    }),
  },
  {
    id: 'other-media-type-crashes',
    lies: 'A body of another media type makes the service fail with 500.',
    caughtBy: ['headers/content-type-hal', 'headers/content-type-text'],
    overrides: before('checkMediaType', ({ request }) => {
      if (mediaTypeOf(request.headers['content-type'] ?? 'application/json') !== 'application/json') crash();
    }),
  },
  {
    id: 'accept-demanded',
    lies: 'A request without Accept is refused with 406.',
    caughtBy: ['headers/content-type-json'],
    overrides: refuseAccept((accept) => accept === undefined),
  },
  {
    id: 'accept-anything-refused',
    lies: 'Accept: */* is not understood to include JSON.',
    caughtBy: ['headers/accept-any'],
    overrides: refuseAccept((accept) => accept === '*/*'),
  },
  {
    id: 'accept-subtype-range-refused',
    lies: 'Accept: application/* is not understood to include JSON.',
    caughtBy: ['headers/accept-any-application'],
    overrides: refuseAccept((accept) => accept === 'application/*'),
  },
  {
    id: 'accept-json-refused',
    lies: 'Accept: application/json is refused, since the service calls its own type application/x-amz-json-1.1.',
    caughtBy: ['headers/accept-json'],
    overrides: refuseAccept((accept) => accept === 'application/json'),
  },
  {
    id: 'accept-read-as-content-type',
    lies: 'An Accept header with any wildcard makes the service fail with 500.',
    caughtBy: ['headers/accept-any', 'headers/accept-any-application'],
    overrides: before('negotiate', ({ request }) => {
      if (isBatch(request) && request.headers.accept?.includes('*')) crash();
    }),
  },
  {
    id: 'sdk-headers-refused',
    lies: 'A header of the amz-sdk family is refused with 400.',
    caughtBy: ['headers/sdk-headers'],
    overrides: before('validate', (_document, { request }) => {
      if (Object.keys(request.headers).some((name) => name.startsWith('amz-sdk-'))) {
        throw badRequest('The request has an unknown header.');
      }
    }),
  },
  {
    id: 'first-attempt-without-maximum-crashes',
    lies: 'The header amz-sdk-request without a maximum, as the AWS CLI sends it, makes the service fail with 500.',
    caughtBy: ['headers/cli-headers'],
    overrides: before('route', ({ request }) => {
      const attempt = request.headers['amz-sdk-request'];
      if (attempt !== undefined && !String(attempt).includes('max=')) crash();
    }),
  },
  {
    id: 'unknown-amz-headers-refused',
    lies: 'An x-amz header that the service does not know is refused with 400.',
    caughtBy: ['headers/sdk-headers'],
    overrides: before('validate', (_document, { request }) => {
      const names = Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'));
      if (names.some((name) => !known.has(name))) throw badRequest('The request has an unknown header.');
    }),
  },
  {
    id: 'chunked-request-unread',
    lies: 'Only Content-Length bytes of a request body are read, so a chunked one counts as empty.',
    caughtBy: ['headers/chunked'],
    overrides: given('decodeText', (body, { request }) =>
      request.headers['content-length'] === undefined ? body.subarray(0, 0) : body,
    ),
  },
  {
    id: 'chunked-request-crashes',
    lies: 'A chunked request body makes the service fail with 500.',
    caughtBy: ['headers/chunked'],
    overrides: before('receive', ({ request }) => {
      if (request.headers['transfer-encoding'] !== undefined) crash();
    }),
  },
  {
    id: 'request-read-as-latin-1',
    lies: 'The body is decoded as Latin-1, so ids beyond ASCII come back garbled.',
    caughtBy: ['input/emoji-escaped', 'input/accent-escaped'],
    overrides: instead('decodeText', (body) => body.toString('latin1')),
  },
  {
    id: 'non-ascii-refused',
    lies: 'A body with raw characters beyond ASCII is refused with 400.',
    caughtBy: ['input/emoji-escaped', 'input/accent-escaped'],
    overrides: before('decodeText', (body) => {
      if (body.some((byte) => byte > 0x7f)) throw badRequest('The request body is not ASCII.');
    }),
  },
  {
    id: 'escapes-kept',
    lies: 'The escapes \\uXXXX in ids are not decoded.',
    caughtBy: ['input/accent-escaped'],
    overrides: given('parseJson', (text) => text.replaceAll('\\u', '\\\\u')),
  },
  {
    id: 'escapes-refused',
    lies: 'A body with an escape \\uXXXX is refused with 400.',
    caughtBy: ['input/plus-escaped', 'input/member-name-escaped'],
    overrides: before('parseJson', (text) => {
      if (text.includes('\\u')) throw badRequest('The request body is not JSON.');
    }),
  },
  {
    id: 'invalid-utf-8-crashes',
    lies: 'A body that is not UTF-8 makes the service fail with 500.',
    caughtBy: ['input/invalid-utf8'],
    overrides: before('decodeText', (body) => {
      if (body.toString('utf8').includes('\ufffd')) crash();
    }),
  },
];
