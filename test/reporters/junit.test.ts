import { readFileSync } from 'node:fs';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { createJunitReporter } from '../../src/reporters/junit.ts';
import { hostileText } from './hostile-text.ts';
import { render } from './render.ts';
import { sampleCase, sampleFailure, sampleReport } from './sample-report.ts';

const schema = XmlDocument.fromString(readFileSync(new URL('junit.xsd', import.meta.url), 'utf8'));

function parseValid(xml: string): XmlDocument {
  const document = XmlDocument.fromString(xml);
  XsdValidator.fromDoc(schema).validate(document);
  return document;
}

function attribute(document: XmlDocument, path: string, name: string): string | undefined {
  const found = document.get(path);
  return found === null ? undefined : (found as XmlElement).attr(name)?.value;
}

function caseNamed(id: string): string {
  return `//testcase[starts-with(@name, '${id}:')]`;
}

test('the report is valid JUnit with a suite for each suite and a test case for each case', () => {
  const document = parseValid(render(createJunitReporter, sampleReport));
  expect(document.find('//testsuite').map((suite) => (suite as XmlElement).attr('name')?.value)).toEqual([
    'input',
    'headers',
    'effect',
  ]);
  expect(document.find('//testcase')).toHaveLength(5);
  expect(attribute(document, '/testsuites', 'failures')).toBe('1');
  expect(attribute(document, '/testsuites', 'errors')).toBe('1');
  expect(attribute(document, "//testsuite[@name='effect']", 'skipped')).toBe('1');
});

test('broken is a failure, could-not-run an error, skipped carries its reason, advised passes with output', () => {
  const document = parseValid(render(createJunitReporter, sampleReport));
  expect(attribute(document, `${caseNamed('input/list-missing')}/failure`, 'message')).toBe(
    'status: received 200, expected 400',
  );
  expect(attribute(document, `${caseNamed('effect/number-restored')}/error`, 'message')).toContain(
    'ECONNREFUSED',
  );
  expect(attribute(document, `${caseNamed('effect/number-queued')}/skipped`, 'message')).toContain(
    'no --states',
  );
  expect(
    document.find(`${caseNamed('headers/no-content-type')}/*`).map((child) => (child as XmlElement).name),
  ).toEqual(['system-out']);
  expect(document.find(`${caseNamed('input/list-given')}/*`)).toEqual([]);
});

test('the clauses of each case are properties of its suite', () => {
  const document = parseValid(render(createJunitReporter, sampleReport));
  const property = "//property[@name='clauses of input/list-missing']";
  expect(attribute(document, property, 'value')).toBe('input/list-required');
});

test('whatever a target sends stays text in valid XML', () => {
  const failure = sampleFailure({ received: hostileText, path: hostileText });
  const cases = [
    sampleCase({ outcome: 'broken', failures: [failure] }),
    sampleCase({ id: 'input/other', outcome: 'could-not-run', reason: hostileText }),
  ];
  const document = parseValid(render(createJunitReporter, { ...sampleReport, cases }));
  expect(document.find('//script')).toEqual([]);
  const message = attribute(document, `${caseNamed('input/list-given')}/failure`, 'message') ?? '';
  expect(message).toContain('<script>alert(1)</script>]]>&amp;');
  expect(message).toContain('\\u001b[2J');
  expect(message).toContain('\\ud800');
});
