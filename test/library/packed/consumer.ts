import 'chime-contract/matchers/jest';
import 'chime-contract/matchers/vitest';
import { type BatchDeletePhoneNumberRequest, documentPath, type Report } from 'chime-contract';
import document from 'chime-contract/document' with { type: 'json' };
import successor from 'chime-contract/document/chime-sdk-voice' with { type: 'json' };
import { type Exchange, judgeExchange } from 'chime-contract/judge';
import { matchers } from 'chime-contract/matchers';
import description from 'chime-contract/package.json' with { type: 'json' };
import schema from 'chime-contract/schemas/report.schema.json' with { type: 'json' };
import { describeContract } from 'chime-contract/vitest';
import { expect } from 'vitest';

/** Uses something of every export; a type that did not resolve would be `any` and pass where an error is expected. */
export function consume(exchange: Exchange, report: Report): readonly string[] {
  const request: BatchDeletePhoneNumberRequest = { PhoneNumberIds: ['+12065550100'] };
  // @ts-expect-error the list holds strings
  const wrong: BatchDeletePhoneNumberRequest = { PhoneNumberIds: [1] };
  // @ts-expect-error a verdict is a word
  const verdict: number = report.verdict;
  // @ts-expect-error the settings are no number
  describeContract(1);
  // @ts-expect-error the level is no such word
  expect(exchange).toHoldContract(undefined, { failOn: 'observed' });
  const checks: readonly string[] = judgeExchange(exchange).map(({ check = 'none' }) => check);
  const names: readonly string[] = [document.openapi, successor.openapi, schema.title, description.name];
  return [...checks, ...names, documentPath, String([request, wrong, verdict, matchers.toHoldContract])];
}
