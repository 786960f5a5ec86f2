import type { Context } from '../behaviour.ts';
import { Refusal } from '../refusal.ts';
import { type Authorization, parseAuthorization } from '../sigv4/authorization.ts';
import { headerValues } from '../sigv4/canonical-request.ts';
import { incompleteSignature, invalidSignature, unrecognizedClient } from './signature-refusals.ts';

/** Reads the Authorization header. Throws a 401 when there is none, a 400 when it is malformed or not alone. */
export function readAuthorization({ request }: Context): Authorization {
  const [header, ...more] = headerValues(request.rawHeaders, 'authorization');
  if (header === undefined) {
    throw new Refusal(401, 'UnauthorizedClientException', 'The request is not signed.');
  }
  const authorization = more.length > 0 ? undefined : parseAuthorization(header);
  if (authorization === undefined) {
    throw incompleteSignature('The Authorization header is not a Signature Version 4.');
  }
  return authorization;
}

/** Gives the secret of an access key. Throws a 403 for a key that is not known. */
export function findSecret(accessKeyId: string, { world }: Context): string {
  if (accessKeyId === world.credentials.accessKeyId) return world.credentials.secretAccessKey;
  throw unrecognizedClient();
}

/**
 * Demands that Host, X-Amz-Date and a session token are signed and that every signed header is there.
 * Throws a 403; more is not demanded, since the official clients sign three different header sets.
 */
export function checkSignedHeaders({ signedHeaders }: Authorization, { request }: Context): void {
  const { headers } = request;
  const isSigned = (name: string) => signedHeaders.includes(name);
  const needsToken = headers['x-amz-security-token'] !== undefined;
  if (!isSigned('host') || !isSigned('x-amz-date')) throw invalidSignature();
  if (needsToken && !isSigned('x-amz-security-token')) throw invalidSignature();
  if (!signedHeaders.every((name) => headers[name] !== undefined)) throw invalidSignature();
}

/** Demands a scope of the service `chime`, in any region. Throws a 403. */
export function checkScope({ service, terminator }: Authorization): void {
  if (service !== 'chime' || terminator !== 'aws4_request') {
    throw new Refusal(403, 'InvalidSignatureException', 'The credential is not scoped to the service chime.');
  }
}

/** Demands the session token that belongs to the access key, where it has one. Throws a 403. */
export function checkToken({ request, world }: Context): void {
  const { sessionToken } = world.credentials;
  if (sessionToken === undefined) return;
  if (request.headers['x-amz-security-token'] !== sessionToken) throw unrecognizedClient();
}
