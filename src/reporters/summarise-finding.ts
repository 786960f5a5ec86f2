import type { Failure } from '../../contracts/harness/failure.ts';

const longest = 400;

/** Cuts a text that is too long for people, and says how long it was. */
export function clipText(text: string, atMost = longest): string {
  return text.length <= atMost ? text : `${text.slice(0, atMost)}… (${text.length} characters)`;
}

/** Both sides of a finding in one line: `status: received 200, expected 400`. */
export function summariseFinding({ path, received, expected }: Failure): string {
  return `${path}: received ${clipText(received)}, expected ${clipText(expected)}`;
}
