import type { Io } from '../../cli/io.ts';
import { requireKnown } from '../../cli/require-known.ts';
import { loadWholeCatalogue } from '../catalogue.ts';
import { createServiceExplainers } from './explain-service.ts';
import { createExplainers } from './explainers.ts';

/** Runs `explain`: prints what the id is about; throws an UnknownWordError when nothing has this id. */
export async function explain(id: string, io: Io): Promise<number> {
  const [catalogue, { faults }, { variants }] = await Promise.all([
    loadWholeCatalogue(),
    import('../../sandbox/faults/index.ts'),
    import('../../sandbox/variants/index.ts'),
  ]);
  const explainers = [...createExplainers({ ...catalogue, faults, variants }), ...createServiceExplainers()];
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
