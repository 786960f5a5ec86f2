import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, given } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import type { Piece, SandboxRequest } from '../request.ts';

/** Reads of each body only the pieces that are chosen. */
function reading(choose: (pieces: readonly Piece[], request: SandboxRequest) => readonly Piece[]): Overrides {
  return given('decodeText', (_body, { request }) =>
    Buffer.concat(choose(request.pieces, request).map(({ bytes }) => bytes)),
  );
}

/** Longer than a body takes that leaves together with its head, in milliseconds. */
const soon = 25;

function isChunked({ headers }: SandboxRequest): boolean {
  return headers['transfer-encoding'] !== undefined;
}

/** Defects in reading a body that does not arrive in one piece. */
export const bodyPieceFaults: readonly Fault[] = [
  {
    id: 'first-piece-read',
    lies: 'Only the first piece of a body is read, as by a server that reads its socket once.',
    caughtBy: ['transport/body-in-pieces', 'headers/chunked-in-pieces'],
    overrides: reading((pieces) => pieces.slice(0, 1)),
  },
  {
    id: 'last-piece-read',
    lies: 'Each piece of a body takes the place of the one before, so only the last is left.',
    caughtBy: ['transport/body-in-pieces'],
    overrides: reading((pieces) => pieces.slice(-1)),
  },
  {
    id: 'piece-beside-head-read',
    lies: 'Only what comes together with the head is taken for the body.',
    caughtBy: ['transport/body-in-pieces'],
    overrides: reading((pieces) => pieces.filter(({ afterMs }) => afterMs < soon)),
  },
  {
    id: 'late-pieces-time-out',
    lies: 'A body that is not there at once is given up on with 408.',
    caughtBy: ['transport/body-in-pieces'],
    overrides: before('receive', ({ request }) => {
      if (request.pieces.some(({ afterMs }) => afterMs > soon)) {
        throw new Refusal(408, 'RequestTimeoutException', 'The request took too long to arrive.');
      }
    }),
  },
  {
    id: 'pieces-decoded-apart',
    lies: 'Each piece of a body is decoded as UTF-8 by itself, so a character that is cut in two is lost.',
    caughtBy: ['transport/character-in-two-pieces'],
    overrides: given('decodeText', (_body, { request }) =>
      Buffer.from(request.pieces.map(({ bytes }) => bytes.toString('utf8')).join('')),
    ),
  },
  {
    id: 'pieces-trimmed',
    lies: 'White space at the ends of each piece of a body is taken off, also within an id.',
    caughtBy: ['transport/character-in-two-pieces'],
    overrides: given('decodeText', (_body, { request }) =>
      Buffer.from(request.pieces.map(({ bytes }) => bytes.toString('latin1').trim()).join(''), 'latin1'),
    ),
  },
  {
    id: 'first-chunk-read',
    lies: 'Of a chunked body only the first chunk is read.',
    caughtBy: ['headers/chunked-in-pieces'],
    overrides: reading((pieces, request) => (isChunked(request) ? pieces.slice(0, 1) : pieces)),
  },
  {
    id: 'expectation-crashes',
    lies: 'A request that expects 100 Continue makes the service fail with 500.',
    caughtBy: ['headers/expect-100-continue'],
    overrides: before('receive', ({ request }) => {
      if (request.headers.expect !== undefined) crash();
    }),
  },
  {
    id: 'body-behind-continue-unread',
    lies: 'The body that follows 100 Continue is not read.',
    caughtBy: ['headers/expect-100-continue'],
    overrides: reading((pieces, { headers }) => (headers.expect === undefined ? pieces : [])),
  },
  {
    id: 'full-buffer-waited-behind',
    lies: 'A body that fills the buffer of 4096 bytes to its end is thought to go on, and times out with 408.',
    caughtBy: ['transport/body-of-buffer-size'],
    overrides: before('receive', ({ request }) => {
      if (request.bodyBytes > 0 && request.bodyBytes % 4096 === 0) {
        throw new Refusal(408, 'RequestTimeoutException', 'The request took too long to arrive.');
      }
    }),
  },
  {
    id: 'last-byte-of-buffer-lost',
    lies: 'Of a body that fills the buffer of 1024 bytes the last byte is lost.',
    caughtBy: ['transport/body-of-buffer-size'],
    overrides: given('decodeText', (body) => (body.byteLength === 1024 ? body.subarray(0, -1) : body)),
  },
];
