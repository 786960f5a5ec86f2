import { MissingPackageError } from '../errors/missing-package-error.ts';

/** The parts of Prism that the mock is made of. */
export interface Prism {
  readonly http: typeof import('@stoplight/prism-http');
  readonly core: typeof import('@stoplight/prism-core');
}

/**
 * Installs the Prism packages that run on Node 20.
 * All are named with their version, since Prism's own ranges reach versions that need a newer Node.
 */
export const installPrism = [
  'npm install --save-dev --save-exact',
  '@stoplight/prism-cli@5.14.2',
  '@stoplight/prism-http@5.12.0',
  '@stoplight/prism-http-server@5.12.2',
  '@stoplight/prism-core@5.8.0',
].join(' ');

/** Loads Prism, an optional package; throws a `MissingPackageError` with the install command when it isn't there. */
export async function loadPrism(): Promise<Prism> {
  try {
    const [http, core] = await Promise.all([
      import('@stoplight/prism-http'),
      import('@stoplight/prism-core'),
    ]);
    return { http, core };
  } catch (error) {
    if (isNotFound(error)) throw new MissingPackageError('Prism, the engine of the mock,', installPrism);
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND');
}
