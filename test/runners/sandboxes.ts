/** Faults of every kind; `none` is the sandbox as it should be. */
export const faultsToCompare: readonly string[] = [
  'none',
  'operation-ignored',
  'content-type-missing-crashes',
  'null-elements-skipped',
  'success-201',
  'failures-unlisted',
  'entry-without-id',
  'not-found-as-400',
  'error-page',
  'last-id-skipped',
  'content-length-too-short',
];
