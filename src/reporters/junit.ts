import xmlbuilder, { type XMLElement } from 'xmlbuilder';
import type { Failure } from '../../contracts/harness/failure.ts';
import type { CaseResult, Report } from '../../contracts/harness/outcome.ts';
import { isAccepted } from '../baseline/apply-baseline.ts';
import { escapeForXml } from './escape-for-xml.ts';
import { groupBy } from './group-by.ts';
import type { Reporter, ReportOutput } from './reporter.ts';
import { summariseFinding } from './summarise-finding.ts';

/**
 * Writes JUnit XML: a test suite for each suite, a test case for each case. Broken cases are failures, cases that
 * could not run are errors; advised findings stand in `system-out` and leave the test case passed.
 */
export function createJunitReporter(output: ReportOutput): Reporter {
  return {
    end({ report }) {
      output.write(`${renderJunit(report)}\n`);
    },
  };
}

function renderJunit(report: Report): string {
  const root = xmlbuilder.create('testsuites', { encoding: 'UTF-8' });
  const { skipped: _, ...counts } = countsOf(report.cases);
  setAttributes(root, { name: `${report.tool.name} ${report.tool.version} on ${report.target}`, ...counts });
  for (const [suite, cases] of groupBy(report.cases, ({ suite }) => suite)) {
    const element = root.ele('testsuite');
    setAttributes(element, { name: suite, ...countsOf(cases), timestamp: report.startedAt });
    addClauses(element, cases);
    for (const result of cases) addCase(element, result);
  }
  return root.end({ pretty: true });
}

function countsOf(cases: readonly CaseResult[]) {
  const count = (outcome: CaseResult['outcome']): string =>
    String(cases.filter((result) => outcomeOf(result) === outcome).length);
  return {
    tests: String(cases.length),
    failures: count('broken'),
    errors: count('could-not-run'),
    skipped: count('skipped'),
    time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
  };
}

/** Jenkins' schema of the format (junit-10.xsd) has properties for a suite only, so each is named after its case. */
function addClauses(suite: XMLElement, cases: readonly CaseResult[]): void {
  const properties = suite.ele('properties');
  for (const { id, clauses } of cases) {
    setAttributes(properties.ele('property'), { name: `clauses of ${id}`, value: clauses.join(' ') });
  }
}

function addCase(suite: XMLElement, result: CaseResult): void {
  const element = suite.ele('testcase');
  const name = `${result.id}: ${result.title}`;
  setAttributes(element, { classname: result.suite, name, time: seconds(result.durationMs) });
  addOutcome(element, result);
  const advised = result.failures.filter(({ level }) => level === 'advised');
  if (advised.length > 0) element.ele('system-out', escapeForXml(advised.map(describeFailure).join('\n\n')));
}

/** JUnit knows no accepted failure; a CI server that sees one as skipped, with the reason, lets the run pass. */
function outcomeOf(result: CaseResult): CaseResult['outcome'] {
  return result.outcome === 'broken' && isAccepted(result) ? 'skipped' : result.outcome;
}

function reasonOf({ reason, failures }: CaseResult): string {
  const [accepted] = failures.flatMap((failure) => failure.accepted ?? []);
  return reason ?? (accepted === undefined ? '' : `accepted until ${accepted.expires}: ${accepted.reason}`);
}

function addOutcome(element: XMLElement, result: CaseResult): void {
  const { failures } = result;
  const outcome = outcomeOf(result);
  const reason = reasonOf(result);
  if (outcome === 'skipped') setAttributes(element.ele('skipped'), { message: reason });
  if (outcome === 'could-not-run') setAttributes(element.ele('error'), { message: reason, type: outcome });
  if (outcome !== 'broken') return;
  const required = failures.filter(({ level }) => level === 'required');
  const [first] = required;
  const failure = element.ele('failure', escapeForXml(required.map(describeFailure).join('\n\n')));
  if (first !== undefined) setAttributes(failure, { message: summariseFinding(first), type: first.code });
}

function describeFailure(failure: Failure): string {
  const lines = [
    summariseFinding(failure),
    `clause ${failure.clause} (${failure.level})`,
    `why    ${failure.why}`,
  ];
  if (failure.check !== undefined) lines.push(`check  ${failure.check}`);
  if (failure.signing !== undefined)
    lines.push(
      `canonical request\n${failure.signing.canonicalRequest}`,
      `string to sign\n${failure.signing.stringToSign}`,
    );
  if (failure.curl !== undefined) lines.push(`curl   ${failure.curl}`);
  if (failure.again !== undefined) lines.push(`again  ${failure.again}`);
  return lines.join('\n');
}

function setAttributes(element: XMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.att(name, escapeForXml(value));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
