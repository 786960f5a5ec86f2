import { type Answer, type Framing, withFraming, withHeader } from '../answer.ts';
import type { Context, Overrides } from '../behaviour.ts';
import type { Variant } from '../fault.ts';
import { gzipped } from '../gzipped.ts';
import { after } from '../overriding.ts';

/** Changes every answer when it is finished. */
function finishing(change: (answer: Answer, context: Context) => Answer): Overrides {
  return after('finish', (answer, _before, context) => change(answer, context));
}

/** Frames every answer in another way. */
function framed(framing: Framing): Overrides {
  return finishing((answer) => withFraming(answer, framing));
}

/** Spells the name of every header in another way. */
function naming(spell: (name: string) => string): Overrides {
  return finishing((answer) => ({
    ...answer,
    headers: answer.headers.map(([name, value]) => [spell(name), value]),
  }));
}

function allowsGzip({ request }: Context): boolean {
  return /(^|,)\s*gzip\s*(;\s*q=(1|0\.0*[1-9])|,|$)/.test(String(request.headers['accept-encoding'] ?? ''));
}

/** Unusual ways to send an answer that HTTP allows. */
export const transportVariants: readonly Variant[] = [
  {
    id: 'chunked-answers',
    does: 'Answers are chunked, without Content-Length.',
    overrides: framed({ coding: 'chunked' }),
  },
  {
    id: 'close-delimited-answers',
    does: 'The end of the connection is the end of the answer; there is neither Content-Length nor chunks.',
    overrides: framed({ coding: 'close' }),
  },
  {
    id: 'http-1-0-answers',
    does: 'Answers are HTTP/1.0 and close the connection.',
    overrides: framed({ httpVersion: '1.0' }),
  },
  {
    id: 'connection-closed-each-time',
    does: 'Every answer says Connection: close.',
    overrides: framed({ close: true }),
  },
  {
    id: 'early-hints',
    does: 'An interim answer 103 Early Hints goes ahead of every answer.',
    overrides: framed({ interim: [103] }),
  },
  {
    id: 'processing-twice',
    does: 'Two interim answers 102 Processing go ahead of every answer.',
    overrides: framed({ interim: [102, 102] }),
  },
  {
    id: 'split-segments',
    does: 'Answers leave in pieces of seven bytes.',
    overrides: framed({ segmentBytes: 7 }),
  },
  {
    id: 'split-chunks-with-interim',
    does: 'A 103 and a chunked answer leave in pieces of three bytes.',
    overrides: framed({ segmentBytes: 3, coding: 'chunked', interim: [103] }),
  },
  {
    id: 'no-reason-phrase',
    does: 'The status line ends behind the status.',
    overrides: framed({ reason: '' }),
  },
  {
    id: 'own-reason-phrase',
    does: 'The reason phrase is not the usual one.',
    overrides: framed({ reason: 'As You Wish' }),
  },
  {
    id: 'trailers',
    does: 'Answers are chunked and end in a trailer.',
    overrides: framed({ coding: 'chunked', trailers: [['x-checksum', '0']] }),
  },
  {
    id: 'lower-case-headers',
    does: 'Header names are in lower case.',
    overrides: naming((name) => name.toLowerCase()),
  },
  {
    id: 'upper-case-headers',
    does: 'Header names are in upper case.',
    overrides: naming((name) => name.toUpperCase()),
  },
  {
    id: 'padded-header-values',
    does: 'Header values stand between spaces and tabs.',
    overrides: {
      ...after('finish', (answer) =>
        withFraming(
          { ...answer, headers: answer.headers.map(([name, value]) => [name, ` \t${value} \t`]) },
          { segmentBytes: 65_536 },
        ),
      ),
    },
  },
  {
    id: 'headers-of-proxies',
    does: 'Answers carry the headers that gateways, caches and CORS add.',
    overrides: finishing((answer) => ({
      ...answer,
      headers: [
        ['Server', 'gateway'],
        ['Via', '1.1 gateway'],
        ['X-Cache', 'Miss'],
        ['Vary', 'Accept'],
        ['Vary', 'Origin'],
        ['Access-Control-Allow-Origin', '*'],
        ['Strict-Transport-Security', 'max-age=31536000'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ...answer.headers,
      ],
    })),
  },
  {
    id: 'gzip-when-asked',
    does: 'Answers are compressed with gzip for those who ask for it.',
    overrides: finishing((answer, context) => (allowsGzip(context) ? gzipped(answer) : answer)),
  },
  {
    id: 'identity-announced',
    does: 'Answers have the Content-Encoding identity when the request allows it by name.',
    overrides: finishing((answer, { request }) =>
      request.headers['accept-encoding'] === 'identity'
        ? withHeader(answer, 'Content-Encoding', 'identity')
        : answer,
    ),
  },
  {
    id: 'date-two-minutes-ahead',
    does: 'The Date is two minutes ahead.',
    overrides: finishing((answer) =>
      withHeader(answer, 'Date', new Date(Date.now() + 2 * 60 * 1000).toUTCString()),
    ),
  },
  {
    id: 'request-id-is-no-uuid',
    does: 'Request ids are short words of 16 letters and digits and no UUIDs.',
    overrides: {
      createRequestId: (next) => (context) => next(context).replaceAll('-', '').slice(0, 16).toUpperCase(),
    },
  },
  {
    id: 'request-id-counts',
    does: 'Request ids are numbers that count up.',
    overrides: {
      createRequestId: () => {
        let count = 0;
        return () => {
          count += 1;
          return String(count);
        };
      },
    },
  },
  {
    id: 'second-request-id',
    does: 'Answers carry the request id as x-amz-request-id too, and the id of a trace.',
    overrides: finishing((answer) => ({
      ...answer,
      headers: [
        ...answer.headers,
        ['x-amz-request-id', requestIdOf(answer)],
        ['x-amzn-trace-id', 'Root=1-0-0'],
      ],
    })),
  },
  {
    id: 'retry-after-on-refusals',
    does: 'A 429 or 503 says after how many seconds to come back.',
    overrides: after('renderRefusal', (answer, { status }) =>
      status === 429 || status === 503 ? withHeader(answer, 'Retry-After', '1') : answer,
    ),
  },
  {
    id: 'out-of-order',
    does: 'Of calls that overlap, the first is answered last.',
    overrides: {
      moveNumbers: (next) => {
        let underWay = 0;
        return async (ids, context) => {
          const wait = underWay === 0 ? 15 : 0;
          underWay += 1;
          const errors = await next(ids, context);
          await new Promise((resolve) => setTimeout(resolve, wait));
          underWay -= 1;
          return errors;
        };
      },
    },
  },
];

function requestIdOf(answer: Answer): string {
  return answer.headers.find(([name]) => name.toLowerCase() === 'x-amzn-requestid')?.[1] ?? '';
}
