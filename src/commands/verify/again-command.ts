import { quoteForShell } from '../../cli/quote-for-shell.ts';
import { isSecretHeader, mask } from '../../reporters/masking/create-masker.ts';
import type { VerifyFlags } from '../verify.ts';

/** Renders the command that runs one case alone, in the setting of this run; secrets in headers are masked. */
export function renderAgain(
  invocation: string,
  url: string | undefined,
  flags: VerifyFlags,
  caseId: string,
  seed?: string,
): string {
  const words = ['verify', ...(url === undefined ? [] : [url]), '--only', caseId];
  if (flags.states !== undefined) words.push('--states', flags.states);
  if (flags.sign !== undefined) words.push(flags.sign ? '--sign' : '--no-sign');
  if (flags.service !== 'chime') words.push('--service', flags.service);
  if (flags.region !== undefined) words.push('--region', flags.region);
  for (const [name, value] of flags.header ?? []) {
    words.push('--header', `${name}: ${isSecretHeader(name) ? mask : value}`);
  }
  if (flags.timeout !== 10_000) words.push('--timeout', String(flags.timeout));
  if (flags.allowDeletion) words.push('--allow-deletion');
  if (flags.ca !== undefined) words.push('--ca', flags.ca);
  if (flags.insecure) words.push('--insecure');
  if (seed !== undefined) words.push('--seed', seed);
  return [invocation, ...words.map(quoteForShell)].join(' ');
}
