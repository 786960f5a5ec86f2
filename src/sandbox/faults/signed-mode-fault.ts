import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';

/** A fault that shows in signed mode only. */
export function signedModeFault(
  id: string,
  lies: string,
  caughtBy: readonly string[],
  overrides: Overrides,
): Fault {
  return { id, lies, caughtBy, needsAuth: true, overrides };
}
