import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, before, crash, instead, isBatch, namedIds, recovering } from '../overriding.ts';
import type { SandboxRequest } from '../request.ts';
import type { Authorization } from '../sigv4/authorization.ts';
import { headerValues } from '../sigv4/canonical-request.ts';
import { parseTimestamp } from '../stages/check-time.ts';
import { invalidSignature, unrecognizedClient } from '../stages/signature-refusals.ts';

const day = 24 * 60 * 60 * 1000;

/** A fault that shows in signed mode only. */
function fault(id: string, lies: string, caughtBy: string | readonly string[], overrides: Overrides): Fault {
  const situations = typeof caughtBy === 'string' ? [caughtBy] : caughtBy;
  return {
    id,
    lies,
    caughtBy: situations.map((situation) => `authentication/${situation}`),
    needsAuth: true,
    overrides,
  };
}

/** Does not verify requests for which the condition holds. */
function unverifiedWhen(condition: (request: SandboxRequest) => boolean): Overrides {
  return {
    authenticate: (next) => (context) => {
      if (!condition(context.request)) next(context);
    },
  };
}

/** Does not verify requests that have such a header. */
function unverifiedUnder(name: string, value = /./): Overrides {
  return unverifiedWhen(({ headers }) => value.test(String(headers[name] ?? '')));
}

/** Verifies another request than the one that came. */
function verifyingInstead(change: (request: SandboxRequest) => Partial<SandboxRequest>): Overrides {
  return {
    canonicalize: (next) => (authorization, payloadHash, context) =>
      next(authorization, payloadHash, {
        ...context,
        request: { ...context.request, ...change(context.request) },
      }),
  };
}

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

/** Verifies nothing of a request that has the same trait as one that was genuine. */
function verifiedOnceFor(traitOf: (context: Context) => string | object | undefined): Overrides {
  return {
    authenticate: (next) => {
      const genuine = new Set<string | object>();
      return (context) => {
        const trait = traitOf(context);
        if (trait !== undefined && genuine.has(trait)) return;
        next(context);
        if (trait !== undefined) genuine.add(trait);
      };
    },
  };
}

/** Refuses whatever has the same trait as a request that was refused. */
function refusedOnceFor(traitOf: (request: SandboxRequest) => string | object | undefined): Overrides {
  return {
    authenticate: (next) => {
      const refused = new Map<unknown, unknown>();
      return (context) => {
        const trait = traitOf(context.request);
        if (trait !== undefined && refused.has(trait)) throw refused.get(trait);
        try {
          next(context);
        } catch (thrown) {
          refused.set(trait, thrown);
          throw thrown;
        }
      };
    },
  };
}

/** Where a request does not fit its signature, tries it with another body. */
function alsoVerifying(change: (body: Buffer) => Buffer): Overrides {
  return {
    authenticate: (next) => (context) => {
      const { request } = context;
      try {
        next(context);
      } catch {
        next({ ...context, request: { ...request, body: change(request.body) } });
      }
    },
  };
}

function digitSum(hex: string): number {
  return [...hex].reduce((sum, digit) => sum + Number.parseInt(digit, 16), 0);
}

/** Moves what a request names that is not signed, whatever it is answered. */
function movingUnsigned(condition: (request: SandboxRequest) => boolean): Overrides {
  return before('route', (context) => {
    const { request, behaviour } = context;
    if (request.headers.authorization !== undefined || !condition(request)) return;
    for (const id of namedIds(context)) behaviour.moveNumber(id, context);
  });
}

/** Reads the same Authorization with the scope as it should be. */
function scopedAs(
  change: (authorization: Authorization, context: Context) => Partial<Authorization>,
): Overrides {
  return after('readAuthorization', (authorization, context) => ({
    ...authorization,
    ...change(authorization, context),
  }));
}

/** Verifiers that are right in most calls. */
export const verifyingFaults: readonly Fault[] = [
  fault(
    'ends-of-signature-compared',
    'Only the first and the last eight digits of the signature are compared.',
    'middle-digit-altered',
    instead(
      'compareSignatures',
      (expected, received) =>
        expected.length === received.length &&
        expected.slice(0, 8) === received.slice(0, 8) &&
        expected.slice(-8) === received.slice(-8),
    ),
  ),
  fault(
    'signature-differences-summed',
    'The differences of the digits are summed, so that they make up for each other.',
    'signature-reversed',
    instead(
      'compareSignatures',
      (expected, received) =>
        expected.length === received.length && digitSum(expected) === digitSum(received),
    ),
  ),
  fault(
    'repeated-authorization-unverified',
    'More than one Authorization header is a list, in which no signature is found to verify.',
    'wrong-signature-twice',
    unverifiedWhen(({ rawHeaders }) => headerValues(rawHeaders, 'authorization').length > 1),
  ),
  fault(
    'presigned-queries-unverified',
    'Of a signature in the query the key and the time are looked at, and the signature is not.',
    'presigned-made-up',
    unverifiedWhen(({ query }) => /X-Amz-Credential=AKIDEXAMPLE.*X-Amz-Signature=[0-9a-f]{64}/.test(query)),
  ),
  fault(
    'signature-beyond-ascii-crashes',
    'Comparing a signature that is not ASCII makes the service fail with 500.',
    'signature-not-ascii',
    before('readAuthorization', ({ request }) => {
      if (/[^ -~]/.test(request.headers.authorization ?? '')) crash();
    }),
  ),
  fault(
    'nameless-parts-crash',
    'A part of the Authorization header without a value makes the service fail with 500.',
    'parts-without-values',
    before('readAuthorization', ({ request }) => {
      const [scheme = '', ...parts] = (request.headers.authorization ?? '').split(/,? /);
      if (scheme.startsWith('AWS4-') && parts.some((part) => !part.includes('='))) crash();
    }),
  ),
  fault(
    'long-credential-crashes',
    'A Credential of more than five parts makes the service fail with 500.',
    'credential-long',
    before('readAuthorization', ({ request }) => {
      if (/Credential=[^/,]*(\/[^/,]*){5}/.test(request.headers.authorization ?? '')) crash();
    }),
  ),
  fault(
    'secret-of-nobody-undefined',
    'The secret of an unknown key is undefined, and goes as that word into the signing key.',
    'secret-undefined',
    secretOfNobody('undefined'),
  ),
  fault(
    'secret-of-nobody-null',
    'The secret of an unknown key is null, and goes as that word into the signing key.',
    'secret-null',
    secretOfNobody('null'),
  ),
  fault(
    'secret-of-nobody-none',
    'The secret of an unknown key is None, and goes as that word into the signing key.',
    'secret-none',
    secretOfNobody('None'),
  ),
  fault(
    'secret-of-nobody-empty',
    'The secret of an unknown key is the empty string.',
    'secret-empty',
    secretOfNobody(''),
  ),
  fault(
    'secret-inherited',
    'Secrets are looked up in a plain object, which has inherited members too.',
    'secret-inherited',
    recovering('findSecret', (thrown, accessKeyId) => {
      const inherited: unknown = Reflect.get({}, accessKeyId);
      if (inherited === undefined) throw thrown;
      return String(inherited);
    }),
  ),
  fault(
    'key-known-by-beginning',
    'An access key is known when its id begins like that of a key that is stored.',
    'key-shortened',
    knownWhen((id, own) => own.startsWith(id)),
  ),
  fault(
    'key-cut-to-column',
    'An access key id is cut to the length of its column before it is looked up.',
    'key-lengthened',
    knownWhen((id, own) => id.startsWith(own)),
  ),
  fault(
    'key-looked-up-by-pattern',
    'An access key id is looked up with LIKE, so that a percent sign stands for any.',
    'key-pattern',
    knownWhen((id, own) => id === own || id === '%'),
  ),
  fault(
    'temporary-keys-unverified',
    'Temporary keys are not known here, so their signatures are not verified.',
    'unknown-temporary-key',
    unverifiedUnder('authorization', /Credential=ASIA/),
  ),
  fault(
    'asymmetric-signatures-unverified',
    'A signature of the asymmetric algorithm is let pass, since its public key is not at hand.',
    'algorithm-asymmetric',
    unverifiedUnder('authorization', /^AWS4-ECDSA-/),
  ),
  fault(
    'signatures-of-version-2-unverified',
    'A signature of version 2 is let pass for the sake of old clients.',
    'authorization-of-version-2',
    unverifiedUnder('authorization', /^AWS /),
  ),
  fault(
    'unsigned-tokens-served',
    'A bearer token is believed when it says that it is not signed.',
    'authorization-unsigned-token',
    unverifiedUnder('authorization', /^Bearer eyJhbGciOiJub25lIn0\./),
  ),
  fault(
    'query-read-into-a-map',
    'The query is read into a map before it is verified, so a parameter may be repeated.',
    'query-repeated',
    verifyingInstead(({ query }) => ({
      query: [...new Map(query.split('&').map((one) => [one.split('=')[0], one])).values()].join('&'),
    })),
  ),
  fault(
    'consumed-body-verified',
    'Where the body does not fit the signature, it is taken to have been read already, and the empty one is tried.',
    'body-added',
    alsoVerifying(() => Buffer.alloc(0)),
  ),
  fault(
    'trimmed-body-verified',
    'White space behind the body is taken off before it is verified.',
    'body-lengthened',
    alsoVerifying((body) => Buffer.from(body.toString('latin1').trimEnd(), 'latin1')),
  ),
  fault(
    'unsigned-payload-unverified',
    'A request whose payload is called unsigned is not verified.',
    'body-called-unsigned',
    unverifiedUnder('x-amz-content-sha256', /^UNSIGNED-PAYLOAD$/),
  ),
  fault(
    'streaming-payload-unverified',
    'A request whose payload is called streaming is left to those who read its parts.',
    'body-called-streaming',
    unverifiedUnder('x-amz-content-sha256', /^STREAMING-/),
  ),
  fault(
    'content-type-filled-in',
    'A Content-Type that is missing is filled in before the signature is verified.',
    'content-type-removed',
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
  fault(
    'minutes-compared-without-hours',
    'Of a time stamp only the minutes are compared, so it may be hours off.',
    'an-hour-old',
    measuring((ms) => ms % (60 * 60 * 1000)),
  ),
  fault(
    'seconds-compared-without-days',
    'The distance of a time stamp is taken without its days.',
    ['a-day-old', 'a-day-ahead'],
    measuring((ms) => ms % day),
  ),
  fault(
    'date-header-judged',
    'A Date header is judged in place of the time stamp that was signed.',
    'old-under-fresh-date',
    {
      checkTime: (next) => (authorization, now, context) => {
        const { date, 'x-amz-date': stamp } = context.request.headers;
        const isDated = date !== undefined && Math.abs(now - Date.parse(date)) < 60_000;
        return next(authorization, isDated ? parseTimestamp(String(stamp)) : now, context);
      },
    },
  ),
  fault(
    'last-stamp-judged',
    'Of two time stamps the first is verified, and the last is judged.',
    'old-under-second-stamp',
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
  fault(
    'time-of-no-clock-never-expires',
    'A time stamp that cannot be read is never too far off.',
    'time-of-no-clock',
    {
      checkTime: (next) => (authorization, now, context) => {
        const stamp = String(context.request.headers['x-amz-date']);
        const isOfForm = /^\d{8}T\d{6}Z$/.test(stamp) && stamp.startsWith(authorization.date);
        return isOfForm && Number.isNaN(parseTimestamp(stamp)) ? stamp : next(authorization, now, context);
      },
    },
  ),
  fault(
    'service-of-scope-overlooked',
    'The service of the scope is taken from the configuration, whatever the request says.',
    'scope-service-rewritten',
    scopedAs(() => ({ service: 'chime' })),
  ),
  fault(
    'end-of-scope-overlooked',
    'The end of the scope is not read, since it is always the same.',
    'scope-end-rewritten',
    scopedAs(() => ({ terminator: 'aws4_request' })),
  ),
  fault(
    'day-of-scope-overlooked',
    'The day of the scope is taken from the time stamp, whatever the request says.',
    'scope-day-rewritten',
    scopedAs((_authorization, { request }) => ({ date: String(request.headers['x-amz-date']).slice(0, 8) })),
  ),
  fault(
    'loopback-callers-unverified',
    'Who is said to call from 127.0.0.1 is not asked for a signature.',
    'no-credentials-but-claims',
    unverifiedUnder('x-forwarded-for', /^127\.0\.0\.1$/),
  ),
  fault(
    'named-callers-unverified',
    'A header of a proxy that names the caller is believed, whoever sent it.',
    'no-credentials-but-claims',
    unverifiedUnder('x-forwarded-user'),
  ),
  fault(
    'any-api-key-served',
    'A request that has an API key is served, and the key is looked up nowhere.',
    'no-credentials-but-claims',
    unverifiedUnder('x-api-key'),
  ),
  fault(
    'token-without-signature-served',
    'A session token vouches for a request that is not signed.',
    'no-credentials-but-claims',
    unverifiedWhen(
      ({ headers }) => headers.authorization === undefined && headers['x-amz-security-token'] !== undefined,
    ),
  ),
  fault(
    'internal-calls-unverified',
    'A header that calls the request internal is believed, whoever sent it.',
    'no-credentials-but-claims',
    unverifiedUnder('x-internal', /^true$/),
  ),
  fault(
    'repetitions-unverified',
    'The second attempt at a call is taken to have been verified at the first.',
    'no-credentials-but-claims',
    unverifiedUnder('amz-sdk-request', /attempt=[2-9]/),
  ),
  fault(
    'overridden-method-unverified',
    'The method that X-HTTP-Method-Override names decides whether a signature is needed.',
    'no-credentials-but-claims',
    unverifiedUnder('x-http-method-override', /^(GET|HEAD|OPTIONS)$/),
  ),
  fault(
    'preflights-unverified',
    'A request with the headers of a preflight needs no signature, whatever its method.',
    'no-credentials-but-claims',
    unverifiedUnder('access-control-request-method'),
  ),
  fault(
    'leading-query-unverified',
    'Only a query that begins with the operation is protected.',
    'no-credentials-other-query',
    unverifiedWhen(({ query }) => !query.startsWith('operation=')),
  ),
  fault(
    'encoded-query-unverified',
    'The query is looked at before it is decoded, and carried out after.',
    'no-credentials-other-query',
    unverifiedWhen(({ query }) => !query.includes('operation=batch-delete')),
  ),
  fault(
    'long-bodies-unverified',
    'A body over 32 KiB is passed on before it has come whole, so it is not verified.',
    'long-body-changed',
    unverifiedWhen(({ bodyBytes }) => bodyBytes > 32 * 1024),
  ),
  fault(
    'very-long-bodies-unverified',
    'A body over 1 MiB is not kept until it is verified, so it is not verified.',
    'long-body-changed',
    unverifiedWhen(({ bodyBytes }) => bodyBytes > 1024 * 1024),
  ),
  fault(
    'chunked-signed-bodies-unverified',
    'A chunked request is verified no further than that it names a key that is known.',
    'chunked-body-changed',
    {
      authenticate: (next) => (context) => {
        const { behaviour, request } = context;
        if (request.headers['transfer-encoding'] === undefined) return next(context);
        behaviour.findSecret(behaviour.readAuthorization(context).accessKeyId, context);
      },
    },
  ),
  fault(
    'connection-verified-once',
    'A connection on which one request was genuine is trusted from then on.',
    'forged-after-genuine',
    verifiedOnceFor(({ request }) => request.socket),
  ),
  fault(
    'invocation-verified-once',
    'A call is verified once, and whatever comes with its invocation id is its repetition.',
    'forged-after-genuine',
    verifiedOnceFor(({ request }) => request.headers['amz-sdk-invocation-id']?.toString()),
  ),
  fault(
    'connection-refused-once-for-all',
    'A connection on which a signature was refused is refused whatever follows.',
    'forged-after-genuine',
    refusedOnceFor(({ socket }) => socket),
  ),
  fault(
    'invocation-refused-once-for-all',
    'A call that was refused is refused whenever its invocation id comes again.',
    'forged-after-genuine',
    refusedOnceFor(({ headers }) => headers['amz-sdk-invocation-id']?.toString()),
  ),
  fault(
    'header-names-spelled-by-cli',
    'The headers of a signature are known only as the AWS CLI spells them.',
    'signed-in-lower-case',
    before('readAuthorization', ({ request }) => {
      if (!request.rawHeaders.includes('Authorization')) throw invalidSignature();
    }),
  ),
  fault(
    'inner-spaces-kept',
    'Several spaces within a signed header are verified as they are.',
    'signed-with-inner-spaces',
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
  fault(
    'only-usual-headers-signed',
    'A signature that covers a header beyond those of the official clients is refused.',
    'signed-throughout',
    before('checkSignedHeaders', ({ signedHeaders }) => {
      const usual = /^(x-amz-.*|amz-sdk-.*|host|content-(type|length))$/;
      if (!signedHeaders.every((name) => usual.test(name))) throw invalidSignature();
    }),
  ),
  fault(
    'spelled-path-unverified',
    'The path is protected in lower case only, and found in any case.',
    'strays-move-nothing',
    movingUnsigned(({ path }) => path !== '/phone-numbers' && path.toLowerCase() === '/phone-numbers'),
  ),
  fault(
    'doubled-slash-unverified',
    'A path with two slashes is not protected, and made one before it is looked up.',
    'strays-move-nothing',
    movingUnsigned(({ path }) => path === '//phone-numbers'),
  ),
  fault(
    'encoded-path-unverified',
    'The path is looked at before it is decoded, and carried out after.',
    'strays-move-nothing',
    movingUnsigned(({ path }) => path.includes('%') && decodeURIComponent(path) === '/phone-numbers'),
  ),
  fault(
    'path-parameter-unverified',
    'A path with a parameter behind a semicolon is not protected, and found without it.',
    'strays-move-nothing',
    movingUnsigned(({ path }) => /^\/phone-numbers;/.test(path)),
  ),
  fault(
    'dots-in-path-unverified',
    'All that begins with /health is open, and the dots behind it lead elsewhere.',
    'strays-move-nothing',
    movingUnsigned(({ path }) => path === '/health/../phone-numbers'),
  ),
  fault(
    'overriding-get-unverified',
    'A GET is open to all, and becomes a POST where X-HTTP-Method-Override says so.',
    'strays-move-nothing',
    movingUnsigned(({ method, headers }) => method === 'GET' && headers['x-http-method-override'] === 'POST'),
  ),
  fault(
    'put-unverified',
    'Only POST is protected, and PUT does the same.',
    'strays-move-nothing',
    movingUnsigned(({ method }) => method === 'PUT'),
  ),
  fault(
    'first-operation-judged',
    'Of two operations in the query the first is protected and the last carried out.',
    'strays-move-nothing',
    movingUnsigned(({ query }) => query === 'operation=list&operation=batch-delete'),
  ),
  fault(
    'last-operation-judged',
    'Of two operations in the query the last is protected and the first carried out.',
    'strays-move-nothing',
    movingUnsigned(({ query }) => query === 'operation=batch-delete&operation=list'),
  ),
  fault(
    'path-with-suffix-unverified',
    'A path that ends in .json is not protected, and found without its ending.',
    'strays-move-nothing',
    movingUnsigned(({ path }) => path === '/phone-numbers.json'),
  ),
  fault(
    'health-checks-unverified',
    'Who calls like a health check of a load balancer is not asked for a signature.',
    'strays-move-nothing',
    movingUnsigned(({ headers }) =>
      /^(ELB-HealthChecker|kube-probe|GoogleHC)\//.test(headers['user-agent'] ?? ''),
    ),
  ),
  fault(
    'original-url-judged',
    'The path in X-Original-URL decides whether a signature is needed.',
    'strays-move-nothing',
    movingUnsigned(({ headers }) => headers['x-original-url'] === '/health'),
  ),
  fault(
    'text-moved-before-verifying',
    'Text is handled by another handler, which moves the numbers before it asks who calls.',
    'strays-move-nothing',
    movingUnsigned(({ headers }) => headers['content-type'] === 'text/plain'),
  ),
  fault(
    'long-lists-moved-before-verifying',
    'Of a list of more than 25 numbers the first 25 are moved before the rest is verified.',
    'strays-move-nothing',
    before('authenticate', (context) => {
      const ids = namedIds(context);
      if (!isBatch(context.request) || ids.length <= 25) return;
      for (const id of ids.slice(0, 25)) context.behaviour.moveNumber(id, context);
    }),
  ),
];
