import { expect, test } from 'vitest';
import { createMarkdownReporter } from '../../src/reporters/markdown.ts';
import { hostileText } from './hostile-text.ts';
import { render } from './render.ts';
import { acceptedReport, sampleCase, sampleFailure, sampleReport } from './sample-report.ts';

test('the summary tells verdict, counts, failures, clauses, responses and what was not judged', () => {
  expect(render(createMarkdownReporter, sampleReport, { gate: 'fails: --require-all' })).toBe(
    `## ❌ chime-contract: not conformant

\`http://127.0.0.1:4010/\` · 3 of 5 required clauses exercised · 1.2 s

fails: --require-all

| held | broken | advised | skipped | could not run |
| --: | --: | --: | --: | --: |
| 1 | 1 | 1 | 1 | 1 |

### Failures (2)

#### broken: \`input/list-missing\`

a body without PhoneNumberIds is refused

| where | received | expected |
| --- | --- | --- |
| \`status\` | \`200\` | \`400\` |
| \`header x-amzn-errortype\` | \`(none)\` | \`BadRequestException\` |

- \`input/list-required\` A body without PhoneNumberIds is refused with 400. (API\\_BatchDeletePhoneNumber, Required: Yes)
- \`errors/type-told\` An error tells its type. (Smithy restJson1)

<details><summary>Commands</summary>

\`\`\`sh
curl -X POST 'http://127.0.0.1:4010/phone-numbers?operation=batch-delete' --data-binary '{}'
npx chime-contract verify http://127.0.0.1:4010 --only input/list-missing
\`\`\`

</details>

#### advised: \`headers/no-content-type\`

a request without Content-Type is accepted

| where | received | expected |
| --- | --- | --- |
| \`status\` | \`415\` | \`200\` |

- \`headers/content-type-optional\` A request without Content-Type is accepted. (API\\_BatchDeletePhoneNumber, sample request)

<details><summary>Commands</summary>

\`\`\`sh
curl -X POST 'http://127.0.0.1:4010/phone-numbers?operation=batch-delete' --data-binary '{}'
npx chime-contract verify http://127.0.0.1:4010 --only headers/no-content-type
\`\`\`

</details>

### Clauses

| topic | held | broken | advised | skipped |
| --- | --: | --: | --: | --: |
| input | 1 | 1 | 0 | 0 |
| headers | 0 | 0 | 1 | 0 |
| effect | 0 | 0 | 0 | 2 |

Documented responses seen: 200, 400 · not seen: 429

### Not judged

- 1 skipped: no --states given, so state 'numbers in inventory' could not be set
- 1 could not run: connect ECONNREFUSED 127.0.0.1:4010
`,
  );
});

test('a run with hundreds of failures stays within what a comment may hold', () => {
  const cases = Array.from({ length: 500 }, (_, index) =>
    sampleCase({
      id: `input/case-${index}`,
      outcome: 'broken',
      failures: [
        sampleFailure({ path: `body/${index}`, received: 'x'.repeat(5000), curl: 'y'.repeat(5000) }),
      ],
    }),
  );
  const text = render(createMarkdownReporter, { ...sampleReport, cases });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain('And 488 more:');
  expect(text).toContain('- and 428 more');
});

test('no text of a target becomes markup, a mention, a link, a row or a line', () => {
  const evil = `\`\`a\` | b | @someone **x** [y](https://evil.invalid) <img src=x>\n# ${hostileText}`;
  const cases = [
    sampleCase({
      outcome: 'broken',
      failures: [sampleFailure({ path: evil, received: evil, expected: evil, curl: `\`\`\`\n${evil}` })],
    }),
    sampleCase({ id: 'input/x', outcome: 'skipped', reason: evil }),
  ];
  const text = render(createMarkdownReporter, { ...sampleReport, target: evil, cases });
  const rows = text.split('\n').filter((line) => line.startsWith('| ```'));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(4);
  expect(text).not.toMatch(/^# /m);
  const reason = text.split('\n').find((line) => line.startsWith('- 1 skipped:')) ?? '';
  expect(reason).toContain(
    '\\| b \\| @<!-- -->someone \\*\\*x\\*\\* \\[y\\](https:<!-- -->//evil.invalid) &lt;img src=x&gt;',
  );
  expect(text).toContain('\n````sh\n```\\n');
});

test('failures that a baseline accepts stand apart with reason and last day, and count as neither broken nor open', () => {
  const text = render(createMarkdownReporter, acceptedReport);
  expect(text).toContain(`| held | broken | advised | accepted | skipped | could not run |
| --: | --: | --: | --: | --: | --: |
| 1 | 0 | 1 | 1 | 1 | 1 |
`);
  expect(text).toContain('### Failures (1)');
  expect(text).not.toContain('#### broken');
  expect(text).toContain(`### Accepted (2)

| case | clause | until | reason |
| --- | --- | --- | --- |
| \`input/list-missing\` | \`input/list-required\` | 2027-03-31 | ticket 7 &lt;b&gt;\\| |
| \`input/list-missing\` | \`errors/type-told\` | 2027-03-31 | ticket 7 &lt;b&gt;\\| |

- the baseline's entry accepts nothing any more: headers/no-content-type: expired after 2026-01-31
- the failure of the baseline's entry no longer occurs, delete it: input/list-given
`);
});

test('hundreds of accepted failures stay within what a comment may hold', () => {
  const accepted = { reason: 'x'.repeat(5000), expires: '2027-03-31' };
  const cases = Array.from({ length: 500 }, (_, index) =>
    sampleCase({ id: `input/case-${index}`, outcome: 'broken', failures: [sampleFailure({ accepted })] }),
  );
  const text = render(createMarkdownReporter, { ...sampleReport, cases });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain('And 460 more.');
});
