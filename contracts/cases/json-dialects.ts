import type { OperationCase } from './build.ts';
import { brokenJson } from './input.ts';

/**
 * Bodies that some parsers read although they are no JSON: those of JSON5 and YAML, Gson as it comes
 * (comments, `=` and `;`, bare words), Python's literals, parsers that let control characters stand.
 */
export const jsonDialects: readonly OperationCase[] = [
  brokenJson('hash-comment', (good) => `{"PhoneNumberIds":[${good}]} # all`),
  brokenJson('equals-sign', (good) => `{"PhoneNumberIds"=[${good}]}`),
  brokenJson('semicolon', (good) => `{"PhoneNumberIds":[${good};${good}]}`),
  brokenJson('comma-missing', (good) => `{"PhoneNumberIds":[${good} ${good}]}`),
  brokenJson('comma-twice', (good) => `{"PhoneNumberIds":[${good},,${good}]}`),
  brokenJson('leading-comma', (good) => `{"PhoneNumberIds":[,${good}]}`),
  brokenJson('bare-id', () => '{"PhoneNumberIds":[+12065550190]}'),
  brokenJson('capital-literal', (good) => `{"PhoneNumberIds":[${good}],"X":True}`),
  brokenJson('leading-zero', (good) => `{"PhoneNumberIds":[${good}],"X":01}`),
  brokenJson('raw-tab', () => '{"PhoneNumberIds":["+1206\t5550190"]}'),
  brokenJson('hexadecimal-escape', () => '{"PhoneNumberIds":["\\x2B12065550190"]}'),
  brokenJson('no-break-space', (good) => `{\u00a0"PhoneNumberIds":[${good}]}`),
  brokenJson('line-separator-behind', (good) => `{"PhoneNumberIds":[${good}]}\u2028`),
  brokenJson('nul-behind', (good) => `{"PhoneNumberIds":[${good}]}\0`),
];
