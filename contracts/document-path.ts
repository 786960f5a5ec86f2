import { join } from 'node:path';
import type { Service } from './harness/outcome.ts';
import { packageRoot } from './package-root.ts';

const files: Readonly<Record<Service, string>> = {
  chime: 'batch-delete-phone-number.openapi.json',
  'chime-sdk-voice': 'batch-delete-phone-number.chime-sdk-voice.openapi.json',
};

/** Where the bundled OpenAPI document of the operation, as a service offers it, lies as JSON. */
export function documentPathOf(service: Service): string {
  return join(packageRoot(), 'generated', files[service]);
}

/** Where the bundled OpenAPI document of Amazon Chime lies. */
export const documentPath: string = documentPathOf('chime');
