import { deflateSync, gzipSync } from 'node:zlib';
import { type Answer, withFraming, withHeader, withoutHeader } from '../answer.ts';
import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { gzipped } from '../gzipped.ts';
import { after, instead, isBatch, textOf } from '../overriding.ts';

/** Changes the answer to a batch that was carried out. */
function answering(change: (answer: Answer) => Answer): Overrides {
  return after('renderBatch', change);
}

/** Changes every answer of the operation when it is finished. */
function finishing(change: (answer: Answer, context: Context) => Answer): Overrides {
  return after('finish', (answer, _before, context) =>
    isBatch(context.request) ? change(answer, context) : answer,
  );
}

/** Sends the answer of success in another encoding of characters. */
function encoded(encode: (text: string) => Buffer): Overrides {
  return answering((answer) => ({ ...answer, body: encode(textOf(answer)) }));
}

function withDate(date: (context: Context) => string): Overrides {
  return finishing((answer, context) => withHeader(answer, 'Date', date(context)));
}

const hour = 60 * 60 * 1000;

/** Defects in framing, encoding and the headers that every answer has. */
export const transportFaults: readonly Fault[] = [
  {
    id: 'content-length-too-long',
    lies: 'Content-Length promises more bytes than follow before the connection closes.',
    caughtBy: ['success/sample-request'],
    overrides: answering((answer) =>
      withFraming(answer, { lengthOffset: 7, cutAfter: answer.body.byteLength }),
    ),
  },
  {
    id: 'content-length-too-short',
    lies: 'Content-Length counts fewer bytes than the body has.',
    caughtBy: ['success/sample-request'],
    overrides: answering((answer) => withFraming(answer, { lengthOffset: -3 })),
  },
  {
    id: 'content-length-one-too-short',
    lies: 'The body ends in a line break that Content-Length does not count.',
    caughtBy: ['success/sample-request'],
    overrides: answering((answer) =>
      withFraming({ ...answer, body: Buffer.concat([answer.body, Buffer.from('\n')]) }, { lengthOffset: -1 }),
    ),
  },
  {
    id: 'content-length-in-characters',
    lies: 'Content-Length counts characters and not bytes.',
    caughtBy: ['input/emoji-escaped', 'input/accent-escaped'],
    overrides: answering((answer) =>
      withFraming(answer, { lengthOffset: textOf(answer).length - answer.body.byteLength }),
    ),
  },
  {
    id: 'content-length-beside-chunked',
    lies: 'The answer is chunked and has a Content-Length beside.',
    caughtBy: ['success/sample-request'],
    overrides: answering((answer) =>
      withFraming(withHeader(answer, 'Content-Length', String(answer.body.byteLength)), {
        coding: 'chunked',
        segmentBytes: 65_536,
      }),
    ),
  },
  {
    id: 'last-chunk-missing',
    lies: 'The connection closes without the chunk that ends a chunked body.',
    caughtBy: ['success/sample-request'],
    overrides: answering((answer) =>
      withFraming(answer, {
        coding: 'chunked',
        cutAfter: answer.body.byteLength.toString(16).length + 2 + answer.body.byteLength + 2,
      }),
    ),
  },
  {
    id: 'body-cut',
    lies: 'The connection is cut in the middle of the body.',
    caughtBy: ['success/sample-request'],
    overrides: answering((answer) =>
      withFraming(answer, { cutAfter: Math.floor(answer.body.byteLength / 2) }),
    ),
  },
  {
    id: 'large-answer-cut',
    lies: 'Answers are cut off at 4096 bytes, with a Content-Length to match.',
    caughtBy: ['effect/list-of-1000'],
    overrides: answering((answer) => ({ ...answer, body: answer.body.subarray(0, 4096) })),
  },
  {
    id: 'answer-dropped',
    lies: 'The numbers are moved, but the connection is dropped in the place of an answer.',
    caughtBy: ['success/sample-request'],
    overrides: {
      write: (next) => (answer, response, context) =>
        isBatch(context.request) && answer.status === 200
          ? void response.destroy()
          : next(answer, response, context),
    },
  },
  {
    id: 'gzip-unasked',
    lies: 'Answers are compressed with gzip though nobody asked for it.',
    caughtBy: ['no-unasked-encoding'],
    overrides: answering(gzipped),
  },
  {
    id: 'deflate-unasked',
    lies: 'Answers are compressed with deflate though nobody asked for it.',
    caughtBy: ['no-unasked-encoding'],
    overrides: answering((answer) => ({
      ...withHeader(answer, 'Content-Encoding', 'deflate'),
      body: deflateSync(answer.body),
    })),
  },
  {
    id: 'gzip-unannounced',
    lies: 'Answers are compressed with gzip and nothing says so.',
    caughtBy: ['utf8-without-bom'],
    overrides: answering((answer) => ({ ...answer, body: gzipSync(answer.body) })),
  },
  {
    id: 'gzip-announced-only',
    lies: 'Content-Encoding says gzip, but the body is plain.',
    caughtBy: ['no-unasked-encoding'],
    overrides: answering((answer) => withHeader(answer, 'Content-Encoding', 'gzip')),
  },
  {
    id: 'byte-order-mark',
    lies: 'The answer begins with a byte order mark.',
    caughtBy: ['utf8-without-bom'],
    overrides: encoded((text) => Buffer.from(`\ufeff${text}`)),
  },
  {
    id: 'answer-in-latin-1',
    lies: 'The answer is encoded in Latin-1.',
    caughtBy: ['input/emoji-escaped', 'input/accent-escaped'],
    overrides: encoded((text) => Buffer.from(text, 'latin1')),
  },
  {
    id: 'answer-in-utf-16',
    lies: 'The answer is encoded in UTF-16.',
    caughtBy: ['utf8-without-bom'],
    overrides: encoded((text) => Buffer.from(text, 'utf16le')),
  },
  {
    id: 'answer-encoded-twice',
    lies: 'UTF-8 is taken for Latin-1 and encoded once more, so ids beyond ASCII come back garbled.',
    caughtBy: ['input/emoji-escaped', 'input/accent-escaped'],
    overrides: encoded((text) => Buffer.from(Buffer.from(text).toString('latin1'))),
  },
  {
    id: 'answer-in-ascii',
    lies: 'Characters beyond ASCII are answered as question marks.',
    caughtBy: ['input/emoji-escaped', 'input/accent-escaped'],
    overrides: encoded((text) => Buffer.from(text.replace(/[^\0-\x7f]/g, '?'))),
  },
  {
    id: 'request-id-missing',
    lies: 'Answers have no request id.',
    caughtBy: ['request-id'],
    overrides: finishing((answer) => withoutHeader(answer, 'x-amzn-RequestId')),
  },
  {
    id: 'request-id-constant',
    lies: 'Every answer has the same request id, that of an example.',
    caughtBy: ['success/request-ids-differ-on-success', 'success/request-ids-differ'],
    overrides: instead('createRequestId', () => 'f6ac5632-e71a-4755-997b-971c4dbff22c'),
  },
  {
    id: 'request-ids-run-out',
    lies: 'Request ids come from a supply of eight that is used again and again.',
    caughtBy: ['success/request-ids-differ-at-once'],
    overrides: {
      createRequestId: () => {
        let count = 0;
        return () => `request-${count++ % 8}`;
      },
    },
  },
  {
    id: 'request-id-of-invocation',
    lies: 'The request id is the client’s invocation id, so a call and its repetition share it.',
    caughtBy: ['transport/repeat-with-same-invocation-id'],
    overrides: {
      createRequestId: (next) => (context) =>
        String(context.request.headers['amz-sdk-invocation-id'] ?? next(context)),
    },
  },
  {
    id: 'request-id-empty',
    lies: 'The request id is empty.',
    caughtBy: ['request-id'],
    overrides: instead('createRequestId', () => ''),
  },
  {
    id: 'request-id-under-other-name',
    lies: 'The request id is in a header x-request-id, which no client reads.',
    caughtBy: ['request-id'],
    overrides: finishing((answer) => {
      const id = answer.headers.find(([name]) => name === 'x-amzn-RequestId')?.[1] ?? '';
      return withHeader(withoutHeader(answer, 'x-amzn-RequestId'), 'x-request-id', id);
    }),
  },
  {
    id: 'date-missing',
    lies: 'Answers have no Date.',
    caughtBy: ['date'],
    overrides: finishing((answer) => withFraming(answer, { omitDate: true })),
  },
  {
    id: 'date-an-hour-ahead',
    lies: 'The Date is an hour ahead, as of a server that takes local time for GMT.',
    caughtBy: ['date'],
    overrides: withDate(() => new Date(Date.now() + hour).toUTCString()),
  },
  {
    id: 'date-ten-minutes-behind',
    lies: 'The Date is ten minutes behind.',
    caughtBy: ['date'],
    overrides: withDate(() => new Date(Date.now() - hour / 6).toUTCString()),
  },
  {
    id: 'date-frozen',
    lies: 'The Date is always that of an example from 2019.',
    caughtBy: ['date'],
    overrides: withDate(() => 'Wed, 18 Sep 2019 19:53:49 GMT'),
  },
  {
    id: 'date-of-advanced-clock',
    lies: "The Date shows the test clock by which numbers leave the queue, not the server's time.",
    caughtBy: ['date'],
    overrides: after('finish', (answer, _before, { world }) =>
      withHeader(answer, 'Date', new Date(world.clock.now()).toUTCString()),
    ),
  },
  {
    id: 'date-unreadable',
    lies: 'The Date is no date.',
    caughtBy: ['date'],
    overrides: withDate(() => 'now'),
  },
];
