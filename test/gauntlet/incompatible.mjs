/**
 * What is left out of the combinations that are drawn, and why. Beside this, two that replace the same stage of
 * the sandbox are never combined.
 * @typedef {object} Incompatible
 * @property {readonly string[]} [hides]  variants beside which faults lose their occasion to show
 * @property {readonly string[]} [faults]  faults that are not combined with these
 * @property {readonly string[]} [variants]  variants
 * @property {string} reason
 */

/** @type {readonly Incompatible[]} */
export const incompatible = [
  {
    hides: [
      'no-get-phone-number',
      'no-restore-phone-number',
      'no-clock-state',
      'no-error-states',
      'no-association-states',
    ],
    reason: 'cases that need what the target does not offer are skipped',
  },
  {
    hides: ['opaque-ids', 'percent-ids-only'],
    reason: 'a fault in one spelling of an id has no occasion where that spelling names nothing',
  },
  {
    faults: [
      'previous-answer-repeated',
      'second-call-refused',
      'tenth-request-dropped',
      'connection-verified-once',
      'connection-refused-once-for-all',
      'body-of-unknown-operation-unread',
      'body-of-other-method-unread',
      'body-of-get-unread',
      'body-of-other-media-type-unread',
      'body-of-unacceptable-answer-unread',
      'body-of-unknown-credentials-unread',
    ],
    variants: [
      'close-delimited-answers',
      'connection-closed-each-time',
      'connections-closed-unannounced',
      'http-1-0-answers',
      'refusals-close-connection',
    ],
    reason: 'a connection that ends with an answer has nothing to go wrong behind it',
  },
];
