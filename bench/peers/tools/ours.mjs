import { runContract } from '../../../dist/contracts/run-contract.js';
import { tool } from '../../../dist/contracts/tool.js';

/** The cases and checks of this project, in process, without Dredd; required clauses only. */
export async function prepareOurs() {
  return {
    /** @param {{ url: string, statesUrl: string }} target */
    async run({ url, statesUrl }) {
      const report = await runContract(
        {
          target: new URL(url),
          service: 'chime',
          states: { kind: 'url', url: new URL(statesUrl) },
          timeoutMs: 20_000,
          concurrency: 8,
          allowDeletion: false,
        },
        tool,
      );
      return new Set(report.cases.filter(({ outcome }) => outcome === 'broken').map(({ id }) => id));
    },
    close: async () => {},
  };
}
