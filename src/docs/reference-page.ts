import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../../contracts/harness/outcome.ts';
import { packageRoot } from '../../contracts/package-root.ts';
import { systemErrorCode } from '../errors/describe-system-error.ts';
import { PageNotBuiltError } from './page-not-built-error.ts';

const files: Readonly<Record<Service, string>> = {
  chime: 'batch-delete-phone-number.html',
  'chime-sdk-voice': 'batch-delete-phone-number.chime-sdk-voice.html',
};

/**
 * Reads the reference page of a service that the build made with Redocly CLI: one HTML file that needs no network.
 * Throws a PageNotBuiltError where the project was not built.
 */
export function readReferencePage(service: Service): string {
  try {
    return readFileSync(join(packageRoot(), 'dist', 'docs', files[service]), 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new PageNotBuiltError();
    throw error;
  }
}
