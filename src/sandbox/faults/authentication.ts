import { withHeader, withoutHeader } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, before, crash, given, instead, moveNamed, recovering, withText } from '../overriding.ts';
import { Refusal } from '../refusal.ts';
import { sha256 } from '../sigv4/sign.ts';
import { checkTime, parseTimestamp } from '../stages/check-time.ts';
import { invalidSignature } from '../stages/signature-refusals.ts';
import { signedModeFault } from './signed-mode-fault.ts';
import { unverifiedWhen } from './unverified-when.ts';

const minute = 60 * 1000;

/** Lets requests pass that are refused, when the condition holds for the refusal. */
function passing(condition: (refusal: Refusal) => boolean): Overrides {
  return recovering('authenticate', (thrown) => {
    if (!(thrown instanceof Refusal) || !condition(thrown)) throw thrown;
  });
}

/** Judges the time stamp as if it were sent at another time than now. */
function judgingTimeAt(choose: (stamped: number, now: number) => number): Overrides {
  return {
    checkTime: () => (authorization, now, context) => {
      const stamped = parseTimestamp(String(context.request.headers['x-amz-date']));
      return checkTime(authorization, Number.isNaN(stamped) ? now : choose(stamped, now), context);
    },
  };
}

/** Canonicalizes the request with something in it changed. */
function canonicalizing(change: (lines: string) => string): Overrides {
  return after('canonicalize', change);
}

/** Defects in verifying signatures. */
export const authenticationFaults: readonly Fault[] = [
  signedModeFault(
    'unsigned-served',
    'A request without credentials is served.',
    ['authentication/no-credentials', 'authentication/no-credentials-no-content-type'],
    passing(({ status }) => status === 401),
  ),
  signedModeFault(
    'basic-credentials-served',
    'A name and a password are taken for an authorization, whatever they are.',
    ['authentication/authorization-basic'],
    unverifiedWhen(({ headers }) => /^Basic /i.test(headers.authorization ?? '')),
  ),
  signedModeFault(
    'chunked-unsigned-served',
    'A chunked request is not verified, since its body cannot be hashed beforehand.',
    ['authentication/no-credentials-chunked'],
    unverifiedWhen(({ headers }) => headers['transfer-encoding'] !== undefined),
  ),
  signedModeFault(
    'slash-unsigned-served',
    'The path with a slash behind it is not in the list of protected paths.',
    ['authentication/no-credentials-trailing-slash'],
    unverifiedWhen(({ path }) => path.endsWith('/')),
  ),
  signedModeFault(
    'query-signature-served',
    'A signature in the query is taken to have been verified in front.',
    ['authentication/signature-made-up-in-query'],
    unverifiedWhen(({ query }) => query.includes('X-Amz-Signature')),
  ),
  signedModeFault(
    'any-signature-served',
    'The signature is looked for, but not compared.',
    ['authentication/wrong-secret'],
    instead('compareSignatures', () => true),
  ),
  signedModeFault(
    'wrong-signature-only-logged',
    'A signature that is found to be wrong is let pass, as in a trial run that nobody ended.',
    ['authentication/header-removed', 'authentication/time-missing'],
    passing(({ type }) => type === 'InvalidSignatureException'),
  ),
  signedModeFault(
    'malformed-authorization-served',
    'An Authorization header that is not understood counts as none needed.',
    ['authentication/signature-empty', 'authentication/authorization-word'],
    passing(({ type }) => type === 'IncompleteSignature'),
  ),
  signedModeFault(
    'signature-compared-in-part',
    'Only the first eight digits of the signature are compared.',
    ['authentication/last-digit-altered', 'authentication/signature-lengthened'],
    instead('compareSignatures', (expected, received) => expected.slice(0, 8) === received.slice(0, 8)),
  ),
  signedModeFault(
    'signature-compared-by-its-own-length',
    'Only as many digits are compared as were sent, so a shortened signature is served.',
    ['authentication/signature-shortened'],
    instead('compareSignatures', (expected, received) => expected.startsWith(received)),
  ),
  signedModeFault(
    'signature-of-other-length-crashes',
    'Comparing signatures of different length makes the service fail with 500.',
    ['authentication/signature-lengthened', 'authentication/signature-shortened'],
    before('compareSignatures', (expected, received) => {
      if (expected.length !== received.length) crash();
    }),
  ),
  signedModeFault(
    'wrong-signature-crashes',
    'A wrong signature makes the service fail with 500.',
    ['authentication/wrong-secret'],
    before('compareSignatures', (expected, received) => {
      if (expected !== received) crash();
    }),
  ),
  signedModeFault(
    'malformed-authorization-crashes',
    'An Authorization header that is not understood makes the service fail with 500.',
    ['authentication/signature-empty'],
    recovering('readAuthorization', (thrown) => {
      if (thrown instanceof Refusal && thrown.type === 'IncompleteSignature') crash();
      throw thrown;
    }),
  ),
  signedModeFault(
    'unknown-key-served',
    'The access key id is not looked up, so any will do.',
    ['authentication/unknown-key'],
    instead('findSecret', (_accessKeyId, { world }) => world.credentials.secretAccessKey),
  ),
  signedModeFault(
    'unknown-key-let-pass',
    'Who has a key that is not known here is let pass, since another service will see to it.',
    ['authentication/unknown-key-and-secret', 'authentication/unknown-key'],
    passing(({ type }) => type === 'UnrecognizedClientException'),
  ),
  signedModeFault(
    'unknown-key-crashes',
    'An access key id that is not known makes the service fail with 500.',
    ['authentication/unknown-key-and-secret', 'authentication/unknown-key'],
    recovering('findSecret', () => crash()),
  ),
  signedModeFault(
    'wrong-service-demanded',
    'The scope has to name the service chime-sdk-voice.',
    ['routing/batch-delete-served'],
    {
      checkScope:
        () =>
        ({ service }) => {
          if (service !== 'chime-sdk-voice') throw invalidSignature();
        },
    },
  ),
  signedModeFault(
    'any-service-served',
    'A signature for another service is served.',
    ['authentication/other-service'],
    instead('checkScope', () => {}),
  ),
  signedModeFault(
    'scope-date-overlooked',
    'The date of the scope need not be that of the time stamp.',
    ['authentication/other-day'],
    {
      checkTime: (next) => (authorization, now, context) => {
        const date = String(context.request.headers['x-amz-date']).slice(0, 8);
        return next({ ...authorization, date }, now, context);
      },
    },
  ),
  signedModeFault(
    'js-header-set-demanded',
    'A request without x-amz-content-sha256 is refused.',
    ['routing/batch-delete-served'],
    {
      hashPayload: (next) => (context) => {
        if (context.request.headers['x-amz-content-sha256'] === undefined) throw invalidSignature();
        return next(context);
      },
    },
  ),
  signedModeFault(
    'fixed-header-set',
    'The signed headers are taken to be content-type, host and x-amz-date, whatever SignedHeaders says.',
    ['authentication/signed-with-hash', 'authentication/signed-as-sdk'],
    {
      canonicalize: (next) => (authorization, payloadHash, context) =>
        next(
          { ...authorization, signedHeaders: ['content-type', 'host', 'x-amz-date'] },
          payloadHash,
          context,
        ),
    },
  ),
  signedModeFault(
    'content-type-must-be-signed',
    'A request is refused when Content-Type is not among its signed headers.',
    ['headers/content-type-absent'],
    before('checkSignedHeaders', ({ signedHeaders }) => {
      if (!signedHeaders.includes('content-type')) throw invalidSignature();
    }),
  ),
  signedModeFault(
    'content-sha256-trusted',
    'The hash of the body is taken from x-amz-content-sha256 and not computed.',
    ['authentication/body-changed-with-hash'],
    instead('hashPayload', ({ request }) => {
      const claimed = request.headers['x-amz-content-sha256'];
      return typeof claimed === 'string' ? claimed : sha256(request.body);
    }),
  ),
  signedModeFault(
    'verified-once-for-all',
    'An Authorization header that was genuine once is not verified again.',
    ['authentication/replayed-for-other-body'],
    {
      authenticate: (next) => {
        const genuine = new Set<string>();
        return (context) => {
          const { authorization } = context.request.headers;
          if (authorization !== undefined && genuine.has(authorization)) return;
          next(context);
          if (authorization !== undefined) genuine.add(authorization);
        };
      },
    },
  ),
  signedModeFault(
    'query-unsigned',
    'The query is taken to be operation=batch-delete, whatever was added to it.',
    ['authentication/query-extended'],
    {
      canonicalize: (next) => (authorization, payloadHash, context) => {
        const query = context.request.query.includes('batch-delete')
          ? 'operation=batch-delete'
          : context.request.query;
        return next(authorization, payloadHash, { ...context, request: { ...context.request, query } });
      },
    },
  ),
  signedModeFault(
    'content-type-unsigned',
    'A signed Content-Type is taken to be application/json, whatever it is.',
    ['authentication/header-changed'],
    canonicalizing((text) => text.replace(/^content-type:.*$/m, 'content-type:application/json')),
  ),
  signedModeFault(
    'session-token-remembered',
    'The session token is taken from the first request of the key, not from this one.',
    ['authentication/session-token'],
    {
      canonicalize: (next) => {
        let first: string | undefined;
        return (authorization, payloadHash, context) => {
          const token = context.request.headers['x-amz-security-token'];
          if (typeof token === 'string') first ??= token;
          return next(authorization, payloadHash, context).replace(
            /^x-amz-security-token:.*$/m,
            () => `x-amz-security-token:${first}`,
          );
        };
      },
    },
  ),
  signedModeFault(
    'time-unjudged',
    'A signature never expires.',
    ['authentication/20-minutes-old', 'authentication/20-minutes-ahead'],
    judgingTimeAt((stamped) => stamped),
  ),
  signedModeFault(
    'old-signatures-served',
    'Only time stamps from the future are refused.',
    ['authentication/20-minutes-old'],
    judgingTimeAt((stamped, now) => Math.min(stamped, now)),
  ),
  signedModeFault(
    'future-signatures-served',
    'Only time stamps from the past are refused.',
    ['authentication/20-minutes-ahead'],
    judgingTimeAt((stamped, now) => Math.max(stamped, now)),
  ),
  signedModeFault(
    'signatures-expire-after-one-minute',
    'A time stamp more than one minute off is refused.',
    ['authentication/4-minutes-old', 'authentication/4-minutes-ahead'],
    judgingTimeAt((stamped, now) => (Math.abs(now - stamped) > minute ? stamped + 60 * minute : now)),
  ),
  signedModeFault(
    'signatures-judged-by-queue-clock',
    'Signatures expire by the clock of the Deletion queue.',
    ['effect/seven-days-from-late-evening', 'effect/seven-days-for-each'],
    {
      checkTime: (next) => (authorization, _now, context) =>
        next(authorization, context.world.clock.now(), context),
    },
  ),
  signedModeFault(
    'moved-before-authenticating',
    'The numbers are moved before the signature is verified.',
    ['authentication/refusals-move-nothing'],
    before('authenticate', moveNamed),
  ),
  signedModeFault(
    'authentication-refused-with-200',
    'A wrong signature is answered 200 with an empty list, and nothing is moved.',
    ['authentication/wrong-secret'],
    given('renderRefusal', (refusal) =>
      refusal.type === 'InvalidSignatureException'
        ? new Refusal(200, refusal.type, refusal.message)
        : refusal,
    ),
  ),
  signedModeFault(
    'authentication-refused-with-xml',
    'Who is not authenticated gets an XML answer without an error type.',
    ['errors/credentials-are-rejected'],
    after('renderRefusal', (answer, { type }) =>
      /Signature|Unrecognized|UnauthorizedClient/.test(type)
        ? withText(
            withHeader(withoutHeader(answer, 'x-amzn-ErrorType'), 'Content-Type', 'text/xml'),
            `<ErrorResponse><Error><Code>${type}</Code></Error></ErrorResponse>`,
          )
        : answer,
    ),
  ),
  signedModeFault(
    'authentication-refused-with-404',
    'Who is not authenticated is told 404, as if there were no such operation.',
    ['authentication/no-credentials'],
    given('renderRefusal', (refusal) =>
      refusal.status === 401 || refusal.type === 'InvalidSignatureException'
        ? new Refusal(404, 'NotFoundException', 'Not found.')
        : refusal,
    ),
  ),
];
