import { clientSuite } from '../../../contracts/clients/cases.ts';
import { installOfficialClients, isAnyInstalled } from '../../../contracts/clients/find-clients.ts';
import { MissingPackageError } from '../../errors/missing-package-error.ts';
import { type NamedCase, suiteOf } from './select.ts';

/** Throws a MissingPackageError when cases of the official clients were asked for and there is no such client. */
export async function requireClients(cases: readonly NamedCase[]): Promise<void> {
  if (!cases.some(({ id }) => suiteOf(id) === clientSuite) || (await isAnyInstalled())) return;
  throw new MissingPackageError(
    'none of the official clients that --suite clients drives',
    installOfficialClients,
  );
}
