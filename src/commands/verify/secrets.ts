import { isSecretHeader } from '../../reporters/masking/create-masker.ts';
import type { Setup } from './read-setup.ts';

/** The values of a setup that no output may show. */
export function secretsOf({
  signing,
  headers,
  states,
}: Pick<Setup, 'signing' | 'headers' | 'states'>): readonly string[] {
  const query = states.kind === 'url' ? [...states.url.searchParams] : [];
  const secrets = [...headers, ...query]
    .filter(([name]) => isSecretHeader(name))
    .flatMap(([, value]) => [value, ...wordsOf(value)]);
  if (signing === undefined) return secrets;
  const { secretAccessKey, sessionToken } = signing.credentials;
  return [...secrets, secretAccessKey, ...(sessionToken === undefined ? [] : [sessionToken])];
}

/** The long words of a header's value, such as the token after `Bearer`, which a target may send back alone. */
function wordsOf(value: string): readonly string[] {
  return value.split(/[\s,;=]+/).filter((word) => word.length >= 8);
}
