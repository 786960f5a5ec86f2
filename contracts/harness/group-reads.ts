import type { IdOf, Send, Step } from './case.ts';

/** A step, and the observers behind it that only read. */
export interface StepWithReads<View> {
  readonly step: Step<View>;
  readonly reads: readonly Send<View>[];
}

/**
 * Puts the observers that follow a request beside it, as far as they only read: in which order they go out changes
 * nothing, so they may go out together.
 */
export function groupReads<View>(steps: readonly Step<View>[], idOf: IdOf): readonly StepWithReads<View>[] {
  const groups: Array<{ step: Step<View>; reads: Send<View>[] }> = [];
  for (const step of steps) {
    const before = groups.at(-1);
    if (before !== undefined && sendsRequests(before.step) && isRead(step, idOf))
      before.reads.push(step.send);
    else groups.push({ step, reads: [] });
  }
  return groups;
}

function sendsRequests<View>({ do: kind }: Step<View>): boolean {
  return kind === 'send' || kind === 'send-together' || kind === 'send-on-one-connection';
}

function isRead<View>(step: Step<View>, idOf: IdOf): step is Extract<Step<View>, { do: 'send' }> {
  return step.do === 'send' && step.send.role === 'observer' && step.send.request(idOf).method === 'GET';
}
