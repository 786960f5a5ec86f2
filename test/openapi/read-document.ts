import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The hand-written document as a value, references kept. */
export function readDocument(): unknown {
  return parse(readFileSync('openapi/batch-delete-phone-number.yaml', 'utf8'));
}
