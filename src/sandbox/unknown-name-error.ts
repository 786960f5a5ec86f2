/** A fault or variant id that the sandbox does not have. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
  /** What the id was meant to name. */
  readonly kind: 'fault' | 'variant';
  readonly id: string;

  constructor(kind: 'fault' | 'variant', id: string) {
    super(`The sandbox has no ${kind} named ${id}.`);
    this.kind = kind;
    this.id = id;
  }
}
