import { fileURLToPath } from 'node:url';
import { documentPath } from '../document.mjs';
import { runCommand } from '../run-command.mjs';

const command = fileURLToPath(new URL('../node_modules/dredd/bin/dredd', import.meta.url));
const hooks = fileURLToPath(new URL('dredd-hooks.cjs', import.meta.url));

/** Dredd alone, with hooks that provoke each documented status; a run that hangs is ended, and counts as a failure. */
export async function prepareDredd() {
  return {
    /** @param {{ url: string, statesUrl: string }} target */
    async run({ url, statesUrl }) {
      const words = [process.execPath, '--no-warnings', command, documentPath, url, `--hookfiles=${hooks}`];
      const text = await runCommand([...words, '--color=false'], { env: { PEER_STATES: statesUrl } });
      if (text === null) return new Set(['hangs']);
      if (!/\bcomplete: /.test(text)) throw new Error(`Dredd did not run: ${text.slice(-500)}`);
      return new Set(
        [...text.matchAll(/^(?:fail|error): (POST .*?) duration/gm)].map(([, name = '']) => name),
      );
    },
    close: async () => {},
  };
}
