import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after } from '../overriding.ts';
import type { SandboxRequest } from '../request.ts';
import type { Authorization } from '../sigv4/authorization.ts';
import { headerValues } from '../sigv4/canonical-request.ts';
import { signedModeFault } from './signed-mode-fault.ts';
import { unverifiedWhen } from './unverified-when.ts';

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

/** Reads the same Authorization with the scope as it should be. */
function scopedAs(
  change: (authorization: Authorization, context: Context) => Partial<Authorization>,
): Overrides {
  return after('readAuthorization', (authorization, context) => ({
    ...authorization,
    ...change(authorization, context),
  }));
}

/** Defects by which some requests are not verified, or another request than the one that came. */
export const unverifiedRequestFaults: readonly Fault[] = [
  signedModeFault(
    'repeated-authorization-unverified',
    'More than one Authorization header is a list, in which no signature is found to verify.',
    ['authentication/wrong-signature-twice'],
    unverifiedWhen(({ rawHeaders }) => headerValues(rawHeaders, 'authorization').length > 1),
  ),
  signedModeFault(
    'presigned-queries-unverified',
    'Of a signature in the query the key and the time are looked at, and the signature is not.',
    ['authentication/presigned-made-up'],
    unverifiedWhen(({ query }) => /X-Amz-Credential=AKIDEXAMPLE.*X-Amz-Signature=[0-9a-f]{64}/.test(query)),
  ),
  signedModeFault(
    'temporary-keys-unverified',
    'Temporary keys are not known here, so their signatures are not verified.',
    ['authentication/unknown-temporary-key'],
    unverifiedUnder('authorization', /Credential=ASIA/),
  ),
  signedModeFault(
    'asymmetric-signatures-unverified',
    'A signature of the asymmetric algorithm is let pass, since its public key is not at hand.',
    ['authentication/algorithm-asymmetric'],
    unverifiedUnder('authorization', /^AWS4-ECDSA-/),
  ),
  signedModeFault(
    'signatures-of-version-2-unverified',
    'A signature of version 2 is let pass for the sake of old clients.',
    ['authentication/authorization-of-version-2'],
    unverifiedUnder('authorization', /^AWS /),
  ),
  signedModeFault(
    'unsigned-tokens-served',
    'A bearer token is believed when it says that it is not signed.',
    ['authentication/authorization-unsigned-token'],
    unverifiedUnder('authorization', /^Bearer eyJhbGciOiJub25lIn0\./),
  ),
  signedModeFault(
    'query-read-into-a-map',
    'The query is read into a map before it is verified, so a parameter may be repeated.',
    ['authentication/query-repeated'],
    verifyingInstead(({ query }) => ({
      query: [...new Map(query.split('&').map((one) => [one.split('=')[0], one])).values()].join('&'),
    })),
  ),
  signedModeFault(
    'consumed-body-verified',
    'Where the body does not fit the signature, it is taken to have been read already, and the empty one is tried.',
    ['authentication/body-added'],
    alsoVerifying(() => Buffer.alloc(0)),
  ),
  signedModeFault(
    'trimmed-body-verified',
    'White space behind the body is taken off before it is verified.',
    ['authentication/body-lengthened'],
    alsoVerifying((body) => Buffer.from(body.toString('latin1').trimEnd(), 'latin1')),
  ),
  signedModeFault(
    'unsigned-payload-unverified',
    'A request whose payload is called unsigned is not verified.',
    ['authentication/body-called-unsigned'],
    unverifiedUnder('x-amz-content-sha256', /^UNSIGNED-PAYLOAD$/),
  ),
  signedModeFault(
    'streaming-payload-unverified',
    'A request whose payload is called streaming is left to those who read its parts.',
    ['authentication/body-called-streaming'],
    unverifiedUnder('x-amz-content-sha256', /^STREAMING-/),
  ),
  signedModeFault(
    'service-of-scope-overlooked',
    'The service of the scope is taken from the configuration, whatever the request says.',
    ['authentication/scope-service-rewritten'],
    scopedAs(() => ({ service: 'chime' })),
  ),
  signedModeFault(
    'end-of-scope-overlooked',
    'The end of the scope is not read, since it is always the same.',
    ['authentication/scope-end-rewritten'],
    scopedAs(() => ({ terminator: 'aws4_request' })),
  ),
  signedModeFault(
    'day-of-scope-overlooked',
    'The day of the scope is taken from the time stamp, whatever the request says.',
    ['authentication/scope-day-rewritten'],
    scopedAs((_authorization, { request }) => ({ date: String(request.headers['x-amz-date']).slice(0, 8) })),
  ),
  signedModeFault(
    'loopback-callers-unverified',
    'Who is said to call from 127.0.0.1 is not asked for a signature.',
    ['authentication/no-credentials-but-claims'],
    unverifiedUnder('x-forwarded-for', /^127\.0\.0\.1$/),
  ),
  signedModeFault(
    'named-callers-unverified',
    'A header of a proxy that names the caller is believed, whoever sent it.',
    ['authentication/no-credentials-but-claims'],
    unverifiedUnder('x-forwarded-user'),
  ),
  signedModeFault(
    'any-api-key-served',
    'A request that has an API key is served, and the key is looked up nowhere.',
    ['authentication/no-credentials-but-claims'],
    unverifiedUnder('x-api-key'),
  ),
  signedModeFault(
    'token-without-signature-served',
    'A session token vouches for a request that is not signed.',
    ['authentication/no-credentials-but-claims'],
    unverifiedWhen(
      ({ headers }) => headers.authorization === undefined && headers['x-amz-security-token'] !== undefined,
    ),
  ),
  signedModeFault(
    'internal-calls-unverified',
    'A header that calls the request internal is believed, whoever sent it.',
    ['authentication/no-credentials-but-claims'],
    unverifiedUnder('x-internal', /^true$/),
  ),
  signedModeFault(
    'repetitions-unverified',
    'The second attempt at a call is taken to have been verified at the first.',
    ['authentication/no-credentials-but-claims'],
    unverifiedUnder('amz-sdk-request', /attempt=[2-9]/),
  ),
  signedModeFault(
    'overridden-method-unverified',
    'The method that X-HTTP-Method-Override names decides whether a signature is needed.',
    ['authentication/no-credentials-but-claims'],
    unverifiedUnder('x-http-method-override', /^(GET|HEAD|OPTIONS)$/),
  ),
  signedModeFault(
    'preflights-unverified',
    'A request with the headers of a preflight needs no signature, whatever its method.',
    ['authentication/no-credentials-but-claims'],
    unverifiedUnder('access-control-request-method'),
  ),
  signedModeFault(
    'leading-query-unverified',
    'Only a query that begins with the operation is protected.',
    ['authentication/no-credentials-other-query'],
    unverifiedWhen(({ query }) => !query.startsWith('operation=')),
  ),
  signedModeFault(
    'encoded-query-unverified',
    'The query is looked at before it is decoded, and carried out after.',
    ['authentication/no-credentials-other-query'],
    unverifiedWhen(({ query }) => !query.includes('operation=batch-delete')),
  ),
  signedModeFault(
    'long-bodies-unverified',
    'A body over 32 KiB is passed on before it has come whole, so it is not verified.',
    ['authentication/long-body-changed'],
    unverifiedWhen(({ bodyBytes }) => bodyBytes > 32 * 1024),
  ),
  signedModeFault(
    'very-long-bodies-unverified',
    'A body over 1 MiB is not kept until it is verified, so it is not verified.',
    ['authentication/long-body-changed'],
    unverifiedWhen(({ bodyBytes }) => bodyBytes > 1024 * 1024),
  ),
];
