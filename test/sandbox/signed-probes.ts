import { operation, send, setState } from './client.ts';
import { normalize, type Probe } from './probe.ts';
import { composeRequest, exchangeBytes } from './raw-client.ts';
import { signForYesterday } from './sigv4/sign-for-yesterday.ts';
import { type SigningChoices, signRequest } from './sigv4/sign-request.ts';

const json = { 'Content-Type': 'application/json' };
const first = '+12065550100';
const firstOnly = JSON.stringify({ PhoneNumberIds: [first] });
const day = 24 * 60 * 60;

interface SignedAttempt extends SigningChoices {
  readonly headers?: Readonly<Record<string, string>>;
  readonly tamper?: (headers: Record<string, string>) => void;
  readonly body?: string;
  readonly target?: string;
}

async function signedBatch(url: string, attempt: SignedAttempt): Promise<string> {
  const { headers = json, tamper, body = firstOnly, target = operation, ...choices } = attempt;
  const request = { method: 'POST', path: '/phone-numbers', query: { operation: 'batch-delete' } };
  const signed = await signRequest({ ...request, headers, body: firstOnly }, { host: 'sandbox', ...choices });
  tamper?.(signed);
  const { host: _, ...rest } = signed;
  return normalize(await exchangeBytes(url, composeRequest('POST', target, rest, body)));
}

/** Sends signed batches in a row and tells the answers, and whether the first number was moved. */
function signs(...attempts: readonly SignedAttempt[]): Probe {
  return async (url) => {
    await setState(url, 'reset');
    const seen: string[] = [];
    for (const attempt of attempts) seen.push(await signedBatch(url, attempt));
    const path = `/phone-numbers/${encodeURIComponent(first)}`;
    const observer = await signRequest({ method: 'GET', path }, { host: new URL(url).host });
    const { text } = await send(url, 'GET', path, { headers: observer });
    return `${seen.join('\n')} ${text.includes('DeletionTimestamp')}`;
  };
}

function set(name: string, value: string): (headers: Record<string, string>) => void {
  return (headers) => {
    headers[name] = value;
  };
}

function authorization(pattern: RegExp, value: string): Pick<SignedAttempt, 'tamper'> {
  return {
    tamper: (headers) => {
      headers.authorization = (headers.authorization ?? '').replace(pattern, value);
    },
  };
}

function spellSignatureInCapitals(headers: Record<string, string>): void {
  headers.authorization = String(headers.authorization).replace(/\w{64}$/, (hex) => hex.toUpperCase());
}

function ago(minutes: number): Pick<SignedAttempt, 'date'> {
  return { date: new Date(Date.now() - minutes * 60 * 1000) };
}

const other = firstOnly.replace('0100', '0101');
const now = new Date();

/** Occasions on which the faults and variants of signed mode show. */
export const signedProbes: readonly Probe[] = [
  signs({}),
  signs({ checksum: false }),
  signs({ checksum: false, headers: {} }),
  signs({ sessionToken: 't' }),
  signs({ tamper: (headers) => void delete headers.authorization }),
  signs(authorization(/.$/, 'x')),
  signs(authorization(/....$/, '')),
  signs(authorization(/^\S+/, 'Basic')),
  signs({ accessKeyId: 'AKIDOTHER' }),
  signs({ service: 'other' }),
  signs({ region: 'eu-west-1' }),
  signs(authorization(/\/\d{8}\//, '/20150830/')),
  signs({ ...authorization(/x/, 'x'), body: other }),
  signs({ tamper: set('content-type', 'application/json; a=b') }),
  signs({ target: `${operation}&x=1` }),
  signs({ sessionToken: 't' }, { sessionToken: 't', tamper: set('x-amz-security-token', 'u') }),
  signs({ tamper: set('x-amz-security-token', 'u') }),
  signs({ date: now, checksum: false }, { date: now, checksum: false, body: other }),
  signs({ tamper: (headers) => void delete headers.authorization, body: '{}' }),
  signs({ tamper: set('x-amz-other', '1') }),
  signs({ tamper: spellSignatureInCapitals }),
  signs({ unsigned: ['host'] }),
  signs({ headers: { ...json, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } }),
  signs(authorization(/, /g, ',')),
  signs({ target: `${operation}&operation=batch-delete` }),
  signs({ tamper: set('user-agent', 'ELB-HealthChecker/2.0'), body: other }),
  signs({ body: firstOnly.padEnd(70_000) }),
  signs(ago(20)),
  signs(ago(-20)),
  signs(ago(10)),
  signs(ago(2)),
  async (url) => {
    await setState(url, 'clock is advanced', { seconds: day });
    const seen = await signedBatch(url, {});
    await setState(url, 'reset');
    return seen;
  },
  async (url) =>
    normalize(
      await exchangeBytes(url, composeRequest('POST', operation, signForYesterday(firstOnly), firstOnly)),
    ),
  (url) => exchangeBytes(url, composeRequest('GET', '/nope')).then(normalize),
];
