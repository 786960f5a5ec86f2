import { UsageError } from '../errors/usage-error.ts';

/** Reads `id:secret`; throws a UsageError, without the secret, otherwise. */
export function parseCredentials(text: string): { accessKeyId: string; secretAccessKey: string } {
  const colon = text.indexOf(':');
  const accessKeyId = text.slice(0, Math.max(0, colon));
  const secretAccessKey = text.slice(colon + 1);
  if (/^\w+$/.test(accessKeyId) && secretAccessKey !== '') return { accessKeyId, secretAccessKey };
  throw new UsageError({
    input: '--credentials',
    problem: 'not an access key id and a secret with a colon between them',
    remedy: 'give for example --credentials AKIDEXAMPLE:secret',
  });
}
