import type { Finding } from '../harness/failure.ts';
import { isJsonObject, showValue } from '../reading/json-body.ts';
import { judgeEntries } from '../reading/judge-entries.ts';
import { serviceProfile } from '../services.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

/** Each entry has an ErrorCode that its service publishes, and a message. */
export const entryWords: OperationCheck = {
  id: 'entry-words',
  title: 'each entry has a published ErrorCode and a message',
  clauses: ['partial-failure/error-code-published', 'partial-failure/error-message'],
  judge(view) {
    if (!isSuccess(view) || view.entries === undefined) return null;
    const { errorCodes } = serviceProfile(view.service);
    return judgeEntries(view.entries, (entry, path) => judgeEntry(entry, path, errorCodes));
  },
};

function judgeEntry(entry: unknown, path: string, words: ReadonlySet<string>): readonly Finding[] {
  if (!isJsonObject(entry)) return [];
  const findings: Finding[] = [];
  const { ErrorCode: code, ErrorMessage: message } = entry;
  const isWord = typeof code === 'string' && words.has(code);
  if (!isWord && (code === undefined || typeof code === 'string'))
    findings.push({
      clause: 'partial-failure/error-code-published',
      code: code === undefined ? 'error-code-missing' : 'error-code-unpublished',
      path: `${path}/ErrorCode`,
      received: showValue(code),
      expected: 'a published word such as NotFound',
    });
  if (message === undefined || (typeof message === 'string' && message.trim() === ''))
    findings.push({
      clause: 'partial-failure/error-message',
      code: 'error-message-missing',
      path: `${path}/ErrorMessage`,
      received: showValue(message),
      expected: 'a sentence',
    });
  return findings;
}
