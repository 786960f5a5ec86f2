/** Names of the states that a target may be asked for, as the state protocol has them. */
export const stateNames = {
  inventory: 'numbers in inventory',
  user: 'numbers associated with a user',
  voiceConnector: 'numbers associated with a Voice Connector',
  absent: 'numbers not in the system',
  queued: 'numbers in the deletion queue',
  credentialsRejected: 'credentials are rejected',
  callerForbidden: 'caller is forbidden',
  resourceNotFound: 'a resource is not found',
  overRateLimit: 'caller is over its rate limit',
  serviceFailing: 'service is failing',
  serviceUnavailable: 'service is unavailable',
  clockAdvanced: 'clock is advanced',
} as const;

/** Error states and the status that each asks for. */
export const statusByState: Readonly<Record<string, number>> = {
  [stateNames.credentialsRejected]: 401,
  [stateNames.callerForbidden]: 403,
  [stateNames.resourceNotFound]: 404,
  [stateNames.overRateLimit]: 429,
  [stateNames.serviceFailing]: 500,
  [stateNames.serviceUnavailable]: 503,
};

/** States in which an id can't be deleted. */
export const failingStates: ReadonlySet<string> = new Set([
  stateNames.absent,
  stateNames.user,
  stateNames.voiceConnector,
]);
