import { UsageError } from '../errors/usage-error.ts';
import { readPreference } from './preference.ts';
import type { Catalogue } from './prism-engine.ts';

/** Throws a `UsageError` when a `--prefer` asks for no answer or for one that is not documented. */
export function requireDocumented(prefer: string, catalogue: Catalogue): void {
  const wish = readPreference(prefer, catalogue);
  if (wish.kind === 'answer') return;
  const { problem, remedy } =
    wish.kind === 'unknown'
      ? wish
      : { problem: 'it asks for no answer', remedy: "try 'code=403' or 'example=forbidden'" };
  throw new UsageError({ input: `--prefer '${prefer}'`, problem, remedy });
}
