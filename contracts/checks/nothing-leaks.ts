import type { Finding } from '../harness/failure.ts';
import { isOperationError, type OperationCheck } from './operation-check.ts';

const innerWorkings = [
  /\bat .+\(.+:\d+:\d+\)/,
  /\bat (\/|file:|[A-Z]:\\).+:\d+/,
  /Traceback \(most recent call last\)/,
  /\bFile ".+", line \d+/,
  /\b(java|javax|org|com)\.[\w.]+(Exception|Error)\b/,
  /goroutine \d+ \[/,
  /\b(SELECT|INSERT|UPDATE|DELETE)\b.+\b(FROM|INTO|SET|WHERE)\b/,
  /\b(SQLSTATE|ORA-\d{5}|ECONNREFUSED)\b/,
  /\/(usr|home|var|opt|srv|app|etc)\/[\w./-]+/,
  /\b[A-Z]:\\[\w\\]+/,
];

/** Shorter ids turn up in ordinary sentences by chance. */
const shortestTellingId = 5;

/** An error's text repeats no id, which is personal data, and shows no inner workings. */
export const nothingLeaks: OperationCheck = {
  id: 'nothing-leaks',
  title: 'an error gives nothing away',
  clauses: ['errors/nothing-leaks'],
  judge(view) {
    if (!isOperationError(view) || view.json.kind !== 'json') return null;
    const { text } = view.json;
    const findings: Finding[] = [];
    const inner = innerWorkings
      .map((pattern) => pattern.exec(text)?.[0])
      .find((found) => found !== undefined);
    if (inner !== undefined) findings.push(leak('inner-workings-shown', inner));
    const repeated = (view.requestIds ?? []).find(
      (id) => id.length >= shortestTellingId && text.includes(id),
    );
    if (repeated !== undefined) findings.push(leak('id-repeated', repeated));
    return findings;
  },
};

function leak(code: string, received: string): Finding {
  const expected = 'neither ids nor inner workings';
  return { clause: 'errors/nothing-leaks', code, path: 'body', received: received.slice(0, 200), expected };
}
