/** Each documented error: the state that provokes it, its exception class, its status. */
export const errorStates: ReadonlyArray<readonly [state: string, exception: string, status: number]> = [
  ['credentials are rejected', 'UnauthorizedClientException', 401],
  ['caller is forbidden', 'ForbiddenException', 403],
  ['a resource is not found', 'NotFoundException', 404],
  ['caller is over its rate limit', 'ThrottledClientException', 429],
  ['service is failing', 'ServiceFailureException', 500],
  ['service is unavailable', 'ServiceUnavailableException', 503],
];
