import type { serviceFacts } from '../../generated/batch-delete-phone-number.services.ts';
import type { Overrides } from './behaviour.ts';
import { after } from './overriding.ts';

/** The services that a sandbox can be. */
export type SandboxService = keyof typeof serviceFacts;

/**
 * What each service does in a way of its own. The bytes on the wire are the same but for one word: Amazon Chime SDK Voice
 * has `Gone` for a number that was removed for good (`ErrorCode` of its service model).
 */
export const serviceOverrides: Readonly<Record<SandboxService, Overrides>> = {
  chime: {},
  'chime-sdk-voice': after('moveNumber', (error, id, context) => {
    const number = context.behaviour.identify(id, context);
    if (error?.ErrorCode !== 'NotFound' || !context.world.removed.has(number)) return error;
    return { ...error, ErrorCode: 'Gone', ErrorMessage: 'The phone number was deleted permanently.' };
  }),
};
