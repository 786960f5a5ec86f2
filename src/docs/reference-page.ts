import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../contracts/package-root.ts';
import { systemErrorCode } from '../errors/describe-system-error.ts';
import { PageNotBuiltError } from './page-not-built-error.ts';

/**
 * Reads the reference page that the build made with Redocly CLI: one HTML file that needs no network.
 * Throws a PageNotBuiltError where the project was not built.
 */
export function readReferencePage(): string {
  try {
    return readFileSync(join(packageRoot(), 'dist', 'docs', 'batch-delete-phone-number.html'), 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new PageNotBuiltError();
    throw error;
  }
}
