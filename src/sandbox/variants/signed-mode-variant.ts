import type { Overrides } from '../behaviour.ts';
import type { Variant } from '../fault.ts';

/** A variant that shows in signed mode only. */
export function signedModeVariant(id: string, does: string, overrides: Overrides): Variant {
  return { id, does, needsAuth: true, overrides };
}
