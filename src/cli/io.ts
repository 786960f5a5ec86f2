/** A place for text that people or programs read. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a command may touch of the process around it. */
export interface Io {
  /** For the result, and nothing else. */
  readonly stdout: TextStream;
  /** For everything that is not the result. */
  readonly stderr: TextStream;
  /** Where people answer questions; absent where there is nobody to ask. */
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** How the user can start the tool again, for a shell. */
  readonly invocation: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts when the user or the system asks the tool to end. */
  readonly stop: AbortSignal;
}
