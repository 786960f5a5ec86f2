import { expect, test } from 'vitest';
import type { CaseResult } from '../../contracts/harness/outcome.ts';
import { createTerminalReporter } from '../../src/reporters/terminal.ts';
import { hostileText } from './hostile-text.ts';
import { render } from './render.ts';
import { sampleCase, sampleCases, sampleFailure, sampleReport } from './sample-report.ts';

const text = render(createTerminalReporter, sampleReport);

function blockFrom(whole: string, start: string): string {
  return whole.slice(whole.indexOf(start)).split('\n\n')[0] ?? '';
}

/** Removes colours and other display attributes. */
function plain(coloured: string): string {
  return coloured.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
}

test('a suite has a line when its last case has ended', () => {
  expect(blockFrom(text, 'broken         input')).toBe(
    [
      'broken         input    1 held · 1 broken',
      'advised        headers  1 advised',
      'could-not-run  effect   1 skipped · 1 could not run',
    ].join('\n'),
  );
});

test('a broken case shows both sides aligned, why, curl and again', () => {
  expect(blockFrom(text, 'BROKEN')).toBe(
    [
      'BROKEN   input/list-missing  required',
      '  a body without PhoneNumberIds is refused',
      '  status                   received 200     expected 400',
      '  header x-amzn-errortype  received (none)  expected BadRequestException',
      '  why    input/list-required: A body without PhoneNumberIds is refused with 400. (API_BatchDeletePhoneNumber, Required: Yes)',
      '         errors/type-told: An error tells its type. (Smithy restJson1)',
      "  curl   curl -X POST 'http://127.0.0.1:4010/phone-numbers?operation=batch-delete' --data-binary '{}'",
      '  again  npx chime-contract verify http://127.0.0.1:4010 --only input/list-missing',
    ].join('\n'),
  );
});

test('clauses stand by topic: those not kept with their sentences, the others by name', () => {
  expect(blockFrom(text, 'input  1 held')).toBe(
    [
      'input  1 held · 1 broken',
      '  broken   required  input/list-required  A body without PhoneNumberIds is refused with 400.',
      '  held     required  list-of-strings',
    ].join('\n'),
  );
  expect(blockFrom(text, 'effect  2 skipped')).toBe(
    ['effect  2 skipped', '  skipped  required  queued, restored'].join('\n'),
  );
});

test('what was not run is listed once for each reason', () => {
  const reason = "the target offers no state 'numbers in inventory' (404)";
  const skipped = ['effect/first', 'effect/second'].map((id) =>
    sampleCase({ id, outcome: 'skipped', reason }),
  );
  const some = render(createTerminalReporter, { ...sampleReport, cases: [...skipped, sampleCase()] });
  expect(blockFrom(some, 'SKIPPED')).toBe(`SKIPPED  2 cases: ${reason}\n  effect/first, effect/second`);
  const all = render(createTerminalReporter, { ...sampleReport, cases: skipped });
  expect(blockFrom(all, 'SKIPPED')).toBe(`SKIPPED  2 cases: ${reason}`);
});

test('a long list of what was not run is broken into lines', () => {
  const skipped = Array.from({ length: 40 }, (_, index) =>
    sampleCase({ id: `effect/case-${index}`, outcome: 'skipped', reason: 'why not' }),
  );
  const text = render(createTerminalReporter, { ...sampleReport, cases: [...skipped, sampleCase()] });
  const [, ...lines] = blockFrom(text, 'SKIPPED').split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(103);
  const ids = lines
    .join(' ')
    .split(',')
    .map((id) => id.trim());
  expect(ids).toEqual(skipped.map(({ id }) => id));
});

test('the end is the counts and the verdict with what was exercised', () => {
  expect(text.trimEnd().split('\n').slice(-3)).toEqual([
    'documented responses seen: 200, 400 · not seen: 429',
    '1 held · 1 broken · 1 advised · 1 skipped · 1 could not run · 1.2 s',
    'verdict: not conformant, 3 of 5 required clauses exercised',
  ]);
  const gated = render(createTerminalReporter, sampleReport, { gate: 'fails: no case ran' });
  expect(gated.trimEnd().split('\n').at(-1)).toBe('fails: no case ran');
});

test('the same finding in many cases is shown in full once', () => {
  const cases: CaseResult[] = Array.from({ length: 40 }, (_, index) => {
    const id = `input/case-${index}`;
    return sampleCase({
      id,
      outcome: 'broken',
      failures: [sampleFailure({ case: id, check: 'media-type' })],
    });
  });
  const long = render(createTerminalReporter, { ...sampleReport, clauses: [], cases });
  expect(long.match(/^BROKEN/gm)).toHaveLength(1);
  expect(long).toContain('also   the same in input/case-1, input/case-2,');
  expect(long).toContain('and 27 more');
});

test('findings of other cases keep a block of their own', () => {
  const cases = ['200', '404'].map((received) =>
    sampleCase({ id: `input/got-${received}`, outcome: 'broken', failures: [sampleFailure({ received })] }),
  );
  const both = render(createTerminalReporter, { ...sampleReport, cases });
  expect(both.match(/^BROKEN/gm)).toHaveLength(2);
  expect(both).not.toContain('also');
});

test('findings that differ in an id only are the same', () => {
  const cases = ['+12065550100', '+12065550101'].map((id) =>
    sampleCase({
      id: `input/${id}`,
      outcome: 'broken',
      failures: [sampleFailure({ received: `no entry for "${id}"` })],
    }),
  );
  const both = render(createTerminalReporter, { ...sampleReport, cases });
  expect(both.match(/^BROKEN/gm)).toHaveLength(1);
  expect(both).toContain('also   the same in input/+12065550101');
});

test('what a check and an expectation both find is shown once', () => {
  const failures = [sampleFailure({ check: 'documented-status' }), sampleFailure()];
  const twice = render(createTerminalReporter, {
    ...sampleReport,
    cases: [sampleCase({ outcome: 'broken', failures })],
  });
  expect(twice.match(/received 200 {2}expected 400/g)).toHaveLength(1);
});

test('an advised finding within a broken case says so', () => {
  const failures = [
    sampleFailure(),
    sampleFailure({ level: 'advised', path: 'body/Code', clause: 'errors/code' }),
  ];
  const mixed = render(createTerminalReporter, {
    ...sampleReport,
    cases: [sampleCase({ outcome: 'broken', failures })],
  });
  expect(mixed).toContain('  body/Code  received 200  expected 400 (advised)');
});

test('long values stand below one another', () => {
  const failures = [sampleFailure({ received: 'x'.repeat(1000), expected: 'y' })];
  const long = render(createTerminalReporter, {
    ...sampleReport,
    cases: [sampleCase({ outcome: 'broken', failures })],
  });
  expect(long).toContain(`  status\n    received  ${'x'.repeat(400)}… (1000 characters)\n    expected  y\n`);
});

test('no control character of a target reaches the screen', () => {
  const failures = [
    sampleFailure({ received: hostileText, path: hostileText, curl: hostileText, why: hostileText }),
  ];
  const cases = [
    sampleCase({ outcome: 'broken', failures, title: hostileText }),
    sampleCase({ outcome: 'could-not-run', reason: hostileText }),
  ];
  const hostile = render(createTerminalReporter, { ...sampleReport, target: hostileText, cases });
  const unsafe = [...hostile].filter(
    (character) => /[\p{Cc}\p{Cf}\p{Cs}\ufffe]/u.test(character) && character !== '\n',
  );
  expect(unsafe).toEqual([]);
  expect(hostile).not.toMatch(/^BROKEN {2}fake/m);
  expect(hostile).toContain('\\u001b[2J');
});

test('colours come on top of the same words', () => {
  const coloured = render(createTerminalReporter, sampleReport, { colours: true });
  expect(coloured).toContain(`${String.fromCharCode(27)}[31mbroken`);
  expect(plain(coloured)).toBe(text);
});

test.each([44, 60])('on a screen of %i columns nothing but a command is longer than a line', (columns) => {
  const long = sampleFailure({ received: 'a long way to say '.repeat(9), path: 'body/PhoneNumberErrors' });
  const cases = sampleCases.map((result) => ({
    ...result,
    failures: [...result.failures, ...(result.outcome === 'broken' ? [long] : [])],
  }));
  const narrow = render(createTerminalReporter, { ...sampleReport, cases }, { columns });
  const tooLong = narrow.split('\n').filter((line) => line.length > columns);
  expect(tooLong.filter((line) => !/^ {2}(curl|again) /.test(line))).toEqual([]);
  expect(tooLong).not.toEqual([]);
  const words = (whole: string): string[] =>
    whole.split(/\s+/).map((word) => word.replace(/^(input|headers)\//, ''));
  const wide = render(createTerminalReporter, { ...sampleReport, cases });
  expect(words(narrow)).toEqual(words(wide));
});

test('a live screen shows how far the run is, and nothing of that stays', () => {
  const live = render(createTerminalReporter, sampleReport, { columns: 80, isLive: true });
  const emptyLine = `\r${String.fromCharCode(27)}[2K`;
  expect(live.split(emptyLine).map((part) => part.split('\n').at(-1))).toEqual([
    '1 of 5 cases · input 1 of 2',
    '2 of 5 cases · input 2 of 2 · 1 broken',
    '3 of 5 cases · headers 1 of 1 · 1 broken',
    '4 of 5 cases · effect 1 of 2 · 1 broken',
    '',
  ]);
  const still = live.replaceAll(new RegExp(`[^\\n]*\\r${String.fromCharCode(27)}\\[2K`, 'g'), '');
  expect(still).toBe(render(createTerminalReporter, sampleReport, { columns: 80 }));
});

test('of many requests of one case some are shown', () => {
  const failures = Array.from({ length: 9 }, (_, index) =>
    sampleFailure({ path: `body/${index}`, curl: `curl ${index}` }),
  );
  const cases = [sampleCase({ outcome: 'broken', failures })];
  const many = render(createTerminalReporter, { ...sampleReport, cases });
  expect(many.match(/curl \d/g)).toEqual(['curl 0', 'curl 1', 'curl 2']);
  expect(many).toContain('         and 6 more in the JSON report\n');
});

test('findings that differ in the reason of a check only are the same', () => {
  const cases = ['0.5', 'true'].map((element) =>
    sampleCase({
      id: `input/${element}`,
      outcome: 'broken',
      failures: [
        sampleFailure({
          check: 'invalid-request-not-served',
          expected: `400, since the list holds ${element}`,
        }),
      ],
    }),
  );
  const both = render(createTerminalReporter, { ...sampleReport, cases });
  expect(both.match(/^BROKEN/gm)).toHaveLength(1);
});

test('suites that were interrupted have their lines at the end', () => {
  let written = '';
  const reporter = createTerminalReporter({
    write: (more) => {
      written += more;
    },
    colours: false,
    columns: undefined,
  });
  const planned = new Map([['input', 9]]);
  reporter.begin?.({ version: '0.1.0', target: 'http://127.0.0.1:1/', setting: [], planned });
  for (const result of sampleCases.slice(0, 2)) reporter.caseEnded?.(result);
  expect(written).not.toContain('held · 1 broken');
  reporter.end({ report: sampleReport, gate: undefined });
  expect(written).toContain('broken         input  1 held · 1 broken');
});

test('required clauses that nothing exercised are listed by what would exercise them', () => {
  expect(blockFrom(text, 'NOT EXERCISED')).toBe(
    [
      'NOT EXERCISED  2 of 5 required clauses',
      "  1: no --states given, so state 'numbers in inventory' could not be set",
      '    to exercise it: give --states',
      '    effect/queued',
      '  1: connect ECONNREFUSED',
      '    to exercise it: see to that, and run it again',
      '    effect/restored',
    ].join('\n'),
  );
});

test('a failure about a signature shows what a verifier computes', () => {
  const signing = {
    canonicalRequest: 'POST\n/phone-numbers',
    stringToSign: 'AWS4-HMAC-SHA256\n20261124T075417Z',
  };
  const failing = sampleCase({ outcome: 'broken', failures: [sampleFailure({ signing })] });
  const shown = render(createTerminalReporter, { ...sampleReport, cases: [failing] });
  expect(shown).toContain(
    [
      '  canonical request  POST',
      '                     /phone-numbers',
      '  string to sign  AWS4-HMAC-SHA256',
      '                  20261124T075417Z',
    ].join('\n'),
  );
});
