import { createRequire } from 'node:module';
import path from 'node:path';

/** Folder of the installed Redocly CLI. */
export const redoclyFolder = path.dirname(
  createRequire(import.meta.url).resolve('@redocly/cli/package.json'),
);

/** Path of Redocly CLI's entry, to be run by this Node. */
export const redoclyCommand = path.join(redoclyFolder, 'bin', 'cli.js');

/** Environment in which Redocly CLI, and the pages that it builds, report no usage, and which looks for no newer version. */
export const redoclyEnvironment = {
  ...process.env,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NO_COLOR: '1',
};
