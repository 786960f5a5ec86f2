import type { ReporterEntry } from '../reporters.ts';
import type { CreateAuditReporter } from './audit-reporter.ts';

/** The reporters of `audit`, in the order in which help shows them. */
export const auditReporters: readonly ReporterEntry<CreateAuditReporter>[] = [
  {
    name: 'terminal',
    writes: 'text for people',
    load: async () => (await import('./audit-terminal.ts')).createAuditTerminalReporter,
  },
  {
    name: 'json',
    writes: 'the whole report, held to the shipped JSON Schema; what merge reads',
    load: async () => (await import('./audit-json.ts')).createAuditJsonReporter,
  },
  {
    name: 'sarif',
    writes: 'SARIF 2.1.0 for code scanning and editors',
    load: async () => (await import('./audit-sarif.ts')).createAuditSarifReporter,
  },
];
