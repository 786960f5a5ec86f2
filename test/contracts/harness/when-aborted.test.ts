import { describe, expect, test, vi } from 'vitest';
import { whenAborted } from '../../../contracts/harness/when-aborted.ts';

describe('an abort', () => {
  test('is told to all who wait, once', () => {
    const stop = new AbortController();
    const waiting = [vi.fn(), vi.fn()];
    for (const one of waiting) whenAborted(stop.signal, one);
    stop.abort();
    stop.abort();
    for (const one of waiting) expect(one).toHaveBeenCalledOnce();
  });

  test('is not told to those who no longer wait', () => {
    const stop = new AbortController();
    const [patient, gone] = [vi.fn(), vi.fn()];
    whenAborted(stop.signal, patient);
    whenAborted(stop.signal, gone)();
    stop.abort();
    expect(patient).toHaveBeenCalledOnce();
    expect(gone).not.toHaveBeenCalled();
  });

  test('that has happened is told at once', () => {
    const late = vi.fn();
    whenAborted(AbortSignal.abort(), late)();
    expect(late).toHaveBeenCalledOnce();
  });

  test('costs the signal one listener, however many wait', () => {
    const { signal } = new AbortController();
    const listen = vi.spyOn(signal, 'addEventListener');
    for (let count = 0; count < 20; count += 1) whenAborted(signal, () => undefined);
    expect(listen).toHaveBeenCalledOnce();
  });

  test('never comes without a signal', () => {
    const never = vi.fn();
    whenAborted(undefined, never)();
    expect(never).not.toHaveBeenCalled();
  });
});
