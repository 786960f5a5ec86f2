import type { Fault } from '../fault.ts';
import { orReadAs } from './json.ts';

/** Defects of parsers that read more than JSON. */
export const dialectFaults: readonly Fault[] = [
  {
    id: 'hash-comments-forgiven',
    lies: 'Comments that begin with a hash sign are taken out, as by Gson and YAML.',
    caughtBy: ['input/json-hash-comment'],
    overrides: orReadAs((text) => text.replace(/#[^\n]*/g, '')),
  },
  {
    id: 'equals-signs-forgiven',
    lies: 'An equals sign stands for the colon behind a name, as in Gson.',
    caughtBy: ['input/json-equals-sign'],
    overrides: orReadAs((text) => text.replace(/"\s*=>?/g, '":')),
  },
  {
    id: 'semicolons-forgiven',
    lies: 'A semicolon stands for a comma, as in Gson.',
    caughtBy: ['input/json-semicolon'],
    overrides: orReadAs((text) => text.replaceAll(';', ',')),
  },
  {
    id: 'missing-commas-forgiven',
    lies: 'White space between two elements is enough, as in HOCON.',
    caughtBy: ['input/json-comma-missing'],
    overrides: orReadAs((text) => text.replace(/"\s+"/g, '","')),
  },
  {
    id: 'spare-commas-forgiven',
    lies: 'Commas with nothing between them, or nothing in front, are skipped.',
    caughtBy: ['input/json-comma-twice', 'input/json-leading-comma'],
    overrides: orReadAs((text) => text.replace(/,(\s*,)+/g, ',').replace(/\[\s*,/g, '[')),
  },
  {
    id: 'bare-ids-forgiven',
    lies: 'An id needs no quotation marks, as in YAML.',
    caughtBy: ['input/json-bare-id'],
    overrides: orReadAs((text) => text.replace(/([[,]\s*)(\+\d+)/g, '$1"$2"')),
  },
  {
    id: 'python-literals-forgiven',
    lies: 'True, False and None are taken for their JSON twins.',
    caughtBy: ['input/json-capital-literal'],
    overrides: orReadAs((text) =>
      text
        .replace(/\bTrue\b/g, 'true')
        .replace(/\bFalse\b/g, 'false')
        .replace(/\bNone\b/g, 'null'),
    ),
  },
  {
    id: 'leading-zeros-forgiven',
    lies: 'Numbers may begin with a zero or a plus sign.',
    caughtBy: ['input/json-leading-zero'],
    overrides: orReadAs((text) => text.replace(/([:,[]\s*)\+?0+(\d)/g, '$1$2')),
  },
  {
    id: 'raw-tabs-forgiven',
    lies: 'A tab stands in a string as it is, as in Python with strict=False.',
    caughtBy: ['input/json-raw-tab'],
    overrides: orReadAs((text) => text.replaceAll('\t', '\\t')),
  },
  {
    id: 'unknown-escapes-forgiven',
    lies: 'An escape that JSON does not know stands for its letter.',
    caughtBy: ['input/json-hexadecimal-escape'],
    overrides: orReadAs((text) => text.replace(/\\([^"\\/bfnrtu])/g, '$1')),
  },
  {
    id: 'no-break-spaces-forgiven',
    lies: 'No-break spaces between tokens are skipped.',
    caughtBy: ['input/json-no-break-space'],
    overrides: orReadAs((text) => text.replaceAll('\u00a0', ' ')),
  },
  {
    id: 'line-separator-behind-forgiven',
    lies: 'White space of Unicode around the body is trimmed before it is parsed.',
    caughtBy: ['input/json-line-separator-behind'],
    overrides: orReadAs((text) => text.trim()),
  },
  {
    id: 'nul-behind-forgiven',
    lies: 'NUL characters behind the body are what is left of a buffer, and dropped.',
    caughtBy: ['input/json-nul-behind'],
    overrides: orReadAs((text) => text.replace(/\0+$/, '')),
  },
];
