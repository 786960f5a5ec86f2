/** What a program that calls through an official client has in its hands after one call. */
export type Seen = (
  | {
      readonly kind: 'success';
      /** `PhoneNumberErrors` as handed on; `undefined` where there is none. */
      readonly list: unknown;
    }
  | {
      readonly kind: 'exception';
      readonly name: string;
      readonly message: string;
      /** Whether it is of the class that the service's model has for this name. */
      readonly isModelled: boolean;
      readonly code?: unknown;
    }
  /** The client itself failed, or gave an exception of no service. */
  | { readonly kind: 'crash'; readonly text: string }
  | { readonly kind: 'still-waiting'; readonly text: string }
) &
  Metadata;

/** What a client tells about the exchange; absent where it doesn't. */
export interface Metadata {
  readonly status?: number;
  readonly requestId?: string;
  readonly attempts?: number;
}

/** What a program saw, in a few words for people. */
export function describeSeen(seen: Seen): string {
  if (seen.kind === 'success') return 'a success';
  if (seen.kind === 'still-waiting') return seen.text;
  if (seen.kind === 'crash') return `the client failed: ${seen.text}`;
  const status = seen.status === undefined ? '' : ` with status ${seen.status}`;
  return `${seen.isModelled ? '' : 'a generic exception '}${seen.name || '(no name)'}${status}`;
}
