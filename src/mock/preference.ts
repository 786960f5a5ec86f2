import type { Catalogue } from './prism-engine.ts';

/** The documented answer that a client asks for. */
export interface Preference {
  readonly status: number;
  readonly example?: string;
}

/** What a `Prefer` header asks of the mock. */
export type PreferenceRequest =
  | { readonly kind: 'none' }
  | { readonly kind: 'answer'; readonly preference: Preference }
  /** It asks for an answer that is not documented; both texts are parts of a sentence for people. */
  | { readonly kind: 'unknown'; readonly problem: string; readonly remedy: string };

/**
 * Reads Prism's preferences `code=<status>` and `example=<name>` from a `Prefer` header (RFC 7240).
 * Other preferences are ignored, as RFC 7240 section 2 asks.
 * An example without a code stands for the first status that has an example of that name.
 */
export function readPreference(header: string, catalogue: Catalogue): PreferenceRequest {
  const wishes = parse(header);
  const code = wishes.get('code');
  const example = wishes.get('example');
  if (code === undefined && example === undefined) return { kind: 'none' };

  const candidates = [...catalogue].filter(([status]) => code === undefined || String(status) === code);
  if (candidates.length === 0)
    return unknown(`the status ${quote(code)} is not documented`, [...catalogue.keys()].map(String));
  const found = candidates.find(([, names]) => example === undefined || names.includes(example));
  if (found === undefined)
    return unknown(
      `the example ${quote(example)} is not documented`,
      candidates.flatMap(([, names]) => names),
    );
  return { kind: 'answer', preference: { status: found[0], ...(example === undefined ? {} : { example }) } };
}

/** Names are compared without case; of a repeated preference the first counts (RFC 7240 section 2). */
function parse(header: string): ReadonlyMap<string, string> {
  const wishes = new Map<string, string>();
  for (const part of header.split(/[,;]/)) {
    const [name = '', value = ''] = part.split(/=(.*)/s).map((text) => text.trim());
    const key = name.toLowerCase();
    if (!wishes.has(key)) wishes.set(key, value.replace(/^"(.*)"$/, '$1'));
  }
  return wishes;
}

function unknown(problem: string, words: readonly string[]): PreferenceRequest {
  return { kind: 'unknown', problem, remedy: `try ${[...new Set(words)].join(', ')}` };
}

/** The word as the client sent it, shortened and without anything but printable ASCII. */
function quote(word = ''): string {
  return `'${word.slice(0, 60).replace(/[^ -~]/g, '?')}'`;
}
