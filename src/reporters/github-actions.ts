import { escapeText } from '../../contracts/harness/escape-text.ts';
import type { CaseResult } from '../../contracts/harness/outcome.ts';
import { listAccepted, listBaselineNotes, withoutAccepted } from './accepted.ts';
import { groupBy } from './group-by.ts';
import { type FailureGroup, groupFailures, uniqueBySight } from './group-failures.ts';
import type { Reporter, ReportOutput, RunEnd } from './reporter.ts';
import { summariseFinding } from './summarise-finding.ts';
import { describeVerdict } from './verdict-words.ts';

/** GitHub shows so many annotations of a kind for one step, and drops the rest in silence. */
const mostOfAKind = 10;

interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Writes annotations as workflow commands of GitHub Actions: an error for what was broken or could not run, a warning
 * for what is advised against; a notice for what the baseline accepts, and one with the verdict.
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function createGithubActionsReporter(output: ReportOutput): Reporter {
  return {
    end(end) {
      for (const annotation of annotate(end)) output.write(`${renderCommand(annotation)}\n`);
    },
  };
}

function annotate({ report, gate }: RunEnd): readonly Annotation[] {
  const groups = groupFailures(report.cases.map(withoutAccepted)).map(annotateGroup);
  const errors = [...groups.filter(({ kind }) => kind === 'error'), ...annotateUnrun(report.cases)];
  const warnings = groups.filter(({ kind }) => kind === 'warning');
  const lines = [describeVerdict(report), ...(gate === undefined ? [] : [gate])];
  const verdict: Annotation = {
    kind: 'notice',
    title: report.tool.name,
    lines: [...lines, ...listBaselineNotes(report)],
  };
  return [
    ...bound(errors),
    ...bound(warnings),
    ...bound(annotateAccepted(report.cases), mostOfAKind - 1),
    verdict,
  ];
}

function annotateGroup({ result, failures, outcome, also }: FailureGroup): Annotation {
  const again = failures.find((failure) => failure.again !== undefined)?.again;
  const others = also.length === 1 ? '1 other case' : `${also.length} other cases`;
  return {
    kind: outcome === 'broken' ? 'error' : 'warning',
    title: `${outcome}: ${result.id}`,
    lines: [
      result.title,
      ...uniqueBySight(failures).map(summariseFinding),
      ...new Set(failures.map(({ clause, why }) => `${clause}: ${why}`)),
      ...(again === undefined ? [] : [again]),
      ...(also.length === 0 ? [] : [`the same in ${others}`]),
    ],
  };
}

/** A notice for each case of which failures are accepted. */
function annotateAccepted(cases: readonly CaseResult[]): readonly Annotation[] {
  return [...groupBy(listAccepted(cases), (failure) => failure.case)].map(([id, failures]) => ({
    kind: 'notice',
    title: `accepted: ${id}`,
    lines: [
      ...new Set(
        failures.map(
          ({ clause, accepted: { reason, expires } }) => `${clause}, accepted until ${expires}: ${reason}`,
        ),
      ),
      ...uniqueBySight(failures).map(summariseFinding),
    ],
  }));
}

function annotateUnrun(cases: readonly CaseResult[]): readonly Annotation[] {
  const unrun = cases.filter(({ outcome }) => outcome === 'could-not-run');
  return [...groupBy(unrun, ({ reason }) => reason ?? 'no reason given')].map(([reason, sharers]) => ({
    kind: 'error',
    title: sharers.length === 1 ? '1 case could not run' : `${sharers.length} cases could not run`,
    lines: [reason],
  }));
}

/** Keeps to what GitHub shows; the last place tells how much is left out. */
function bound(annotations: readonly Annotation[], atMost = mostOfAKind): readonly Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= atMost) return annotations;
  const rest = annotations.slice(atMost - 1);
  const titles = rest.map(({ title }) => title);
  return [
    ...annotations.slice(0, atMost - 1),
    { kind: first.kind, title: `and ${rest.length} more`, lines: titles },
  ];
}

function renderCommand({ kind, title, lines }: Annotation): string {
  const message = lines.map((line) => escapeData(escapeText(line))).join('%0A');
  return `::${kind} title=${escapeProperty(escapeText(title))}::${message}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
