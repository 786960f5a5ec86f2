import type { Exchange, HeaderList } from './exchange.ts';

const signatureHeaders = new Set(['authorization', 'x-amz-date', 'x-amz-security-token']);
const secretName = /authori[sz]ation|cookie|token|secret|password|api-?key|credential|session/i;

/**
 * Renders an exchange's request as a curl command that repeats it byte for byte.
 * A signature is left to curl, with the credentials taken from the environment; other secrets are masked.
 */
export function renderCurl(
  origin: string,
  { request }: Exchange,
  region = 'us-east-1',
  service = 'chime',
): string {
  const isSigned = request.headers.some(([name]) => name.toLowerCase() === 'x-amz-date');
  const parts = ['curl', '-sS', '-i'];
  if (request.method !== 'GET') parts.push('-X', quote(request.method));
  parts.push(quote(`${origin}${request.target}`));
  if (isSigned) {
    parts.push('--aws-sigv4', quote(`aws:amz:${region}:${service}`));
    parts.push('--user', '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"');
    if (has(request.headers, 'x-amz-security-token'))
      parts.push('-H', '"X-Amz-Security-Token: $AWS_SESSION_TOKEN"');
  }
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase();
    if (lower === 'host' || lower === 'content-length' || (isSigned && signatureHeaders.has(lower))) continue;
    parts.push('-H', quote(`${name}: ${secretName.test(name) ? '***' : value}`));
  }
  for (const name of ['accept', 'content-type', 'user-agent'])
    if (!has(request.headers, name) && (name !== 'content-type' || request.body.length > 0))
      parts.push('-H', quote(`${name}:`));
  if (request.body.length > 0) return `${parts.join(' ')} ${renderBody(request.body)}`;
  if (has(request.headers, 'content-length')) parts.push('--data-binary', "''");
  return parts.join(' ');
}

const longestInline = 4096;

function renderBody(body: Uint8Array): string {
  if (body.length > longestInline)
    return `--data-binary @body.json  # ${body.length} bytes; the JSON report holds them`;
  const text = Buffer.from(body).toString('utf8');
  const isPlain =
    Buffer.from(text, 'utf8').equals(body) && /^[\x20-\x7e\n\u00a0-\ud7ff\ue000-\ufefe]*$/u.test(text);
  return `--data-binary ${isPlain ? quote(text) : quoteBytes(body)}`;
}

function quote(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Quotes arbitrary bytes in the `$'…'` form of bash, zsh and ksh. */
function quoteBytes(body: Uint8Array): string {
  let quoted = '';
  for (const byte of body) {
    const isPrintable = byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c;
    quoted += isPrintable ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return `$'${quoted}'`;
}

function has(headers: HeaderList, name: string): boolean {
  return headers.some(([candidate]) => candidate.toLowerCase() === name);
}
