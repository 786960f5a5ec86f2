import { createRequire } from 'node:module';

/** Installs the version of Dredd that the hooks were written for. */
export const installDredd = 'npm install --save-dev --save-exact dredd@14.1.0';

/** Whether Dredd, an optional package, is installed where the hooks can load it. */
export function hasDredd(): boolean {
  try {
    createRequire(import.meta.url).resolve('dredd');
    return true;
  } catch {
    return false;
  }
}
