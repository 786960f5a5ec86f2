import { cliClient } from './cli-client.ts';
import type { OfficialClient } from './client.ts';
import { type SdkDescription, sdkClient } from './sdk-client.ts';
import { loadChime, loadVoice } from './sdk-packages.ts';

const chime: SdkDescription = {
  id: 'chime',
  packageName: '@aws-sdk/client-chime',
  version: '3.1138.0',
  load: loadChime,
};

const voice: SdkDescription = {
  id: 'voice',
  packageName: '@aws-sdk/client-chime-sdk-voice',
  version: '3.1142.0',
  load: loadVoice,
};

/** The packages of the AWS SDK for JavaScript, in the versions for which the cases were written. */
export const sdkPackages: readonly SdkDescription[] = [chime, voice];

/** The client of Amazon Chime in the AWS SDK for JavaScript. */
export const chimeClient: OfficialClient = sdkClient(chime);

/** The client of Amazon Chime SDK Voice in the AWS SDK for JavaScript. */
export const voiceClient: OfficialClient = sdkClient(voice);

/** Every official client through which targets are driven. */
export const officialClients: readonly OfficialClient[] = [chimeClient, voiceClient, cliClient];
