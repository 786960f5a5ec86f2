import { expect, test } from 'vitest';
import { createGithubActionsReporter } from '../../src/reporters/github-actions.ts';
import { hostileText } from './hostile-text.ts';
import { render } from './render.ts';
import { acceptedReport, sampleCase, sampleFailure, sampleReport } from './sample-report.ts';

const lines = render(createGithubActionsReporter, sampleReport).trimEnd().split('\n');

test('what is broken or could not run is an error, what is advised against a warning, the verdict a notice', () => {
  expect(lines.map((line) => /^::(\w+) title=([^:]*)::/.exec(line)?.slice(1))).toEqual([
    ['error', 'broken%3A input/list-missing'],
    ['error', '1 case could not run'],
    ['warning', 'advised%3A headers/no-content-type'],
    ['notice', 'chime-contract'],
  ]);
  expect(lines.at(-1)).toContain('::not conformant, 3 of 5 required clauses exercised; 1 held · 1 broken');
});

test('an annotation tells both sides, why, and how to run the case again', () => {
  expect(lines[0]?.split('::')[2]?.split('%0A')).toEqual([
    'a body without PhoneNumberIds is refused',
    'status: received 200, expected 400',
    'header x-amzn-errortype: received (none), expected BadRequestException',
    'input/list-required: A body without PhoneNumberIds is refused with 400. (API_BatchDeletePhoneNumber, Required: Yes)',
    'errors/type-told: An error tells its type. (Smithy restJson1)',
    'npx chime-contract verify http://127.0.0.1:4010 --only input/list-missing',
  ]);
});

test('of each kind there are at most as many as GitHub shows, and the last tells how many more there are', () => {
  const cases = Array.from({ length: 40 }, (_, index) =>
    sampleCase({
      id: `input/case-${index}`,
      outcome: 'broken',
      failures: [sampleFailure({ path: `body/${index}` })],
    }),
  );
  const errors = render(createGithubActionsReporter, { ...sampleReport, cases })
    .split('\n')
    .filter((line) => line.startsWith('::error'));
  expect(errors).toHaveLength(10);
  expect(errors[9]).toContain('title=and 31 more::broken: input/case-9%0A');
});

test('no text of a target becomes a command, a line or a property of its own', () => {
  const evil = `50%\r\n::error file=x::owned ${hostileText}`;
  const cases = [
    sampleCase({ title: evil, outcome: 'broken', failures: [sampleFailure({ received: evil })] }),
    sampleCase({ id: 'a,b:c%', outcome: 'could-not-run', reason: evil }),
  ];
  const text = render(createGithubActionsReporter, { ...sampleReport, cases }, { gate: evil });
  expect(text.trimEnd().split('\n')).toHaveLength(3);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(text).toContain('received 50%25\\r\\n::error file=x::owned');
});

test('failures that a baseline accepts are notices with reason and last day, and none is an error', () => {
  const accepted = render(createGithubActionsReporter, acceptedReport).trimEnd().split('\n');
  expect(accepted.map((line) => /^::(\w+) title=([^:]*)::/.exec(line)?.slice(1))).toEqual([
    ['error', '1 case could not run'],
    ['warning', 'advised%3A headers/no-content-type'],
    ['notice', 'accepted%3A input/list-missing'],
    ['notice', 'chime-contract'],
  ]);
  expect(accepted[2]).toContain('::input/list-required, accepted until 2027-03-31: ticket 7 <b>|%0A');
  expect(accepted[3]).toContain('1 held · 0 broken · 1 advised · 1 accepted · 1 skipped');
  expect(accepted[3]).toContain('no longer occurs, delete it: input/list-given');
});

test('accepted notices leave room for the verdict', () => {
  const cases = Array.from({ length: 40 }, (_, index) =>
    sampleCase({
      id: `input/case-${index}`,
      outcome: 'broken',
      failures: [sampleFailure({ accepted: { reason: 'ticket 7', expires: '2027-03-31' } })],
    }),
  );
  const notices = render(createGithubActionsReporter, { ...sampleReport, cases })
    .trimEnd()
    .split('\n');
  expect(notices).toHaveLength(10);
  expect(notices[8]).toContain('title=and 32 more::');
  expect(notices[9]).toContain('title=chime-contract::');
});
