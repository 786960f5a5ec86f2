import type { Service } from '../../../contracts/harness/outcome.ts';
import type { Io } from '../../cli/io.ts';
import { openOutputFile } from '../../cli/output-file.ts';
import { loadWholeCatalogue } from '../catalogue.ts';
import type { DocsFlags } from '../docs.ts';

/** Runs `docs`: writes the page that the build made, with the contract's clauses in it. */
export async function writeDocs({ out, service }: DocsFlags, io: Io): Promise<number> {
  const page = await composeReferencePage(service);
  if (out === undefined) {
    io.stdout.write(page);
    return 0;
  }
  const file = openOutputFile(out, `--out ${out}`);
  try {
    file.write(page);
    file.commit();
  } finally {
    file.discard();
  }
  return 0;
}

/** Gives the reference page of a service; throws a PageNotBuiltError where the project was not built. */
export async function composeReferencePage(service: Service): Promise<string> {
  const [{ readReferencePage }, { renderContractPart }, catalogue] = await Promise.all([
    import('../../docs/reference-page.ts'),
    import('./render-contract-part.ts'),
    loadWholeCatalogue(),
  ]);
  return readReferencePage(service, renderContractPart(catalogue, service));
}
