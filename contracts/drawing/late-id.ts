import type { IdOf } from '../harness/case.ts';
import { percentEncodePlus } from '../reading/id-spelling.ts';

/** No target has an id that begins so, whatever its inventory. */
export const madeUpPrefix = 'No-Such-Number-7C1e-';

/** An id in a drawn body; one that stands for a number of the case is known only when the request is sent. */
export class LateId {
  readonly kind: 'alias' | 'fiction' | 'made-up';
  readonly text: string;
  /** Whether its plus sign is written in percent form. */
  readonly isEncoded: boolean;

  constructor(kind: LateId['kind'], text: string, isEncoded = false) {
    this.kind = kind;
    this.text = text;
    this.isEncoded = isEncoded;
  }

  /** The id as it is sent. */
  settle(idOf: IdOf): string {
    if (this.kind === 'made-up') return `${madeUpPrefix}${this.text}`;
    const id = this.kind === 'alias' ? idOf(this.text) : this.text;
    return this.isEncoded ? percentEncodePlus(id) : id;
  }

  /** The shortest of its kind. */
  get simplest(): LateId {
    if (this.kind === 'made-up') return new LateId('made-up', '');
    return new LateId(this.kind, this.text);
  }
}
