// @ts-check
'use strict';

/**
 * Dredd's hooks. Dredd sends the same valid request for every documented status; they provoke each of them.
 * In a child process of `prepareDredd` the provoker is its parent, under plain Dredd it is made from the environment.
 */
const hooks = require('hooks');
const provokerInUse = require('./provoker-in-use.cjs');

/** @typedef {import('./dredd-types.ts').HookedTransaction} Transaction */

const plain =
  provokerInUse.remote === undefined
    ? import('./plain-provoker.ts').then(({ createPlainProvoker }) =>
        createPlainProvoker(hooks.configuration.endpoint, process.env),
      )
    : undefined;
const provoker = plain ?? Promise.resolve(provokerInUse.remote);

/**
 * Runs a hook to its end; what it throws fails the transaction.
 * @param {(transaction: Transaction) => Promise<void>} hook
 */
function orFail(hook) {
  /** @param {Transaction} transaction @param {() => void} done */
  return (transaction, done) => {
    hook(transaction).then(done, (error) => {
      transaction.fail = String(error);
      done();
    });
  };
}

hooks.beforeEach(
  orFail(async (transaction) => {
    const { request } = transaction;
    const plan = await (await provoker)?.before({
      name: transaction.name,
      status: Number(transaction.expected.statusCode),
      method: request.method,
      host: new URL(`${transaction.protocol}//${hostOf(transaction)}`).host,
      path: request.uri,
      target: transaction.fullPath,
      headers: Object.entries(request.headers),
      body: request.body,
    });
    if (plan?.kind === 'send') {
      request.headers = Object.fromEntries(plan.headers);
      request.body = plan.body;
    } else if (plan?.kind === 'skip') skip(transaction, plan.reason);
    else if (plan?.kind === 'give-up') transaction.fail = plan.reason;
  }),
);

hooks.beforeEachValidation(
  orFail(async (transaction) => {
    const reason = await (await provoker)?.received(transaction.real?.statusCode ?? 0);
    if (reason !== undefined) skip(transaction, reason);
  }),
);

hooks.afterEach(
  orFail(async () => {
    await (await provoker)?.after();
  }),
);

if (plain !== undefined) {
  /** @type {string | undefined} */
  let complaint;
  hooks.beforeAll((_transactions, done) => {
    plain.then(({ begin }) => begin()).then(done, done);
  });
  hooks.afterAll((_transactions, done) => {
    plain
      .then(({ end }) => end())
      .catch(String)
      .then((text) => {
        complaint = text;
        done();
      });
  });
  // Dredd notes only what a hook of one parameter throws.
  hooks.afterAll((/** @type {unknown} */ _transactions) => {
    if (complaint === undefined) return;
    // Dredd prints the stack, which says nothing here.
    throw Object.assign(new Error(complaint), { stack: complaint });
  });
}

/** @param {Transaction} transaction */
function hostOf({ host, port }) {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === null ? name : `${name}:${port}`;
}

/** @param {Transaction} transaction @param {string} reason */
function skip(transaction, reason) {
  transaction.skip = true;
  hooks.log(`skipped: ${reason}`);
}
