import { readFileSync } from 'node:fs';
import { onDemand } from '../../../contracts/harness/on-demand.ts';
import { UnreadableFileError } from '../../errors/unreadable-file-error.ts';
import { UsageError } from '../../errors/usage-error.ts';

const remedy = 'give a file of certificates in PEM form';

/** Reads the PEM text of `--ca`; throws a UsageError when the file cannot be read or holds no certificate. */
export function readCertificates(path: string): string {
  const input = `--ca ${path}`;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(input, error, remedy);
  }
  try {
    new onDemand.crypto.X509Certificate(text);
  } catch {
    throw new UsageError({ input, problem: 'holds no certificate', remedy });
  }
  return text;
}
