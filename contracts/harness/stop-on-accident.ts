import type { Exchange } from './exchange.ts';
import { CannotJudge } from './not-judged.ts';

const nobodysFault = new Set(['refused', 'unresolved', 'tls', 'aborted']);

/** Throws CannotJudge for an exchange that had an accident which says nothing of the target's answers. */
export function stopOnAccident({ accident }: Exchange): void {
  if (accident !== undefined && nobodysFault.has(accident.kind)) throw new CannotJudge(accident.message);
}
