import { readFileSync } from 'node:fs';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import { clauses } from '../../contracts/clauses/index.ts';
import type { Failure } from '../../contracts/harness/failure.ts';
import type { Report } from '../../contracts/harness/outcome.ts';
import { buildSarifLog } from '../../src/reporters/sarif/build-log.ts';
import { createSarifReporter } from '../../src/reporters/sarif.ts';
import { hostileText } from './hostile-text.ts';
import { render } from './render.ts';
import {
  acceptedEmptyObject,
  acceptedReport,
  sampleCase,
  sampleFailure,
  sampleReport,
} from './sample-report.ts';
import { sarifErrors } from './sarif-schema.ts';

const document = readFileSync('openapi/batch-delete-phone-number.yaml', 'utf8');

function logOf(report: Report): Log {
  const log: unknown = JSON.parse(render(createSarifReporter, report));
  expect(sarifErrors(log)).toEqual([]);
  return log as Log;
}

function resultsOf(failures: readonly Failure[]): readonly Result[] {
  const cases = [sampleCase({ outcome: 'broken', failures })];
  return logOf({ ...sampleReport, cases }).runs[0]?.results ?? [];
}

const [run] = logOf(sampleReport).runs;

test('each failure is a result of its clause’s rule, as grave as the clause', () => {
  expect(run?.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['input/list-required', 'error'],
    ['errors/type-told', 'error'],
    ['headers/content-type-optional', 'warning'],
  ]);
  const rules = run?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual(sampleReport.clauses.map(({ id }) => id));
  expect(run?.results?.map(({ ruleIndex = -1 }) => rules[ruleIndex]?.id)).toEqual([
    'input/list-required',
    undefined,
    'headers/content-type-optional',
  ]);
});

test('a result points to the line of the document where the constraint stands', () => {
  const failures = ['input/empty-list-refused', 'errors/type-told', 'effect/moved-to-queue'].map((clause) =>
    sampleFailure({ clause, exchange: answered(404) }),
  );
  const places = resultsOf(failures).map(({ locations: [place] = [] }) => [
    place?.physicalLocation?.artifactLocation?.uri,
    document.split('\n')[(place?.physicalLocation?.region?.startLine ?? 0) - 1]?.trim(),
    place?.logicalLocations?.[0]?.fullyQualifiedName,
  ]);
  const file = 'openapi/batch-delete-phone-number.yaml';
  const list = '#/components/schemas/BatchDeletePhoneNumberRequest/properties/PhoneNumberIds';
  expect(places).toEqual([
    [file, 'minItems: 1', `${list}/minItems`],
    [file, 'x-amzn-ErrorType:', '#/components/responses/NotFoundException/headers/x-amzn-ErrorType'],
    [file, 'post:', '#/paths/~1phone-numbers/post'],
  ]);
});

function answered(status: number): Failure['exchange'] {
  const { response } = acceptedEmptyObject;
  return { ...acceptedEmptyObject, response: response === null ? null : { ...response, status } };
}

test('the first sentence of a message tells both sides and the case', () => {
  expect(run?.results?.[0]?.message.text).toBe(
    'status: received 200, expected 400, in case input/list-missing. A body without PhoneNumberIds is refused with 400.',
  );
});

test('every clause of the catalogue is a rule with help that names its source', () => {
  const log = buildSarifLog({
    tool: { name: 'chime-contract', version: '1.2.3' },
    command: 'audit',
    clauses,
    failures: [sampleFailure({ exchange: null })],
    document,
    isJudged: true,
    startedAt: new Date(0),
    endedAt: new Date(1),
  });
  expect(sarifErrors(log)).toEqual([]);
  const rules = log.runs[0]?.tool.driver.rules ?? [];
  expect(rules.map(({ help }, index) => help?.text.includes(clauses[index]?.source ?? '?'))).not.toContain(
    false,
  );
  expect(new Set(rules.map(({ defaultConfiguration }) => defaultConfiguration?.level))).toEqual(
    new Set(['error', 'warning', 'note']),
  );
  expect(log.runs[0]?.automationDetails?.id).toBe('chime-contract/audit/');
});

function printOf(changes: Partial<Failure>): string | undefined {
  return resultsOf([sampleFailure(changes)])[0]?.partialFingerprints?.primaryLocationLineHash;
}

test('a fingerprint outlives another run, another port and other values', () => {
  const path = 'body/PhoneNumberErrors/0/ErrorCode';
  expect(printOf({ received: '201', exchange: null, curl: 'other', path })).toBe(
    printOf({ path: path.replace('0', '17') }),
  );
  expect(printOf({})).toBe('01d9689658c6a8bc4513d06fb5298c7c');
});

test('another clause, case, check, kind or place is another fingerprint', () => {
  const changes: ReadonlyArray<Partial<Failure>> = [
    {},
    { clause: 'input/empty-list-refused' },
    { case: 'input/other' },
    { check: 'documented-status' },
    { code: 'other' },
    { path: 'header x' },
  ];
  expect(new Set(changes.map(printOf)).size).toBe(changes.length);
});

test('the same deviation found again is counted, not repeated', () => {
  const results = resultsOf(['200', '201', '204'].map((received) => sampleFailure({ received })));
  expect(results.map(({ occurrenceCount }) => occurrenceCount)).toEqual([3]);
});

test('a result carries the exchange, and leaves out a body too long for it', () => {
  const { request } = acceptedEmptyObject;
  const body = Buffer.alloc(20_000, 'x');
  const [small, large] = resultsOf([
    sampleFailure(),
    sampleFailure({
      case: 'input/long',
      exchange: { ...acceptedEmptyObject, request: { ...request, body } },
    }),
  ]);
  expect(small?.webRequest?.body).toEqual({ text: '{}' });
  expect(small?.webResponse?.body).toEqual({ binary: '/wB7' });
  expect(large?.webRequest).not.toHaveProperty('body');
  expect(large?.webRequest?.properties).toEqual({ bodyBytes: 20_000 });
});

test('what was not judged is told with its reason, and whether the run was judged at all', () => {
  const [invocation] = run?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(true);
  expect(invocation?.toolExecutionNotifications?.map(({ level }) => level)).toEqual(['error', 'note']);
  expect(invocation?.toolExecutionNotifications?.[1]?.message.text).toContain(
    '1 case skipped: no --states given',
  );
  const unjudged = logOf({ ...sampleReport, verdict: 'could-not-be-judged' });
  expect(unjudged.runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
});

test('whatever a target sends stays data: no control characters and no links in messages', () => {
  const received = `${hostileText} [click](https://evil.invalid)`;
  const [result] = resultsOf([sampleFailure({ received, path: hostileText })]);
  expect(result?.message.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(result?.message.text).not.toContain('[click](');
  expect(result?.properties?.received).toBe(received);
});

test('the schema refuses what is no SARIF', () => {
  expect(sarifErrors({ version: '2.1.0', runs: [{ results: [{ level: 'fatal' }] }] })).not.toEqual([]);
});

test('a failure that a baseline accepts is suppressed with its reason, and the others are told not to be', () => {
  const [accepted] = logOf(acceptedReport).runs;
  const suppression = {
    kind: 'external',
    status: 'accepted',
    justification: 'ticket 7 <b>|',
    properties: { expires: '2027-03-31' },
  };
  expect(accepted?.results?.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
    ['input/list-required', [suppression]],
    ['errors/type-told', [suppression]],
    ['headers/content-type-optional', []],
  ]);
  const notes = accepted?.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
  expect(notes).toContain(
    "the failure of the baseline's entry no longer occurs, delete it: input/list-given",
  );
  expect(run?.results?.some((result) => 'suppressions' in result)).toBe(false);
});
