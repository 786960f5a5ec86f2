import { isSecretHeader } from '../../reporters/masking/create-masker.ts';
import type { Setup } from './read-setup.ts';

/** The values of a setup that no output may show. */
export function secretsOf({
  signing,
  headers,
  states,
}: Pick<Setup, 'signing' | 'headers' | 'states'>): readonly string[] {
  const query = states.kind === 'url' ? [...states.url.searchParams] : [];
  const secrets = [
    ...headers.filter(([name]) => isSecretHeader(name)),
    ...query.filter(([name, value]) => isSecretParameter(name) || value.length >= longValue),
  ].flatMap(([, value]) => [value, ...wordsOf(value), ...pairOf(value)]);
  if (signing === undefined) return secrets;
  const { secretAccessKey, sessionToken } = signing.credentials;
  return [...secrets, secretAccessKey, ...(sessionToken === undefined ? [] : [sessionToken])];
}

/** A value so long in a states URL is more often a secret than a setting. */
const longValue = 16;

function isSecretParameter(name: string): boolean {
  return isSecretHeader(name) || /^(key|sig|signature|auth|access|pass|pwd|code)/i.test(name);
}

/** What `Basic` credentials hold (RFC 7617): the pair, and its password. */
function pairOf(value: string): readonly string[] {
  const encoded = /^Basic +(\S+)$/i.exec(value)?.[1];
  if (encoded === undefined) return [];
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return [pair, pair.slice(pair.indexOf(':') + 1)];
}

/** The long words of a header's value, such as the token after `Bearer`, which a target may send back alone. */
function wordsOf(value: string): readonly string[] {
  return value.split(/[\s,;=]+/).filter((word) => word.length >= 8);
}
