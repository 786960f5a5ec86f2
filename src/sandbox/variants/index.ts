import type { Variant } from '../fault.ts';

/** Every variant, by topic. */
export const variants: readonly Variant[] = [];
