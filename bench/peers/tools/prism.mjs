import { createRequire } from 'node:module';
import { documentPath } from '../document.mjs';
import { sendAll } from '../requests.mjs';

const require = createRequire(import.meta.url);
const { createServer } = require('@stoplight/prism-http-server');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-cli/dist/operations');
const { createLogger } = require('@stoplight/prism-core');

/**
 * Prism's proxy in report mode, between requests of one's own that assert their status: what it tells of an answer in
 * `sl-violations` is a failure, too.
 */
export async function preparePrism() {
  // Where Prism itself breaks on an answer, its caller gets none within five seconds, which is a failure already.
  process.on('unhandledRejection', () => undefined);
  const operations = await getHttpOperationsFromSpec(documentPath);
  return {
    /** @param {{ url: string, statesUrl: string }} target */
    async run({ url, statesUrl }) {
      const proxy = createServer(operations, {
        config: {
          checkSecurity: false,
          errors: false,
          validateRequest: true,
          validateResponse: true,
          isProxy: true,
          upstream: new URL(url),
          mock: false,
        },
        components: { logger: createLogger('prism', { level: 'silent' }) },
        cors: false,
      });
      const address = await proxy.listen(0, '127.0.0.1');
      try {
        return await sendAll(address, statesUrl, (call, response) => {
          const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]');
          const told = violations
            .filter((/** @type {any} */ { location }) => location[0] === 'response')
            .map((/** @type {any} */ { location, code }) => `${location.join('.')} ${code}`);
          return response.status === call.status ? told : ['status', ...told];
        });
      } finally {
        await proxy.close();
      }
    },
    close: async () => {},
  };
}
