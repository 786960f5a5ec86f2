import type { Exchange } from '../harness/exchange.ts';
import type { Finding } from '../harness/failure.ts';
import type { OperationCheck } from './operation-check.ts';

const toleranceMs = 5 * 60 * 1000;
const days = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const months = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
// The three forms of RFC 9110 §5.6.7.
const httpDate = new RegExp(
  `^(${days}, \\d\\d ${months} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT|[A-Z][a-z]+day, \\d\\d-${months}-\\d\\d \\d\\d:\\d\\d:\\d\\d GMT|${days} ${months} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4})$`,
);

/** Every Date is right within five minutes, and a 200 has one: the SDK for JavaScript sets its clock by it. */
export const date: OperationCheck = {
  id: 'date',
  title: 'Date is present and right',
  clauses: ['transport/date', 'errors/date'],
  judge(view) {
    if (!view.isOperation) return null;
    const value = view.header('date');
    if (value === undefined) return missing(view.status);
    const time = readTime(value);
    if (isNear(time, view.exchange)) return [];
    const received = Number.isNaN(time) ? `${value} (no HTTP date)` : value;
    const expected = `within five minutes of ${new Date(view.exchange.at).toUTCString()}`;
    return [{ clause: 'transport/date', code: 'date-wrong', path: 'header date', received, expected }];
  },
};

let latest = { value: '', time: Number.NaN };

/** The moment that a field names, `NaN` when it is no HTTP date. Answers of one second share their value, so the last is kept. */
function readTime(value: string): number {
  if (value !== latest.value) {
    const time = httpDate.test(value)
      ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`)
      : Number.NaN;
    latest = { value, time };
  }
  return latest.time;
}

function missing(status: number): readonly Finding[] {
  if (status !== 200 && status < 400) return [];
  const clause = status === 200 ? 'transport/date' : 'errors/date';
  return [
    {
      clause,
      code: 'date-missing',
      path: 'header date',
      received: '(none)',
      expected: 'the time of the answer',
    },
  ];
}

function isNear(time: number, { at, durationMs }: Exchange): boolean {
  return time >= at - toleranceMs && time <= at + durationMs + toleranceMs;
}
