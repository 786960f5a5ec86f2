import { existsSync } from 'node:fs';
import type { Report } from '../../../contracts/harness/outcome.ts';
import type { Io } from '../../cli/io.ts';
import { openOutputFile } from '../../cli/output-file.ts';
import { tell } from '../../cli/tell.ts';
import { UsageError } from '../../errors/usage-error.ts';
import type { Catalogue } from '../catalogue.ts';
import type { VerifyFlags } from '../verify.ts';
import { agreementClause } from './dredd-cases.ts';
import { dreddSuite } from './select.ts';

/** What is done to a report for `--baseline` and `--write-baseline`. */
export interface Baseline {
  /** The report with what is accepted marked. */
  apply(report: Report): Report;
  /** Tells of entries to look after, and writes a first baseline where one was asked for. */
  end(report: Report): void;
}

/** Reads and opens the files of both flags; throws a ToolError, before anything is sent, for what is wrong with them. */
export async function openBaseline(
  { baseline, writeBaseline }: Pick<VerifyFlags, 'baseline' | 'writeBaseline'>,
  catalogue: Catalogue,
  io: Io,
): Promise<Baseline> {
  const apply = baseline === undefined ? (report: Report) => report : await readApplier(baseline, catalogue);
  const write = writeBaseline === undefined ? undefined : await openWriter(writeBaseline, io);
  return {
    apply,
    end(report) {
      const { expired = [], stale = [] } = report.baseline ?? {};
      for (const entry of expired) tell(io, `--baseline ${baseline}: ${entry}; renew it or mend the failure`);
      for (const entry of stale)
        tell(io, `--baseline ${baseline}: ${entry}: no longer occurs; delete the entry`);
      write?.(report);
    },
  };
}

async function readApplier(path: string, { cases, clauses }: Catalogue): Promise<Baseline['apply']> {
  const [{ readBaseline }, { applyBaseline }, { contract }] = await Promise.all([
    import('../../baseline/read-baseline.ts'),
    import('../../baseline/apply-baseline.ts'),
    import('../../../contracts/contract.ts'),
  ]);
  const dreddCases = contract.documentedStatuses.map((status) => `${dreddSuite}/${status}`);
  const entries = await readBaseline(path, {
    cases: [...cases.map(({ id }) => id), ...dreddCases],
    clauses: [...clauses.map(({ id }) => id), agreementClause.id],
  });
  return (report) => applyBaseline(report, entries, report.startedAt.slice(0, 10));
}

async function openWriter(path: string, io: Io): Promise<(report: Report) => void> {
  const input = `--write-baseline ${path}`;
  if (existsSync(path)) {
    const problem = 'is there already, and reasons in it would be lost';
    throw new UsageError({ input, problem, remedy: 'give another name, or delete it first' });
  }
  const { renderFirstBaseline } = await import('../../baseline/render-first-baseline.ts');
  openOutputFile(path, input).discard();
  return (report) => {
    const failing = report.cases.filter(({ failures }) => failures.length > 0).length;
    const file = openOutputFile(path, input);
    file.write(renderFirstBaseline(report));
    file.commit();
    tell(
      io,
      `${path}: ${failing} failing cases; fill in a reason and a date for each, then give it as --baseline`,
    );
  };
}
