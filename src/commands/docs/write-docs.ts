import type { Io } from '../../cli/io.ts';
import { openOutputFile } from '../../cli/output-file.ts';
import type { DocsFlags } from '../docs.ts';

/** Runs `docs`: writes the page that the build made. */
export async function writeDocs({ out, service }: DocsFlags, io: Io): Promise<number> {
  const { readReferencePage } = await import('../../docs/reference-page.ts');
  const page = readReferencePage(service);
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
