import type { Failure, SigningStages } from '../harness/failure.ts';
import { isSecretName } from '../harness/render-curl.ts';
import { readErrorType } from '../reading/error-type.ts';
import { readHeader } from '../reading/header.ts';
import { readJson } from '../reading/json-body.ts';
import { computeSignature, hashHex } from './signature-stages.ts';

/** Names of errors that speak of credentials or of signatures. */
export const credentialTypes = /Signature|Authentication|ClientToken|UnrecognizedClient|UnauthorizedClient/;

/**
 * What a verifier computes from the request of a failure, where the failure may be about its signature: its clause is
 * about signatures, or a call was refused for them. Values of secret headers are masked. Undefined for other failures,
 * and where the Authorization header is missing or can't be read.
 */
export function explainSignature({
  clause,
  path,
  exchange,
}: Pick<Failure, 'clause' | 'path' | 'exchange'>): SigningStages | undefined {
  if (exchange === null) return undefined;
  const isAbout = clause.startsWith('authentication/') || (path === 'status' && isRefusedForIt(exchange));
  return isAbout ? computeStages(exchange) : undefined;
}

type Exchange = NonNullable<Failure['exchange']>;

function isRefusedForIt({ response }: Exchange): boolean {
  if (response === null || response.status < 400 || response.status >= 500) return false;
  if (response.status === 401 || response.status === 403) return true;
  const { name = '' } = readErrorType(
    readHeader(response.headers, 'x-amzn-errortype'),
    readJson(response.body),
  );
  return credentialTypes.test(name);
}

function computeStages({ request }: Exchange): SigningStages | undefined {
  const authorization = readHeader(request.headers, 'authorization') ?? '';
  const [, credential = ''] = /\bCredential=([^,\s]+)/.exec(authorization) ?? [];
  const [, names = ''] = /\bSignedHeaders=([^,\s]+)/.exec(authorization) ?? [];
  const [date, region, service, terminator] = credential.split('/').slice(-4);
  if (names === '' || !date || !region || !service || !terminator) return undefined;
  const { canonicalRequest, stringToSign } = computeSignature({
    ...request,
    headers: request.headers.map(([name, value]) => [name, isSecretName(name) ? '***' : value] as const),
    signedNames: names.split(';'),
    payloadHash: hashHex(request.body),
    timeStamp: readHeader(request.headers, 'x-amz-date') ?? '(no X-Amz-Date)',
    scope: { date, region, service, terminator },
    secretAccessKey: '',
  });
  return { canonicalRequest, stringToSign };
}
