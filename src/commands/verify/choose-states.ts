import { existsSync } from 'node:fs';
import type { StatesSource } from '../../../contracts/harness/run-options.ts';
import { parseHttpUrl } from '../../cli/parse-http-url.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { numberStates } from './number-states.ts';
import { readFixtures } from './read-fixtures.ts';

/** Reads the value of `--states`: a URL, the word `prefer`, or a file of numbers by state. Throws a UsageError otherwise. */
export async function chooseStates(value: string | undefined): Promise<StatesSource> {
  if (value === undefined) return { kind: 'none' };
  if (value === 'prefer') return { kind: 'prefer' };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) {
    return { kind: 'url', url: parseHttpUrl(value, { input: '--states', query: 'allowed' }) };
  }
  if (/^p[refr]{3,6}$/i.test(value) && !existsSync(value)) {
    throw new UsageError({
      input: `--states '${value}'`,
      problem: 'neither a URL nor a file that exists',
      remedy: "did you mean 'prefer'?",
    });
  }
  return { kind: 'fixtures', numbers: await readFixtures(value, numberStates) };
}
