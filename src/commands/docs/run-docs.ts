import type { Io } from '../../cli/io.ts';
import { openOutputFile } from '../../cli/output-file.ts';
import { readReferencePage } from '../../docs/reference-page.ts';
import type { DocsFlags } from '../docs.ts';

/** Runs `docs`: writes the reference page to the file asked for, or prints it. */
export async function runDocs(flags: DocsFlags, io: Io): Promise<number> {
  const page = readReferencePage();
  if (flags.out === undefined) {
    io.stdout.write(page);
    return 0;
  }
  const file = openOutputFile(flags.out, `--out '${flags.out}'`);
  file.write(page);
  file.commit();
  return 0;
}
