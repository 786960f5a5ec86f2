import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { judgeSides, type SideFindings, type Sides } from '../../../contracts/traffic/judge-sides.ts';
import { contractFor } from './partial-contract.ts';
import { readEntry } from './read-entry.ts';

/** What an entry of a HAR holds and what was found on it, or one precise sentence on what is wrong with it. */
export type JudgedEntry =
  | { readonly kind: 'exchange'; readonly exchange: Exchange; readonly sides: Sides }
  | { readonly kind: 'broken'; readonly complaint: string };

/**
 * What a HAR cannot show: bytes, of which it holds the text; framing and content coding, which its recorder has
 * undone. Nothing is said of these clauses.
 */
const hidden: ReadonlySet<string> = new Set([
  'input/invalid-utf8-refused',
  'transport/honest-framing',
  'transport/no-unasked-encoding',
  'transport/utf8-without-bom',
]);

/** Judges one entry of a HAR by everything that it shows; trusts nothing, throws nothing. */
export function judgeEntry(bytes: Uint8Array): JudgedEntry {
  const entry = readEntry(bytes);
  if (entry.kind === 'broken') return entry;
  const { exchange, shows } = entry;
  const sides = judgeSides(exchange, { contract: contractFor(shows), isRequestKnown: shows.requestBody });
  const { kind, request, response } = sides;
  return { kind: 'exchange', exchange, sides: { kind, request: hide(request), response: hide(response) } };
}

const shownClauses = new WeakMap<readonly string[], readonly string[]>();

function hide({ clauses, findings }: SideFindings): SideFindings {
  let shown = shownClauses.get(clauses);
  if (shown === undefined) {
    shown = clauses.filter((clause) => !hidden.has(clause));
    shownClauses.set(clauses, shown);
  }
  const isToldAll = findings.every(({ clause }) => !hidden.has(clause));
  return {
    clauses: shown,
    findings: isToldAll ? findings : findings.filter(({ clause }) => !hidden.has(clause)),
  };
}
