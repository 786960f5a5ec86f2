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

/** What is put into the page of Redoc. Both texts are HTML. */
export interface ContractPart {
  /** The bar from which the parts of the page are reached. */
  readonly bar: string;
  /** The clauses. */
  readonly clauses: string;
}

/**
 * Reads the reference page of a service that the build made with Redocly CLI, one HTML file that needs no network, and
 * puts the contract's part in. Throws a PageNotBuiltError where the project was not built.
 */
export function readReferencePage(service: Service, { bar, clauses }: ContractPart): string {
  const page = readBuiltPage(service);
  const places = [barPlace, clausesPlace];
  if (!places.every((place) => page.includes(place))) throw new PageNotBuiltError();
  return page.replace(barPlace, () => bar).replace(clausesPlace, () => clauses);
}

const barPlace = '<!--contract-bar-->';
const clausesPlace = '<!--contract-clauses-->';

function readBuiltPage(service: Service): string {
  try {
    return readFileSync(join(packageRoot(), 'dist', 'docs', files[service]), 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new PageNotBuiltError();
    throw error;
  }
}
