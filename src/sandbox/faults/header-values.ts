import { gzipSync } from 'node:zlib';
import { type Answer, withHeader } from '../answer.ts';
import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { gzipped } from '../gzipped.ts';
import { after, before, crash, isBatch } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import type { SandboxRequest } from '../request.ts';

/** Fails for batch requests whose header of that name has such a value. */
function crashAt(name: string, condition: (value: string, request: SandboxRequest) => boolean): Overrides {
  return before('route', ({ request }) => {
    const value = request.headers[name];
    if (isBatch(request) && value !== undefined && condition(String(value), request)) crash();
  });
}

/** Refuses batch requests whose header of that name has such a value. */
function refuseAt(
  stage: 'negotiate' | 'checkMediaType',
  name: string,
  condition: (value: string) => boolean,
  status: number,
  type: string,
): Overrides {
  return before(stage, ({ request }) => {
    const value = request.headers[name];
    if (isBatch(request) && value !== undefined && condition(String(value))) {
      throw new Refusal(status, type, 'The request has a header that is not understood.');
    }
  });
}

/** Changes the answer to a batch request as a header of that name asks. */
function obeying(name: string, change: (answer: Answer, value: string) => Answer): Overrides {
  return after('finish', (answer, _before, { request }: Context) => {
    const value = request.headers[name];
    return isBatch(request) && value !== undefined ? change(answer, String(value)) : answer;
  });
}

/** Defects that show at header values which a client may send and the usual ones do not. */
export const headerValueFaults: readonly Fault[] = [
  {
    id: 'blank-before-parameter-refused',
    lies: 'A blank between the media type and its parameters makes another media type of it.',
    caughtBy: ['headers/content-type-in-every-form'],
    overrides: refuseAt(
      'checkMediaType',
      'content-type',
      (value) => /^application\/json\s/i.test(value),
      415,
      'UnsupportedMediaTypeException',
    ),
  },
  {
    id: 'quoted-charset-crashes',
    lies: 'A charset between quotes is no name of a charset, and the service fails with 500.',
    caughtBy: ['headers/content-type-in-every-form'],
    overrides: crashAt('content-type', (value) => /charset="/.test(value)),
  },
  {
    id: 'unknown-charset-crashes',
    lies: 'The body is to be decoded by the charset that is named, and the service fails with 500 at one it does not know.',
    caughtBy: ['headers/content-type-unknown-charset'],
    overrides: crashAt('content-type', (value) => /charset=(?!"?utf-?8)/i.test(value)),
  },
  {
    id: 'accept-with-case',
    lies: 'Accept: Application/JSON is taken for another media type than application/json.',
    caughtBy: ['headers/accept-of-clients'],
    overrides: refuseAt(
      'negotiate',
      'accept',
      (value) => value.toLowerCase() === 'application/json' && value !== 'application/json',
      406,
      'NotAcceptableException',
    ),
  },
  {
    id: 'accept-weight-behind-blank-crashes',
    lies: 'A blank before the weight of a media type in Accept makes the service fail with 500.',
    caughtBy: ['headers/accept-of-clients'],
    overrides: crashAt('accept', (value) => /;\s+q=/.test(value)),
  },
  {
    id: 'any-language-crashes',
    lies: 'Accept-Language: * is no language, and the service fails with 500.',
    caughtBy: ['headers/of-every-client'],
    overrides: crashAt('accept-language', (value) => value === '*'),
  },
  {
    id: 'odd-cookie-crashes',
    lies: 'A cookie with a percent sign that begins no escape makes the service fail with 500.',
    caughtBy: ['headers/of-every-client'],
    overrides: crashAt('cookie', (value) => value.includes('%;')),
  },
  {
    id: 'list-of-forwarders-crashes',
    lies: 'X-Forwarded-For is taken for one address, and the service fails with 500 at two.',
    caughtBy: ['headers/of-every-client'],
    overrides: crashAt('x-forwarded-for', (value) => value.includes(',')),
  },
  {
    id: 'empty-header-crashes',
    lies: 'A header with an empty value makes the service fail with 500.',
    caughtBy: ['headers/of-every-client'],
    overrides: before('route', ({ request }) => {
      if (isBatch(request) && Object.values(request.headers).includes('')) crash();
    }),
  },
  {
    id: 'long-user-agent-crashes',
    lies: 'A User-Agent of more than 255 characters does not fit into the log, and the service fails with 500.',
    caughtBy: ['headers/many-and-long'],
    overrides: crashAt('user-agent', (value) => value.length > 255),
  },
  {
    id: 'many-headers-refused',
    lies: 'A request with more than thirty headers is refused with 431.',
    caughtBy: ['headers/many-and-long'],
    overrides: before('route', ({ request }) => {
      if (request.rawHeaders.length > 2 * 30) {
        throw new Refusal(431, 'RequestHeaderFieldsTooLargeException', 'The request has too many headers.');
      }
    }),
  },
  {
    id: 'range-obeyed',
    lies: 'A Range is obeyed on a POST: the answer is a 206 with part of the body.',
    caughtBy: ['headers/conditions-of-reads'],
    overrides: obeying('range', (answer) =>
      answer.status === 200
        ? {
            ...withHeader(answer, 'Content-Range', 'bytes 0-9/24'),
            status: 206,
            body: answer.body.subarray(0, 10),
          }
        : answer,
    ),
  },
  {
    id: 'modified-since-obeyed',
    lies: 'If-Modified-Since is obeyed on a POST: the answer is a 304.',
    caughtBy: ['headers/conditions-of-reads'],
    overrides: obeying('if-modified-since', (answer) =>
      answer.status === 200 ? { ...answer, status: 304, body: Buffer.of() } : answer,
    ),
  },
  {
    id: 'gzip-ruled-out-sent',
    lies: 'An Accept-Encoding that names gzip gets gzip, also where its weight is 0.',
    caughtBy: ['transport/accept-encoding-without-gzip', 'no-unasked-encoding'],
    overrides: obeying('accept-encoding', (answer, value) =>
      value.includes('gzip') ? gzipped(answer) : answer,
    ),
  },
  {
    id: 'gzip-for-other-codings',
    lies: 'Whoever accepts any content coding, such as br, gets gzip.',
    caughtBy: ['transport/accept-encoding-without-gzip', 'no-unasked-encoding'],
    overrides: obeying('accept-encoding', (answer, value) =>
      /br|\*/.test(value) ? gzipped(answer) : answer,
    ),
  },
  {
    id: 'gzip-lost-on-errors',
    lies: 'A refusal is compressed for those who ask for gzip, but the header that says so is lost.',
    caughtBy: ['transport/accept-encoding-gzip-refused'],
    overrides: obeying('accept-encoding', (answer, value) =>
      value.includes('gzip') && answer.status >= 400 ? { ...answer, body: gzipSync(answer.body) } : answer,
    ),
  },
  {
    id: 'gzip-announced-on-errors',
    lies: 'A refusal says gzip to those who ask for it, but its body is plain.',
    caughtBy: ['transport/accept-encoding-gzip-refused'],
    overrides: obeying('accept-encoding', (answer, value) =>
      value.includes('gzip') && answer.status >= 400
        ? withHeader(answer, 'Content-Encoding', 'gzip')
        : answer,
    ),
  },
  {
    id: 'multipart-without-boundary-crashes',
    lies: 'A body that is announced as multipart/form-data without a boundary makes the service fail with 500.',
    caughtBy: ['headers/content-type-of-every-kind'],
    overrides: crashAt('content-type', (value) => /^multipart\//.test(value) && !/boundary=/.test(value)),
  },
  {
    id: 'malformed-media-type-crashes',
    lies: 'A Content-Type without a slash makes the service fail with 500.',
    caughtBy: ['headers/content-type-of-every-kind'],
    overrides: crashAt('content-type', (value) => !value.includes('/')),
  },
  {
    id: 'malformed-accept-crashes',
    lies: 'An Accept without a slash makes the service fail with 500.',
    caughtBy: ['headers/accept-out-of-form'],
    overrides: crashAt('accept', (value) => value !== '' && !value.includes('/')),
  },
  {
    id: 'malformed-weight-crashes',
    lies: 'A weight in Accept that is no number makes the service fail with 500.',
    caughtBy: ['headers/accept-out-of-form'],
    overrides: crashAt('accept', (value) => /q=(?![01])/.test(value)),
  },
  {
    id: 'empty-accept-crashes',
    lies: 'An empty Accept makes the service fail with 500.',
    caughtBy: ['headers/accept-out-of-form'],
    overrides: crashAt('accept', (value) => value === ''),
  },
  {
    id: 'authorization-crashes',
    lies: 'An Authorization header of another kind than Bearer makes the service fail with 500.',
    caughtBy: ['headers/authorization-of-every-kind'],
    overrides: crashAt('authorization', (value) => !value.startsWith('Bearer ')),
  },
  {
    id: 'bearer-token-crashes',
    lies: 'A Bearer token that is none of three parts makes the service fail with 500.',
    caughtBy: ['headers/authorization-of-every-kind'],
    overrides: crashAt('authorization', (value) => /^Bearer [^.]*$/.test(value)),
  },
];
