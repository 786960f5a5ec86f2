import type { CreateReporter } from './reporter.ts';

/** A reporter's name on the command line, what it writes, and how its code is loaded. */
export interface ReporterEntry<Create = CreateReporter> {
  readonly name: string;
  readonly writes: string;
  /** Where it writes when it was given no path; the result's place is stdout. */
  readonly stream?: 'stderr';
  readonly load: () => Promise<Create>;
}

/** The reporters, in the order in which help shows them. */
export const reporters: readonly ReporterEntry[] = [
  {
    name: 'terminal',
    writes: 'text for people',
    load: async () => (await import('./terminal.ts')).createTerminalReporter,
  },
  {
    name: 'json',
    writes: 'the whole report, held to the shipped JSON Schema',
    load: async () => (await import('./json.ts')).createJsonReporter,
  },
  {
    name: 'junit',
    writes: 'JUnit XML for CI servers',
    load: async () => (await import('./junit.ts')).createJunitReporter,
  },
  {
    name: 'html',
    writes: 'one HTML file for people, with every failure beside its exchange',
    load: async () => (await import('./html.ts')).createHtmlReporter,
  },
  {
    name: 'sarif',
    writes: 'SARIF 2.1.0 for code scanning and editors',
    load: async () => (await import('./sarif.ts')).createSarifReporter,
  },
  {
    name: 'markdown',
    writes: "a summary for a job's page or a pull request",
    load: async () => (await import('./markdown.ts')).createMarkdownReporter,
  },
  {
    name: 'github-actions',
    writes: 'annotations for GitHub Actions, which reads them from stderr as well',
    stream: 'stderr',
    load: async () => (await import('./github-actions.ts')).createGithubActionsReporter,
  },
];
