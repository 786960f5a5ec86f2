import { Refusal } from '../refusal.ts';

/** A 403 InvalidSignatureException, as real Chime answers a wrong signature. */
export function invalidSignature(): Refusal {
  return new Refusal(
    403,
    'InvalidSignatureException',
    'The request signature that was calculated does not match the one provided.',
  );
}

/** A 400 IncompleteSignature. */
export function incompleteSignature(message: string): Refusal {
  return new Refusal(400, 'IncompleteSignature', message);
}

/** A 403 UnrecognizedClientException. */
export function unrecognizedClient(): Refusal {
  return new Refusal(
    403,
    'UnrecognizedClientException',
    'The access key or the session token in the request is not known.',
  );
}
