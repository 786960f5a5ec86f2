import type { Exchange, HeaderList } from '../../../contracts/harness/exchange.ts';
import { isSecretHeader } from '../../reporters/masking/create-masker.ts';

/**
 * The secret values that an exchange itself shows: those of header fields and query parameters that are secret by
 * their name, with the long words in them, so that a copy elsewhere in the exchange is masked as well.
 * Signatures and credential ids of AWS are left out: the masker knows them by their form.
 */
export function secretsOfExchange({ request, response }: Exchange): readonly string[] {
  const fields = [...request.headers, ...(response?.headers ?? []), ...queryOf(request.target)];
  const secrets = valuesOf(fields.filter(([name]) => isSecretHeader(name)));
  return secrets.length === 0 ? secrets : [...new Set(secrets)];
}

function valuesOf(fields: HeaderList): readonly string[] {
  return fields.flatMap(([, value]) => {
    const signature = /^AWS4-[A-Z0-9-]+ .*\bSignature=([0-9a-f]{16,})/.exec(value)?.[1];
    if (signature !== undefined) return [signature];
    return /^AWS4-/.test(value) ? [] : [value, ...value.split(/[\s,;=]+/).filter((word) => word.length >= 8)];
  });
}

function queryOf(target: string): HeaderList {
  const mark = target.indexOf('?');
  return mark === -1 ? [] : [...new URLSearchParams(target.slice(mark + 1))];
}
