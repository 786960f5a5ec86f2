import { createHash } from 'node:crypto';
import type { Failure } from '../../../contracts/harness/failure.ts';

/**
 * What is the same whenever the same deviation is found again, on another port, another day or with other values:
 * clause, case, check, kind of deviation and place, in which positions in lists and quoted values count for nothing.
 */
export function fingerprint({ clause, case: caseId, check, code, path }: Failure): string {
  const place = path.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/(?<=\/)\d+(?=\/|$)/g, '*');
  const parts = [clause, caseId ?? null, check ?? null, code, place];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
