import { basename, dirname, relative } from 'node:path';
import { tool } from '../../contracts/tool.ts';
import { quoteForShell } from './quote-for-shell.ts';

/**
 * How the user can start the tool again: by npx where it is a package of a project, by its name where it is on the
 * PATH, else by node and the script's path. `script` is the path of the script that runs, `cwd` the current folder.
 */
export function describeInvocation(script: string, cwd: string): string {
  if (basename(script) !== tool.name) return `node ${quoteForShell(relative(cwd, script))}`;
  return dirname(script).endsWith('node_modules/.bin') ? `npx ${tool.name}` : tool.name;
}
