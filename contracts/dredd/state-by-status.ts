/** The state in which the numbers of the example request are moved. */
export const inventoryState = 'numbers in inventory';

/** The state that makes a target answer with a documented error; a 400 needs none but an invalid request. */
export const stateByStatus: ReadonlyMap<number, string> = new Map([
  [401, 'credentials are rejected'],
  [403, 'caller is forbidden'],
  [404, 'a resource is not found'],
  [429, 'caller is over its rate limit'],
  [500, 'service is failing'],
  [503, 'service is unavailable'],
]);
