import type { Seal } from '../harness/case.ts';
import type { HeaderList } from '../harness/exchange.ts';
import type { Credentials } from '../harness/run-options.ts';
import type { SignableRequest } from '../harness/sign-request.ts';
import { computeSignature, hashHex, renderScope, type Scope } from './signature-stages.ts';

/** What differs from a signature in the style of the AWS CLI. */
export interface SealPlan {
  readonly credentials?: (own: Credentials) => Credentials;
  readonly scope?: (own: Scope) => Scope;
  /** Added to the present, in milliseconds. */
  readonly clockOffsetMs?: number;
  /** The time stamp that is signed and sent, from the one that is right. */
  readonly timeStamp?: (own: string) => string;
  /** What is signed in place of the hash of the body. */
  readonly payloadHash?: string;
  /** Headers added before signing. */
  readonly headers?: (request: SignableRequest) => HeaderList;
  /** Whether a header is signed; default: host, content-type and those of x-amz. */
  readonly isSigned?: (name: string) => boolean;
  /** Changes the Authorization header's value. */
  readonly authorization?: (value: string) => string | undefined;
  /** Changes the signed request. */
  readonly afterwards?: (request: SignableRequest) => SignableRequest;
}

/** Gives a seal that signs by the plan. */
export function sealBy(plan: SealPlan = {}): Seal {
  return async (request, signing) => {
    const credentials = plan.credentials?.(signing.credentials) ?? signing.credentials;
    const time = formatTime(new Date(Date.now() + (plan.clockOffsetMs ?? 0)));
    const timeStamp = plan.timeStamp?.(time) ?? time;
    const own: Scope = { date: timeStamp.slice(0, 8), region: signing.region, service: signing.service };
    const scope = plan.scope?.(own) ?? own;
    const { sessionToken } = credentials;
    const headers: HeaderList = [
      ...request.headers,
      ...(plan.headers?.(request) ?? []),
      ['X-Amz-Date', timeStamp],
      ...(sessionToken === undefined ? [] : ([['X-Amz-Security-Token', sessionToken]] as const)),
    ];
    const isSigned = plan.isSigned ?? isSignedByCli;
    const signedNames = [...new Set(headers.map(([name]) => name.toLowerCase()).filter(isSigned))].sort();
    const { signature } = computeSignature({
      ...request,
      headers,
      signedNames,
      payloadHash: plan.payloadHash ?? hashHex(request.body),
      timeStamp,
      scope,
      secretAccessKey: credentials.secretAccessKey,
    });
    const value = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${renderScope(scope)}, SignedHeaders=${signedNames.join(';')}, Signature=${signature}`;
    const told = plan.authorization === undefined ? value : plan.authorization(value);
    const signed = {
      ...request,
      headers: told === undefined ? headers : ([...headers, ['Authorization', told]] as const),
    };
    return plan.afterwards?.(signed) ?? signed;
  };
}

/** Sends no credentials at all. */
export const unsigned: Seal = async (request) => request;

/** The hash of the body as the SDK for JavaScript sends it. */
export function contentHash({ body }: SignableRequest): HeaderList {
  return [['x-amz-content-sha256', hashHex(body)]];
}

/** Whether the SDK for JavaScript signs a header: all but User-Agent. */
export function isSignedBySdk(name: string): boolean {
  return name !== 'user-agent';
}

/** Whether the AWS CLI signs a header. */
export function isSignedByCli(name: string): boolean {
  return name === 'host' || name === 'content-type' || name.startsWith('x-amz-');
}

/** A time as X-Amz-Date has it. */
export function formatTime(time: Date): string {
  return `${time.toISOString().replaceAll(/[:-]/g, '').slice(0, 15)}Z`;
}

/** Signs in the style of the SDK for JavaScript: with the length and the hash of the body among the signed headers. */
export const sdkPlan: SealPlan = {
  headers: (request) => [['content-length', String(request.body.length)], ...contentHash(request)],
  isSigned: isSignedBySdk,
};
