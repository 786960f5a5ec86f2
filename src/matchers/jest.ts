/** Gives jest's `expect` the matcher `toHoldContract`, and TypeScript its types. Name it in `setupFilesAfterEnv`. */

import { type ContractMatchers, matchers } from '../matchers.ts';

declare global {
  namespace jest {
    interface Matchers<R> extends ContractMatchers<Promise<R>> {}
  }
}

/** The part of jest's global `expect` that is needed here. */
type Extend = (added: typeof matchers) => void;

extendGlobal(Reflect.get(globalThis, 'expect'));

function extendGlobal(expect: unknown): void {
  if (typeof expect !== 'function' || !('extend' in expect) || !isExtend(expect.extend))
    throw new Error(
      'there is no global expect; name chime-contract/matchers/jest in setupFilesAfterEnv, or extend expect by hand: expect.extend(matchers) of chime-contract/matchers',
    );
  expect.extend(matchers);
}

function isExtend(extend: unknown): extend is Extend {
  return typeof extend === 'function';
}
