import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, instead, isBatch, namedIds, recovering } from '../overriding.ts';
import { headerValues } from '../sigv4/canonical-request.ts';
import { parseTimestamp } from '../stages/check-time.ts';
import { invalidSignature, unrecognizedClient } from '../stages/signature-refusals.ts';
import { signedModeFault } from './signed-mode-fault.ts';

const day = 24 * 60 * 60 * 1000;

/** Gives an unknown key what such a program takes for its secret. */
function secretOfNobody(secret: string): Overrides {
  return recovering('findSecret', () => secret);
}

/** Knows a key by another rule than that its id is the same. */
function knownWhen(isKnown: (id: string, own: string) => boolean): Overrides {
  return instead('findSecret', (accessKeyId, { world: { credentials } }) => {
    if (isKnown(accessKeyId, credentials.accessKeyId)) return credentials.secretAccessKey;
    throw unrecognizedClient();
  });
}

/** Judges the time stamp by a distance that is measured wrongly. */
function measuring(distance: (ms: number) => number): Overrides {
  return {
    checkTime: (next) => (authorization, now, context) => {
      const stamped = parseTimestamp(headerValues(context.request.rawHeaders, 'x-amz-date').join(','));
      return next(authorization, Number.isNaN(stamped) ? now : stamped + distance(now - stamped), context);
    },
  };
}

function digitSum(hex: string): number {
  return [...hex].reduce((sum, digit) => sum + Number.parseInt(digit, 16), 0);
}

/** Verifiers that are right in most calls. */
export const verifyingFaults: readonly Fault[] = [
  signedModeFault(
    'ends-of-signature-compared',
    'Only the first and the last eight digits of the signature are compared.',
    ['authentication/middle-digit-altered'],
    instead(
      'compareSignatures',
      (expected, received) =>
        expected.length === received.length &&
        expected.slice(0, 8) === received.slice(0, 8) &&
        expected.slice(-8) === received.slice(-8),
    ),
  ),
  signedModeFault(
    'signature-read-up-to-other-letters',
    'The signature is decoded from hexadecimal digits up to the first letter that is none, as Buffer.from does.',
    ['authentication/signature-with-more-behind'],
    instead('compareSignatures', (expected, received) =>
      Buffer.from(expected, 'hex').equals(Buffer.from(received, 'hex')),
    ),
  ),
  signedModeFault(
    'signature-differences-summed',
    'The differences of the digits are summed, so that they make up for each other.',
    ['authentication/signature-reversed'],
    instead(
      'compareSignatures',
      (expected, received) =>
        expected.length === received.length && digitSum(expected) === digitSum(received),
    ),
  ),
  signedModeFault(
    'signature-beyond-ascii-crashes',
    'Comparing a signature that is not ASCII makes the service fail with 500.',
    ['authentication/signature-not-ascii'],
    before('readAuthorization', ({ request }) => {
      if (/[^ -~]/.test(request.headers.authorization ?? '')) crash();
    }),
  ),
  signedModeFault(
    'nameless-parts-crash',
    'A part of the Authorization header without a value makes the service fail with 500.',
    ['authentication/parts-without-values'],
    before('readAuthorization', ({ request }) => {
      const [scheme = '', ...parts] = (request.headers.authorization ?? '').split(/,? /);
      if (scheme.startsWith('AWS4-') && parts.some((part) => !part.includes('='))) crash();
    }),
  ),
  signedModeFault(
    'long-credential-crashes',
    'A Credential of more than five parts makes the service fail with 500.',
    ['authentication/credential-long'],
    before('readAuthorization', ({ request }) => {
      if (/Credential=[^/,]*(\/[^/,]*){5}/.test(request.headers.authorization ?? '')) crash();
    }),
  ),
  signedModeFault(
    'secret-of-nobody-undefined',
    'The secret of an unknown key is undefined, and goes as that word into the signing key.',
    ['authentication/secret-undefined'],
    secretOfNobody('undefined'),
  ),
  signedModeFault(
    'secret-of-nobody-null',
    'The secret of an unknown key is null, and goes as that word into the signing key.',
    ['authentication/secret-null'],
    secretOfNobody('null'),
  ),
  signedModeFault(
    'secret-of-nobody-none',
    'The secret of an unknown key is None, and goes as that word into the signing key.',
    ['authentication/secret-none'],
    secretOfNobody('None'),
  ),
  signedModeFault(
    'secret-of-nobody-empty',
    'The secret of an unknown key is the empty string.',
    ['authentication/secret-empty'],
    secretOfNobody(''),
  ),
  signedModeFault(
    'secret-inherited',
    'Secrets are looked up in a plain object, which has inherited members too.',
    ['authentication/secret-inherited'],
    recovering('findSecret', (thrown, accessKeyId) => {
      const inherited: unknown = Reflect.get({}, accessKeyId);
      if (inherited === undefined) throw thrown;
      return String(inherited);
    }),
  ),
  signedModeFault(
    'key-known-by-beginning',
    'An access key is known when its id begins like that of a key that is stored.',
    ['authentication/key-shortened'],
    knownWhen((id, own) => own.startsWith(id)),
  ),
  signedModeFault(
    'key-cut-to-column',
    'An access key id is cut to the length of its column before it is looked up.',
    ['authentication/key-lengthened'],
    knownWhen((id, own) => id.startsWith(own)),
  ),
  signedModeFault(
    'key-looked-up-by-pattern',
    'An access key id is looked up with LIKE, so that a percent sign stands for any.',
    ['authentication/key-pattern'],
    knownWhen((id, own) => id === own || id === '%'),
  ),
  signedModeFault(
    'content-type-filled-in',
    'A Content-Type that is missing is filled in before the signature is verified.',
    ['authentication/content-type-removed'],
    {
      authenticate: (next) => (context) => {
        const { request } = context;
        if (request.headers['content-type'] !== undefined) return next(context);
        const filled = 'application/json';
        next({
          ...context,
          request: {
            ...request,
            headers: { ...request.headers, 'content-type': filled },
            rawHeaders: [...request.rawHeaders, 'Content-Type', filled],
          },
        });
      },
    },
  ),
  signedModeFault(
    'minutes-compared-without-hours',
    'Of a time stamp only the minutes are compared, so it may be hours off.',
    ['authentication/an-hour-old'],
    measuring((ms) => ms % (60 * 60 * 1000)),
  ),
  signedModeFault(
    'seconds-compared-without-days',
    'The distance of a time stamp is taken without its days.',
    ['authentication/a-day-old', 'authentication/a-day-ahead'],
    measuring((ms) => ms % day),
  ),
  signedModeFault(
    'date-header-judged',
    'A Date header is judged in place of the time stamp that was signed.',
    ['authentication/old-under-fresh-date'],
    {
      checkTime: (next) => (authorization, now, context) => {
        const { date, 'x-amz-date': stamp } = context.request.headers;
        const isDated = date !== undefined && Math.abs(now - Date.parse(date)) < 60_000;
        return next(authorization, isDated ? parseTimestamp(String(stamp)) : now, context);
      },
    },
  ),
  signedModeFault(
    'last-stamp-judged',
    'Of two time stamps the first is verified, and the last is judged.',
    ['authentication/old-under-second-stamp'],
    {
      authenticate: (next) => (context) => {
        const { request } = context;
        const [first, ...more] = headerValues(request.rawHeaders, 'x-amz-date');
        const last = more.at(-1);
        if (first === undefined || last === undefined) return next(context);
        const at = request.rawHeaders.lastIndexOf(last);
        const rawHeaders = request.rawHeaders.filter((_, index) => index !== at && index !== at - 1);
        const checkTime = (): string => first;
        next({
          ...context,
          request: { ...request, rawHeaders, headers: { ...request.headers, 'x-amz-date': first } },
          behaviour: { ...context.behaviour, checkTime },
        });
      },
    },
  ),
  signedModeFault(
    'time-of-no-clock-never-expires',
    'A time stamp that cannot be read is never too far off.',
    ['authentication/time-of-no-clock'],
    {
      checkTime: (next) => (authorization, now, context) => {
        const stamp = String(context.request.headers['x-amz-date']);
        const isOfForm = /^\d{8}T\d{6}Z$/.test(stamp) && stamp.startsWith(authorization.date);
        return isOfForm && Number.isNaN(parseTimestamp(stamp)) ? stamp : next(authorization, now, context);
      },
    },
  ),
  signedModeFault(
    'chunked-signed-bodies-unverified',
    'A chunked request is verified no further than that it names a key that is known.',
    ['authentication/chunked-body-changed'],
    {
      authenticate: (next) => (context) => {
        const { behaviour, request } = context;
        if (request.headers['transfer-encoding'] === undefined) return next(context);
        behaviour.findSecret(behaviour.readAuthorization(context).accessKeyId, context);
      },
    },
  ),
  signedModeFault(
    'header-names-spelled-by-cli',
    'The headers of a signature are known only as the AWS CLI spells them.',
    ['authentication/signed-in-lower-case'],
    before('readAuthorization', ({ request }) => {
      if (!request.rawHeaders.includes('Authorization')) throw invalidSignature();
    }),
  ),
  signedModeFault(
    'inner-spaces-kept',
    'Several spaces within a signed header are verified as they are.',
    ['authentication/signed-with-inner-spaces'],
    {
      canonicalize: (next) => (authorization, payloadHash, context) =>
        authorization.signedHeaders.reduce(
          (text, name) =>
            text.replace(
              new RegExp(`^${name}:.*$`, 'm'),
              () => `${name}:${headerValues(context.request.rawHeaders, name).join(',')}`,
            ),
          next(authorization, payloadHash, context),
        ),
    },
  ),
  signedModeFault(
    'only-usual-headers-signed',
    'A signature that covers a header beyond those of the official clients is refused.',
    ['authentication/signed-throughout'],
    before('checkSignedHeaders', ({ signedHeaders }) => {
      const usual = /^(x-amz-.*|amz-sdk-.*|host|content-(type|length))$/;
      if (!signedHeaders.every((name) => usual.test(name))) throw invalidSignature();
    }),
  ),
  signedModeFault(
    'long-lists-moved-before-verifying',
    'Of a list of more than 25 numbers the first 25 are moved before the rest is verified.',
    ['authentication/strays-move-nothing'],
    before('authenticate', (context) => {
      const ids = namedIds(context);
      if (!isBatch(context.request) || ids.length <= 25) return;
      for (const id of ids.slice(0, 25)) context.behaviour.moveNumber(id, context);
    }),
  ),
];
