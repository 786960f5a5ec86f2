import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The hand-written document as a value, references kept. */
export function readDocument(): unknown {
  return parse(readFileSync('openapi/batch-delete-phone-number.yaml', 'utf8'));
}

/** The document of Amazon Chime SDK Voice, as it is generated. */
export function readVoiceDocument(): unknown {
  return JSON.parse(readFileSync('generated/batch-delete-phone-number.chime-sdk-voice.openapi.json', 'utf8'));
}
