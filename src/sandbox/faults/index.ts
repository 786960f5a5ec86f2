import type { Fault } from '../fault.ts';

/** Every fault, by topic. */
export const faults: readonly Fault[] = [];
