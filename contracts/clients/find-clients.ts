import { createRequire } from 'node:module';
import { onDemand } from '../harness/on-demand.ts';
import { sdkPackages } from './official-clients.ts';

/** Installs the clients of the AWS SDK for JavaScript, in the versions for which the cases were written. */
export const installOfficialClients = `npm install --save-dev --save-exact ${sdkPackages
  .map(({ packageName, version }) => `${packageName}@${version}`)
  .join(' ')}`;

/** Whether at least one of the official clients is installed; the AWS CLI is asked only where there is no other. */
export async function isAnyInstalled(): Promise<boolean> {
  return sdkPackages.some(({ packageName }) => isInstalled(packageName)) || (await hasCli());
}

function isInstalled(packageName: string): boolean {
  try {
    createRequire(import.meta.url).resolve(packageName);
    return true;
  } catch {
    return false;
  }
}

function hasCli(): Promise<boolean> {
  return new Promise((resolve) => {
    onDemand.childProcess.execFile('aws', ['--version'], { timeout: 30_000 }, (error) =>
      resolve(error === null),
    );
  });
}
