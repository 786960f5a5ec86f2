import type { Finding } from '../harness/failure.ts';
import { describeType, isJsonObject, type JsonObject, showValue } from '../reading/json-body.ts';
import { judgeEntries } from '../reading/judge-entries.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

const members = ['PhoneNumberId', 'ErrorCode', 'ErrorMessage'] as const;

/** Each entry is an object of strings that names its id. */
export const entryShape: OperationCheck = {
  id: 'entry-shape',
  title: 'each entry is an object of strings that names its id',
  clauses: ['partial-failure/entry-shape', 'partial-failure/entry-id-present'],
  judge(view) {
    if (!isSuccess(view) || view.entries === undefined) return null;
    return judgeEntries(view.entries, judgeEntry);
  },
};

function judgeEntry(entry: unknown, path: string): readonly Finding[] {
  const clause = 'partial-failure/entry-shape';
  if (!isJsonObject(entry))
    return [{ clause, code: 'entry-not-object', path, received: showValue(entry), expected: 'an object' }];
  const findings: Finding[] = [];
  for (const member of members) findings.push(...judgeMember(entry, member, path));
  return findings;
}

function judgeMember(entry: JsonObject, member: string, path: string): readonly Finding[] {
  const value = entry[member];
  const at = `${path}/${member}`;
  if (typeof value === 'string') return [];
  if (value !== undefined && !(member === 'PhoneNumberId' && value === null))
    return [
      {
        clause: 'partial-failure/entry-shape',
        code: 'entry-member-not-string',
        path: at,
        received: describeType(value),
        expected: 'a string',
      },
    ];
  if (member !== 'PhoneNumberId') return [];
  return [
    {
      clause: 'partial-failure/entry-id-present',
      code: 'entry-id-missing',
      path: at,
      received: describeType(value),
      expected: 'the id that failed',
    },
  ];
}
