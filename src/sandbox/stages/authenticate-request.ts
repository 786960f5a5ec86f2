import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../behaviour.ts';
import type { Authorization } from '../sigv4/authorization.ts';
import { canonicalizeRequest } from '../sigv4/canonical-request.ts';
import { composeStringToSign, sha256, signText } from '../sigv4/sign.ts';
import { invalidSignature } from './signature-refusals.ts';

/** Verifies the request's signature after Signature Version 4. Throws a 400, 401 or 403. */
export function authenticateRequest(context: Context): void {
  const { behaviour } = context;
  const authorization = behaviour.readAuthorization(context);
  const secret = behaviour.findSecret(authorization.accessKeyId, context);
  behaviour.checkSignedHeaders(authorization, context);
  behaviour.checkScope(authorization, context);
  const timestamp = behaviour.checkTime(authorization, Date.now(), context);
  behaviour.checkToken(context);
  const canonicalRequest = behaviour.canonicalize(authorization, behaviour.hashPayload(context), context);
  const stringToSign = composeStringToSign(canonicalRequest, timestamp, authorization);
  const expected = signText(stringToSign, secret, authorization);
  if (!behaviour.compareSignatures(expected, authorization.signature)) throw invalidSignature();
}

/** Gives the hash of the body; `x-amz-content-sha256` may be absent, but must not differ. Throws a 403. */
export function hashPayload({ request }: Context): string {
  const actual = sha256(request.body);
  const claimed = request.headers['x-amz-content-sha256'];
  if (claimed !== undefined && claimed !== actual) throw invalidSignature();
  return actual;
}

/** Gives the canonical request, its header set taken from `SignedHeaders`. */
export function canonicalize(
  authorization: Authorization,
  payloadHash: string,
  { request }: Context,
): string {
  const { signedHeaders } = authorization;
  return canonicalizeRequest(request, { signedHeaders, payloadHash, normalize: true });
}

/** Compares in constant time; a signature of another length never matches. */
export function compareSignatures(expected: string, received: string): boolean {
  const [wanted, given] = [Buffer.from(expected), Buffer.from(received)];
  return wanted.byteLength === given.byteLength && timingSafeEqual(wanted, given);
}
