import { stateNames } from '../../../contracts/states.ts';

/** States in which numbers can already be, so that a file of fixtures may name them. */
export const numberStates: readonly string[] = [
  stateNames.inventory,
  stateNames.user,
  stateNames.voiceConnector,
  stateNames.absent,
  stateNames.queued,
];
