import type { Io } from '../../cli/io.ts';
import { serve } from '../../cli/serve.ts';
import type { MockFlags } from '../mock.ts';

/** Runs `mock`: serves until the end. */
export async function runMock({ host, port, prefer, service }: MockFlags, io: Io): Promise<number> {
  const { startMock } = await import('../../mock/start-mock.ts');
  return serve({ host, port }, io, (address) =>
    startMock({ ...address, service, ...(prefer === undefined ? {} : { prefer }) }),
  );
}
