import type { Exchange, HeaderList, SentRequest } from './exchange.ts';
import { quoteBytes, quoteForPrintf, quoteForShell } from './quote-for-shell.ts';

const signatureHeaders = new Set(['authorization', 'x-amz-date', 'x-amz-security-token']);
const ownHeaders = new Set(['connection', 'content-length']);
const secretName = /authori[sz]ation|cookie|token|secret|password|api-?key|credential|session/i;

/** Whether a header's value is a secret by its nature. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/**
 * Renders an exchange's request as a curl command that repeats it byte for byte, but for Connection, which is
 * each client's own. A signature is left to curl, with the credentials taken from the environment, and curl's
 * Accept beside it; other secrets are masked.
 */
export function renderCurl(
  origin: string,
  { request }: Exchange,
  region = 'us-east-1',
  service = 'chime',
): string {
  const parts = ['curl', '-sS', '-i', ...renderTarget(origin, request)];
  const isSigned = /^AWS4-HMAC-SHA256 /.test(find(request.headers, 'authorization') ?? '');
  if (isSigned) {
    parts.push('--aws-sigv4', quoteForShell(`aws:amz:${region}:${service}`));
    parts.push('--user', '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"');
    if (find(request.headers, 'x-amz-security-token') !== undefined)
      parts.push('-H', '"X-Amz-Security-Token: $AWS_SESSION_TOKEN"');
  }
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase();
    const isHost = lower === 'host' && value === new URL(origin).host;
    const isOwn = ownHeaders.has(lower) && !(lower === 'connection' && request.method === 'HEAD');
    if (isHost || isOwn || (isSigned && signatureHeaders.has(lower))) continue;
    parts.push('-H', renderHeader(name, isSecretName(name) ? '***' : value));
  }
  for (const name of addedByCurl(request)) {
    // curl before 8 signs what it is told to leave out, and the answer is 403.
    if (!isSigned || name === 'content-type') parts.push('-H', quoteForShell(`${name}:`));
  }
  return renderWithBody(parts, request);
}

/** Method and URL, with whatever keeps curl from reading something into them. */
function renderTarget(origin: string, request: SentRequest): readonly string[] {
  const { method, target } = request;
  const options: string[] = [];
  if (/[[\]{}]/.test(target)) options.push('--globoff');
  if (/\/\.{1,2}([/?]|$)/.test(target)) options.push('--path-as-is');
  // The answer has a length and no body; it ends with its connection, which the request asks to close.
  if (method === 'HEAD') options.push('--ignore-content-length');
  if (method !== 'GET' || hasData(request)) options.push('-X', quoteForShell(method));
  return [...options, quoteForShell(`${origin}${target}`)];
}

/** A header in the bytes in which it travelled; curl takes an empty one with a semicolon. */
function renderHeader(name: string, value: string): string {
  return quoteBytes(Buffer.from(value === '' ? `${name};` : `${name}: ${value}`, 'latin1'));
}

const bodyForExpect = 1024;

/** Headers that curl adds by itself and that the request didn't have. */
function addedByCurl(request: SentRequest): readonly string[] {
  const added = ['accept', 'user-agent'];
  if (hasData(request)) added.push('content-type');
  if (request.body.length > bodyForExpect) added.push('expect');
  return added.filter((name) => find(request.headers, name) === undefined);
}

const longestInline = 4096;

function renderWithBody(parts: readonly string[], request: SentRequest): string {
  const { body, cutAt } = request;
  const command = parts.join(' ');
  if (!hasData(request)) return command;
  if (body.length > longestInline)
    return `${command} --data-binary @body.json  # ${body.length} bytes; the JSON report holds them`;
  const pieces =
    cutAt === undefined ? '' : `  # the body was cut at byte ${cutAt.join(' and ')}; curl sends it whole`;
  if (body.includes(0)) return `printf ${quoteForPrintf(body)} | ${command} --data-binary @-${pieces}`;
  // Not --data-binary, which takes a body that begins with @ for the name of a file.
  return `${command} --data-raw ${quoteBytes(body)}${pieces}`;
}

/** Whether there is a body, be it an empty one. */
function hasData({ headers, body }: SentRequest): boolean {
  const framing = find(headers, 'content-length') ?? find(headers, 'transfer-encoding');
  return body.length > 0 || framing !== undefined;
}

function find(headers: HeaderList, name: string): string | undefined {
  return headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1];
}
