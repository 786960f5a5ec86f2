// Hooks for Dredd alone: each documented status is provoked by its state, a 400 by a body without the list.
const hooks = require('hooks');

const states = {
  200: ['numbers in inventory', ['+12065550100', '+12065550101']],
  401: ['credentials are rejected'],
  403: ['caller is forbidden'],
  404: ['a resource is not found'],
  429: ['caller is over its rate limit'],
  500: ['service is failing'],
  503: ['service is unavailable'],
};

async function change(action, [state, numbers]) {
  const params = numbers === undefined ? {} : { PhoneNumberIds: numbers };
  await fetch(process.env.PEER_STATES, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, state, params }),
  });
}

hooks.beforeEach((transaction, done) => {
  const status = Number(transaction.expected.statusCode);
  if (status === 400) transaction.request.body = '{}';
  // Documented header parameters without an example go out empty otherwise.
  for (const [name, value] of Object.entries(transaction.request.headers))
    if (value === '') delete transaction.request.headers[name];
  const state = states[status];
  if (state === undefined) done();
  else change('setup', state).then(() => done(), done);
});
hooks.afterEach((transaction, done) => {
  const state = states[Number(transaction.expected.statusCode)];
  if (state === undefined) done();
  else change('teardown', state).then(() => done(), done);
});
