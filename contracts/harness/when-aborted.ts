const waitingBySignal = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls a function when a signal aborts, at once when it has aborted already; gives the function that takes this back.
 * The signal gets one listener, however many exchanges are under way: adding one to each of thousands costs more.
 */
export function whenAborted(signal: AbortSignal | undefined, onAbort: () => void): () => void {
  if (signal === undefined) return () => undefined;
  if (signal.aborted) {
    onAbort();
    return () => undefined;
  }
  const waiting = waitingOf(signal);
  waiting.add(onAbort);
  return () => waiting.delete(onAbort);
}

function waitingOf(signal: AbortSignal): Set<() => void> {
  const known = waitingBySignal.get(signal);
  if (known !== undefined) return known;
  const waiting = new Set<() => void>();
  waitingBySignal.set(signal, waiting);
  signal.addEventListener('abort', () => {
    for (const onAbort of waiting) onAbort();
  });
  return waiting;
}
