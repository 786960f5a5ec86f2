/** Thrown by an expectation when the target doesn't offer what the case needs: the case is skipped. */
export class NotOffered extends Error {
  /** What would make the case run. */
  readonly remedy: string | undefined;

  constructor(reason: string, remedy?: string) {
    super(reason);
    this.remedy = remedy;
  }
}

/** Thrown by an expectation when an accident keeps it from judging: the case could not run. */
export class CannotJudge extends Error {}
