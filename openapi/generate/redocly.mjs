import { createRequire } from 'node:module';
import path from 'node:path';

const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');

/** Path of Redocly CLI's entry, to be run by this Node. */
export const redoclyCommand = path.join(path.dirname(manifest), 'bin', 'cli.js');

/** Environment under which Redocly CLI neither reports usage nor looks for newer versions of itself. */
export const redoclyEnvironment = {
  ...process.env,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NO_COLOR: '1',
};
