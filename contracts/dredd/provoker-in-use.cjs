// @ts-check
'use strict';

/**
 * The provoker that the hooks use when they run in a child process, set by that process before Dredd loads them.
 * @type {{ remote: import('./provoker.ts').Provoker | undefined }}
 */
const provokerInUse = { remote: undefined };

module.exports = provokerInUse;
