import { Document } from 'yaml';
import type { Tool } from '../../../contracts/harness/bench.ts';
import { quoteForShell } from '../../cli/quote-for-shell.ts';

/** What the workflow is to do. */
export interface WorkflowPlan {
  readonly start: string;
  readonly setup: string | undefined;
  readonly url: string;
  readonly states: string | undefined;
  readonly document: string | undefined;
}

const heading = (name: string): string => ` Written by ${name} init, once: it is yours now.`;

/** Renders a GitHub Actions workflow that starts an implementation, verifies it and keeps the reports. */
export function renderWorkflow(plan: WorkflowPlan, tool: Tool): string {
  const workflow = new Document({
    name: 'contract',
    on: { push: { branches: ['main'] }, pull_request: null },
    permissions: { contents: 'read', 'security-events': 'write' },
    jobs: {
      contract: { 'runs-on': 'ubuntu-latest', 'timeout-minutes': 15, steps: stepsOf(plan, tool) },
    },
  });
  workflow.commentBefore = heading(tool.name);
  return workflow.toString({ lineWidth: 0, nullStr: '' });
}

function stepsOf(plan: WorkflowPlan, { name, version }: Tool): readonly object[] {
  return [
    // The base branch is needed for the comparison of documents.
    { uses: 'actions/checkout@v4', with: { 'fetch-depth': 0 } },
    { uses: 'actions/setup-node@v4', with: { 'node-version': 22 } },
    {
      name: `Install ${name}`,
      run: `command -v ${name} || npm install --global ${name}@${version}\n`,
    },
    ...(plan.setup === undefined ? [] : [{ name: 'Set up', run: `${plan.setup}\n` }]),
    { name: 'Start the implementation', run: startCommand(plan) },
    { name: 'Verify the implementation', run: verifyCommand(plan, name) },
    ...(plan.document === undefined ? [] : [compareStep(plan.document, name)]),
    {
      name: 'Keep the reports',
      if: 'always()',
      uses: 'actions/upload-artifact@v4',
      with: { name: 'contract-reports', path: 'reports/' },
    },
    {
      name: 'Show the findings beside the code',
      if: "always() && hashFiles('reports/contract.sarif') != ''",
      // A repository without code scanning is no reason to fail.
      'continue-on-error': true,
      uses: 'github/codeql-action/upload-sarif@v3',
      with: { sarif_file: 'reports/contract.sarif' },
    },
  ];
}

/** Any answer at all counts as ready, a 404 too. */
function startCommand({ start, url }: WorkflowPlan): string {
  return [
    'mkdir -p reports',
    '(',
    `  ${start.replaceAll('\n', '\n  ')}`,
    ') > reports/implementation.log 2>&1 &',
    'for _ in $(seq 60); do',
    `  curl --silent --output /dev/null ${quoteForShell(url)} && exit 0`,
    '  sleep 1',
    'done',
    'cat reports/implementation.log',
    'exit 1',
    '',
  ].join('\n');
}

function verifyCommand({ url, states }: WorkflowPlan, name: string): string {
  return [
    `${name} verify ${quoteForShell(url)}${states === undefined ? '' : ` --states ${quoteForShell(states)}`}`,
    '--reporter terminal',
    '--reporter junit=reports/contract.xml',
    '--reporter sarif=reports/contract.sarif',
    '--reporter markdown="$GITHUB_STEP_SUMMARY"\n',
  ].join(' \\\n  ');
}

/** A document that the base branch does not have yet has nothing to be compared with. */
function compareStep(document: string, name: string): object {
  const path = quoteForShell(document);
  return {
    name: 'Compare the document with the base branch',
    if: "always() && github.event_name == 'pull_request'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    env: { BASE: '${{ github.event.pull_request.base.sha }}' },
    run: [
      `git cat-file -e "$BASE":${path} || exit 0`,
      `git show "$BASE":${path} > reports/base-document`,
      `${name} diff reports/base-document ${path} --for callers \\`,
      '  --reporter terminal \\',
      '  --reporter markdown="$GITHUB_STEP_SUMMARY"\n',
    ].join('\n'),
  };
}
