import type { Variant } from '../fault.ts';
import { authenticationVariants } from './authentication.ts';
import { connectionVariants } from './connections.ts';
import { effectVariants } from './effect.ts';
import { errorVariants } from './errors.ts';
import { readingVariants } from './readings-of-ids.ts';
import { requestVariants } from './request.ts';
import { successVariants } from './success.ts';
import { targetVariants } from './target.ts';
import { transportVariants } from './transport.ts';
import { verifyingVariants } from './verifying.ts';

/** Every variant, by topic. */
export const variants: readonly Variant[] = [
  ...transportVariants,
  ...connectionVariants,
  ...successVariants,
  ...errorVariants,
  ...requestVariants,
  ...readingVariants,
  ...effectVariants,
  ...targetVariants,
  ...authenticationVariants,
  ...verifyingVariants,
];
