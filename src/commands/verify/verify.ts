import type { Io } from '../../cli/io.ts';
import { tell } from '../../cli/tell.ts';
import { reporters } from '../../reporters/reporters.ts';
import { loadCatalogue, loadClientCatalogue } from '../catalogue.ts';
import type { VerifyFlags } from '../verify.ts';
import { listCases } from './list-cases.ts';
import { openBaseline } from './open-baseline.ts';
import { openReporters } from './open-reporters.ts';
import { printPlan } from './print-plan.ts';
import { readSetup } from './read-setup.ts';
import { readReporterRequests } from './reporter-request.ts';
import { requireClients } from './require-clients.ts';
import { requireOneDrawn } from './require-one-drawn.ts';
import { runAndReport } from './run-and-report.ts';
import { select } from './select.ts';

/** Runs `verify` and gives the exit code; throws a ToolError, before anything is sent, for bad input. */
export async function verify(url: string | undefined, flags: VerifyFlags, io: Io): Promise<number> {
  const catalogue = await loadCatalogue();
  const optional = isSelective(flags) ? (await loadClientCatalogue()).cases : [];
  const selection = await select(flags, catalogue.cases, optional);
  requireOneDrawn(flags, selection.cases);
  const setup = await readSetup(url, flags, io.env);
  const requests = await readReporterRequests(flags.reporter ?? [], reporters, io.env);
  const baseline = await openBaseline(flags, catalogue, io);
  if (flags.list) return listCases(selection, io);
  if (flags.plan) return printPlan(selection, setup, io);
  await requireClients(selection.cases);
  const open = await openReporters(requests, io);
  try {
    for (const note of setup.notes) tell(io, note);
    const exitCode = await runAndReport(
      { url, flags, setup, selection, reporters: open.reporters, baseline },
      io,
    );
    open.commit();
    return exitCode;
  } finally {
    open.discard();
  }
}

function isSelective({ suite = [], only = [] }: VerifyFlags): boolean {
  return suite.length + only.length > 0;
}
