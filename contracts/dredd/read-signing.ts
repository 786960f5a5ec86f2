import type { Signing } from '../harness/sign-request.ts';

/**
 * What to sign with by AWS's usual environment variables; `undefined` when there are no credentials.
 * A target on another machine gets signatures only with `CONTRACT_SIGN=1`, since they carry the key id and the token.
 */
export function readSigning(target: URL, env: NodeJS.ProcessEnv): Signing | undefined {
  const accessKeyId = env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY;
  const sessionToken = env.AWS_SESSION_TOKEN;
  if (!accessKeyId || !secretAccessKey) return undefined;
  if (!isLoopback(target) && env.CONTRACT_SIGN !== '1') return undefined;
  return {
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    region: env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1',
    service: 'chime',
  };
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
