import type { Io } from '../../cli/io.ts';
import { requireKnown } from '../../cli/require-known.ts';
import { loadCatalogue, loadClientCatalogue } from '../catalogue.ts';
import { agreementClause } from '../verify/dredd-cases.ts';
import { createServiceExplainers } from './explain-service.ts';
import { createExplainers } from './explainers.ts';

/** Runs `explain`: prints what the id is about; throws an UnknownWordError when nothing has this id. */
export async function explain(id: string, io: Io): Promise<number> {
  const [catalogue, ofClients, { faults }, { variants }] = await Promise.all([
    loadCatalogue(),
    loadClientCatalogue(),
    import('../../sandbox/faults/index.ts'),
    import('../../sandbox/variants/index.ts'),
  ]);
  const clauses = [...catalogue.clauses, ...ofClients.clauses, agreementClause];
  const cases = [...catalogue.cases, ...ofClients.cases];
  const explainers = [
    ...createExplainers({ ...catalogue, clauses, cases, faults, variants }),
    ...createServiceExplainers(),
  ];
  await requireKnown([id], {
    at: 'explain',
    kind: 'clause, case, check, fault, variant or service',
    known: explainers.map((explainer) => explainer.id),
    seeAlso: 'verify --list and sandbox --list-faults print ids',
  });
  const found = explainers.filter((explainer) => explainer.id === id);
  io.stdout.write(`${found.map((explainer) => explainer.lines().join('\n')).join('\n\n')}\n`);
  return 0;
}
