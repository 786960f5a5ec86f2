import { withHeader } from '../answer.ts';
import type { Variant } from '../fault.ts';
import { after, before, instead } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import { compareSignatures } from '../stages/authenticate-request.ts';
import { incompleteSignature, invalidSignature } from '../stages/signature-refusals.ts';
import { signedModeVariant } from './signed-mode-variant.ts';

/** Other ways to verify a signature that the contract leaves free. */
export const verifyingVariants: readonly Variant[] = [
  signedModeVariant(
    'all-amazon-headers-signed',
    'A header of Amazon’s that was sent and is not signed makes the signature invalid.',
    before('checkSignedHeaders', ({ signedHeaders }, { request }) => {
      const isSigned = (name: string): boolean => !name.startsWith('x-amz-') || signedHeaders.includes(name);
      if (!Object.keys(request.headers).every(isSigned)) throw invalidSignature();
    }),
  ),
  signedModeVariant(
    'signature-in-capitals-taken',
    'The digits of a signature are compared without regard to case.',
    instead('compareSignatures', (expected, received) => compareSignatures(expected, received.toLowerCase())),
  ),
  signedModeVariant('host-need-not-be-signed', 'A signature need not cover Host.', {
    checkSignedHeaders: (next) => (authorization, context) =>
      next({ ...authorization, signedHeaders: [...authorization.signedHeaders, 'host'] }, context),
  }),
  signedModeVariant(
    'unsigned-payload-taken',
    'A signature may say of itself, in a header that it covers, that it does not cover the body.',
    {
      canonicalize: (next) => (authorization, payloadHash, context) => {
        const claimed = context.request.headers['x-amz-content-sha256'];
        const isSaid =
          claimed === 'UNSIGNED-PAYLOAD' && authorization.signedHeaders.includes('x-amz-content-sha256');
        return next(authorization, isSaid ? claimed : payloadHash, context);
      },
      hashPayload: (next) => (context) =>
        context.request.headers['x-amz-content-sha256'] === 'UNSIGNED-PAYLOAD' ? '' : next(context),
    },
  ),
  signedModeVariant(
    'authorization-with-spaces-only',
    'An Authorization without spaces behind its commas is not of the form.',
    before('readAuthorization', ({ request }) => {
      if (/,\S/.test(request.headers.authorization ?? '')) throw incompleteSignature('Spaces are missing.');
    }),
  ),
  signedModeVariant(
    'connection-closed-after-refused-signature',
    'After a refusal for its signature the connection is closed.',
    after('finish', (answer) =>
      answer.status === 401 || answer.status === 403 ? withHeader(answer, 'Connection', 'close') : answer,
    ),
  ),
  signedModeVariant(
    'long-bodies-refused-unverified',
    'A body over 64 KiB is refused with 413 before anything else is judged.',
    before('route', ({ request }) => {
      if (request.bodyBytes > 64 * 1024)
        throw new Refusal(413, 'RequestEntityTooLargeException', 'The body is too long.');
    }),
  ),
  signedModeVariant(
    'repeated-query-unknown',
    'A query that names two operations, even the same twice, names none.',
    before('route', ({ request }) => {
      if (request.query.split('operation=').length > 2)
        throw new Refusal(404, 'UnknownOperationException', 'There is no such operation.');
    }),
  ),
  signedModeVariant(
    'media-type-judged-first',
    'A request without Content-Type is refused with 415 before its signature is verified.',
    before('authenticate', ({ request }) => {
      if (request.method === 'POST' && request.headers['content-type'] === undefined)
        throw new Refusal(415, 'UnsupportedMediaTypeException', 'There is no Content-Type.');
    }),
  ),
  signedModeVariant(
    'health-checks-answered',
    'A health check of a load balancer is told 200 whatever it asks for.',
    {
      authenticate: (next) => (context) => {
        if (/^ELB-HealthChecker\//.test(context.request.headers['user-agent'] ?? ''))
          throw new Refusal(200, 'Healthy', 'ok');
        next(context);
      },
    },
  ),
];
