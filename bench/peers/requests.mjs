/**
 * The requests that the tools send which have none of their own, with the status that each must get.
 * @typedef {object} Call
 * @property {string} name
 * @property {number} status
 * @property {string} body
 * @property {string} [state]              set before, undone after
 * @property {readonly string[]} [numbers] put into the state
 */

const inventory = 'numbers in inventory';
const first = '+12065550100';
const second = '+12065550102';

/** @param {unknown} list */
const naming = (list) => JSON.stringify({ PhoneNumberIds: list });

/** @type {readonly Call[]} */
export const calls = [
  { name: 'one number', status: 200, body: naming([first]), state: inventory, numbers: [first] },
  {
    name: 'two numbers',
    status: 200,
    body: naming(['%2B12065550100', '%2B12065550102']),
    state: inventory,
    numbers: [first, second],
  },
  {
    name: 'number in use',
    status: 200,
    body: naming([second]),
    state: 'numbers associated with a user',
    numbers: [second],
  },
  { name: 'list missing', status: 400, body: '{}' },
  { name: 'list null', status: 400, body: naming(null) },
  { name: 'list empty', status: 400, body: naming([]) },
  { name: 'list a string', status: 400, body: naming('x') },
  { name: 'element a number', status: 400, body: naming([1]) },
  { name: 'element null', status: 400, body: naming([first, null]) },
  { name: 'broken JSON', status: 400, body: '{"PhoneNumberIds":[' },
  { name: 'unauthorized', status: 401, body: naming([first]), state: 'credentials are rejected' },
  { name: 'forbidden', status: 403, body: naming([first]), state: 'caller is forbidden' },
  { name: 'not found', status: 404, body: naming([first]), state: 'a resource is not found' },
  { name: 'throttled', status: 429, body: naming([first]), state: 'caller is over its rate limit' },
  { name: 'failing', status: 500, body: naming([first]), state: 'service is failing' },
  { name: 'unavailable', status: 503, body: naming([first]), state: 'service is unavailable' },
];

/**
 * Sets or undoes a state at the sandbox.
 * @param {string} statesUrl
 * @param {'setup' | 'teardown'} action
 * @param {string} state
 * @param {readonly string[]} [numbers]
 */
export async function changeState(statesUrl, action, state, numbers) {
  const params = numbers === undefined ? {} : { PhoneNumberIds: numbers };
  const body = JSON.stringify({ action, state, params });
  const response = await fetch(statesUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  await response.arrayBuffer();
}

/**
 * Sends each call in its state, and gives what `judge` says of each answer, behind the call's name.
 * An answer that does not arrive within five seconds is a failure.
 * @param {string} url
 * @param {string} statesUrl
 * @param {(call: Call, response: Response, text: string) => readonly string[]} judge
 * @returns {Promise<Set<string>>}
 */
export async function sendAll(url, statesUrl, judge) {
  /** @type {Set<string>} */
  const failures = new Set();
  await changeState(statesUrl, 'setup', 'reset');
  for (const call of calls) {
    if (call.state !== undefined) await changeState(statesUrl, 'setup', call.state, call.numbers);
    try {
      const response = await fetch(`${url}/phone-numbers?operation=batch-delete`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: call.body,
        redirect: 'manual',
        signal: AbortSignal.timeout(5000),
      });
      for (const failure of judge(call, response, await response.text()))
        failures.add(`${call.name}: ${failure}`);
    } catch {
      failures.add(`${call.name}: no answer`);
    }
    if (call.state !== undefined) await changeState(statesUrl, 'teardown', call.state, call.numbers);
  }
  return failures;
}
