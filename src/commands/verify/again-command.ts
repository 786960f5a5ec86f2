import { isSecretHeader, mask } from '../../reporters/masking/create-masker.ts';
import type { VerifyFlags } from '../verify.ts';
import { quoteForShell } from './quote-for-shell.ts';

/** Renders the command that runs one case alone, in the setting of this run; secrets in headers are masked. */
export function renderAgain(url: string | undefined, flags: VerifyFlags, caseId: string): string {
  const words = ['npx', 'chime-contract', 'verify', ...(url === undefined ? [] : [url]), '--only', caseId];
  if (flags.states !== undefined) words.push('--states', flags.states);
  if (flags.sign !== undefined) words.push(flags.sign ? '--sign' : '--no-sign');
  if (flags.region !== 'us-east-1') words.push('--region', flags.region);
  for (const [name, value] of flags.header ?? []) {
    words.push('--header', `${name}: ${isSecretHeader(name) ? mask : value}`);
  }
  if (flags.timeout !== 10_000) words.push('--timeout', String(flags.timeout));
  if (flags.allowDeletion) words.push('--allow-deletion');
  if (flags.ca !== undefined) words.push('--ca', flags.ca);
  if (flags.insecure) words.push('--insecure');
  return words.map(quoteForShell).join(' ');
}
