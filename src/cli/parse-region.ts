import { UsageError } from '../errors/usage-error.ts';

/** Reads the name of an AWS region, which becomes a part of the credential scope; throws a UsageError otherwise. */
export function parseRegion(text: string): string {
  if (/^[a-z0-9-]+$/.test(text)) return text;
  throw new UsageError({
    input: `--region '${text}'`,
    problem: 'not the name of a region',
    remedy: 'give for example --region us-east-1',
  });
}
