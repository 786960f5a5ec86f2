/**
 * What is left out of the combinations that are drawn, and why. Beside this, two that replace the same stage of
 * the sandbox are never combined.
 * @typedef {object} Incompatible
 * @property {readonly string[]} [hides]  variants beside which faults lose their occasion to show
 * @property {readonly [string, string]} [pair]  two that are not combined
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
    pair: ['previous-answer-repeated', 'close-delimited-answers'],
    reason: 'a connection that ends with each answer has no answer before',
  },
  {
    pair: ['previous-answer-repeated', 'connection-closed-each-time'],
    reason: 'a connection that ends with each answer has no answer before',
  },
];
