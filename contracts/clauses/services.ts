import type { Clause } from '../harness/clause.ts';
import { clients, model } from './sources.ts';

const voiceModel = 'botocore service model chime-sdk-voice 2022-08-03';

/** The two services that offer the operation, Amazon Chime and Amazon Chime SDK Voice. */
export const services: readonly Clause[] = [
  {
    id: 'services/same-bytes',
    level: 'advised',
    text: 'The same request is served whichever service’s client sends it, and answered alike.',
    source: `${model}; ${voiceModel}; ${clients}: apart from Host and User-Agent the bytes are the same`,
  },
  {
    id: 'services/words',
    level: 'observed',
    text: 'Amazon Chime SDK Voice has the ErrorCodes Gone and Validation in addition to those of Amazon Chime.',
    source: `${voiceModel}, ErrorCode (Gone); AWS SDK for JavaScript, client-chime-sdk-voice 3.1142 (both)`,
  },
];
