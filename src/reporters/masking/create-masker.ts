import type { HeaderList } from '../../../contracts/harness/exchange.ts';
import { isLatin1, longestFirst, secretForms } from './secret-forms.ts';

/** What stands in the place of a secret. */
export const mask = '***';

/** Takes secrets out of whatever is about to be shown or stored. */
export interface Masker {
  text(text: string): string;
  bytes(bytes: Uint8Array): Uint8Array;
  headers(headers: HeaderList): HeaderList;
  /** A masker that knows more secrets. */
  and(secrets: readonly string[]): Masker;
}

const signatureParts: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(Signature=)[0-9a-f]{16,}/gi, `$1${mask}`],
  [/\b(Credential=)[^/\s,&]+/gi, `$1${mask}`],
  [/\b(X-Amz-Security-Token=)[^&\s'"]+/gi, `$1${mask}`],
];

function maskSignatureParts(text: string): string {
  // Each of them has the sign in it, and most text has none.
  if (!text.includes('=')) return text;
  return signatureParts.reduce(
    (masked, [pattern, replacement]) => masked.replace(pattern, replacement),
    text,
  );
}

function maskForms(text: string, forms: readonly string[]): string {
  return maskSignatureParts(forms.reduce((masked, form) => masked.replaceAll(form, mask), text));
}

/** Builds a masker that knows these secret values; signatures and credential ids it knows by their form. */
export function createMasker(secrets: readonly string[]): Masker {
  const forms = secretForms(secrets);
  // In a body a secret may stand in UTF-8 or in Latin-1, and bytes are compared as Latin-1.
  const formsInLatin1 = longestFirst(
    new Set([
      ...forms.map((form) => Buffer.from(form, 'utf8').toString('latin1')),
      ...forms.filter(isLatin1),
    ]),
  );
  const text = (input: string): string => maskForms(input, forms);
  return {
    text,
    bytes: (bytes) => {
      const before = Buffer.from(bytes).toString('latin1');
      const after = maskForms(before, formsInLatin1);
      return after === before ? bytes : Buffer.from(after, 'latin1');
    },
    headers: (headers) => headers.map(([name, value]) => [name, maskHeader(name, text(value))]),
    and: (more) => createMasker([...secrets, ...more]),
  };
}

const secretName = /authori[sz]ation|cookie|token|secret|password|api-?key|credential|session/i;

/** True for the names of header fields whose values are secrets by their nature. */
export function isSecretHeader(name: string): boolean {
  return secretName.test(name);
}

function maskHeader(name: string, value: string): string {
  if (!isSecretHeader(name)) return value;
  return /^AWS4-[A-Z0-9-]+ /.test(value) ? value : mask;
}
