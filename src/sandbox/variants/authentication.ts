import type { IncomingHttpHeaders } from 'node:http';
import type { Overrides } from '../behaviour.ts';
import type { Variant } from '../fault.ts';
import { before, given } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import { parseTimestamp } from '../stages/check-time.ts';
import { invalidSignature, unrecognizedClient } from '../stages/signature-refusals.ts';
import { signedModeVariant } from './signed-mode-variant.ts';

/** Refuses one kind of bad signature under another status and type. */
function refusedAs(original: string, status: number, type: string): Overrides {
  return given('renderRefusal', (refusal, { request }) =>
    refusal.type === original && isAboutSignature(refusal, request.headers.authorization)
      ? new Refusal(status, type, refusal.message)
      : refusal,
  );
}

function isAboutSignature({ type }: Refusal, authorization: string | undefined): boolean {
  return type !== 'UnauthorizedClientException' || authorization === undefined;
}

const minute = 60 * 1000;

/** Other answers to bad signatures that the contract leaves free. */
export const authenticationVariants: readonly Variant[] = [
  signedModeVariant(
    'no-credentials-403',
    'A request without credentials is refused with 403 MissingAuthenticationTokenException.',
    refusedAs('UnauthorizedClientException', 403, 'MissingAuthenticationTokenException'),
  ),
  signedModeVariant(
    'no-credentials-400',
    'A request without credentials is refused with 400 IncompleteSignature.',
    refusedAs('UnauthorizedClientException', 400, 'IncompleteSignature'),
  ),
  signedModeVariant(
    'bad-signature-401',
    'A wrong signature is refused with 401 UnauthorizedClientException.',
    refusedAs('InvalidSignatureException', 401, 'UnauthorizedClientException'),
  ),
  signedModeVariant(
    'bad-signature-does-not-match',
    'A wrong signature is refused with 403 SignatureDoesNotMatch.',
    refusedAs('InvalidSignatureException', 403, 'SignatureDoesNotMatch'),
  ),
  signedModeVariant(
    'bad-signature-forbidden',
    'A wrong signature is refused with 403 ForbiddenException.',
    refusedAs('InvalidSignatureException', 403, 'ForbiddenException'),
  ),
  signedModeVariant(
    'expired-signature-403',
    'A signature that has expired is refused with 403 RequestTimeTooSkewed.',
    refusedAs('RequestExpired', 403, 'RequestTimeTooSkewed'),
  ),
  signedModeVariant(
    'expired-signature-401',
    'A signature that has expired is refused with 401 UnauthorizedClientException.',
    refusedAs('RequestExpired', 401, 'UnauthorizedClientException'),
  ),
  signedModeVariant(
    'unknown-key-401',
    'An unknown access key is refused with 401 UnauthorizedClientException.',
    refusedAs('UnrecognizedClientException', 401, 'UnauthorizedClientException'),
  ),
  signedModeVariant(
    'unknown-key-forbidden',
    'An unknown access key is refused with 403 ForbiddenException.',
    refusedAs('UnrecognizedClientException', 403, 'ForbiddenException'),
  ),
  signedModeVariant(
    'malformed-authorization-403',
    'An Authorization header that is not understood is refused with 403 IncompleteSignatureException.',
    refusedAs('IncompleteSignature', 403, 'IncompleteSignatureException'),
  ),
  signedModeVariant(
    'signatures-expire-after-five-minutes',
    'A time stamp more than five minutes off is refused.',
    {
      checkTime: (next) => (authorization, now, context) => {
        const stamped = parseTimestamp(String(context.request.headers['x-amz-date']));
        const isOff = Math.abs(now - stamped) > 5 * minute;
        return next(authorization, isOff ? stamped + 60 * minute : now, context);
      },
    },
  ),
  signedModeVariant(
    'one-region-only',
    'A signature for another region than us-east-1 is refused.',
    before('checkScope', ({ region }) => {
      if (region !== 'us-east-1') throw invalidSignature();
    }),
  ),
  signedModeVariant(
    'unissued-token-refused',
    'A session token that was never issued for the access key is refused.',
    before('checkToken', ({ request, world }) => {
      const token = request.headers['x-amz-security-token'];
      if (token !== undefined && token !== world.credentials.sessionToken) throw unrecognizedClient();
    }),
  ),
  signedModeVariant('unsigned-token-accepted', 'A session token need not be signed.', {
    checkSignedHeaders: (next) => (authorization, context) =>
      next(
        { ...authorization, signedHeaders: [...authorization.signedHeaders, 'x-amz-security-token'] },
        { ...context, request: { ...context.request, headers: withToken(context.request.headers) } },
      ),
  }),
  signedModeVariant('body-judged-first', 'Body and media type are judged before the signature.', {
    authenticate: (next) => (context) => {
      const { behaviour, request } = context;
      if (behaviour.route(context).operation === 'BatchDeletePhoneNumber') {
        behaviour.checkMediaType(context);
        const text = behaviour.decodeText(request.body, context);
        behaviour.validate(behaviour.parseJson(text, context), context);
      }
      next(context);
    },
  }),
  signedModeVariant('signature-judged-first', 'The signature is judged before the route.', {
    route: (next) => (context) => {
      context.behaviour.authenticate(context);
      return next(context);
    },
  }),
];

function withToken(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { 'x-amz-security-token': '', ...headers };
}
