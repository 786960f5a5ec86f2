/** What an Authorization header of Signature Version 4 says. */
export interface Authorization {
  readonly accessKeyId: string;
  /** The credential scope's parts; `date` is YYYYMMDD. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  /** Lower-case names. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const parameterNames = ['Credential', 'SignedHeaders', 'Signature'] as const;

/** Parses an Authorization header; `undefined` when it is not of the form that AWS documents. */
export function parseAuthorization(header: string): Authorization | undefined {
  const [, text] = /^AWS4-HMAC-SHA256\s+(\S.*)$/.exec(header.trim()) ?? [];
  if (text === undefined) return undefined;
  const parameters = new Map<string, string>();
  for (const part of text.split(',')) {
    const [, name = '', value = ''] = /^\s*(\w+)=(\S+)\s*$/.exec(part) ?? [];
    if (parameters.has(name)) return undefined;
    parameters.set(name, value);
  }
  const [credential, signedHeaders, signature] = parameterNames.map((name) => parameters.get(name));
  if (parameters.size !== 3 || !credential || !signedHeaders || !signature) return undefined;
  return compose(credential.split('/'), signedHeaders.split(';'), signature);
}

/** An access key id may itself hold no slash, so a credential has exactly five parts. */
function compose(
  credential: readonly string[],
  signedHeaders: readonly string[],
  signature: string,
): Authorization | undefined {
  const [accessKeyId, date, region, service, terminator, ...rest] = credential;
  if (!accessKeyId || !date || !region || !service || !terminator || rest.length > 0) return undefined;
  return { accessKeyId, date, region, service, terminator, signedHeaders, signature };
}
