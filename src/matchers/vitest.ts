/** Gives vitest's `expect` the matcher `toHoldContract`, and TypeScript its types. Import it once, in a test or a setup file. */

import { expect } from 'vitest';
import { type ContractMatchers, matchers } from '../matchers.ts';

declare module 'vitest' {
  interface Assertion<T> extends ContractMatchers {}
}

expect.extend(matchers);
