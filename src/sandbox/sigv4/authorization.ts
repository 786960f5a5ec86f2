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

const form = /^AWS4-HMAC-SHA256\s+(\S+?)\s*,\s*(\S+?)\s*,\s*(\S+)$/;

/** Parses an Authorization header; `undefined` when it is not of the form that AWS documents. */
export function parseAuthorization(header: string): Authorization | undefined {
  const [, ...parameters] = form.exec(header.trim()) ?? [];
  const credential = parameterOf(parameters, 'Credential=')?.split('/');
  const signedHeaders = parameterOf(parameters, 'SignedHeaders=')?.split(';');
  const signature = parameterOf(parameters, 'Signature=');
  if (credential === undefined || signedHeaders === undefined || signature === undefined) return undefined;
  // An access key id holds no slash, so a credential has exactly five parts.
  const [accessKeyId, date, region, service, terminator, ...rest] = credential;
  if (!accessKeyId || !date || !region || !service || !terminator || rest.length > 0) return undefined;
  return { accessKeyId, date, region, service, terminator, signedHeaders, signature };
}

/** Gives what stands behind the name in the parameter that begins with it; `undefined` when that is nothing. */
function parameterOf(parameters: readonly string[], name: string): string | undefined {
  const found = parameters.find((parameter) => parameter.startsWith(name));
  return found?.slice(name.length) || undefined;
}
