// @ts-check
'use strict';

/**
 * Runs Dredd for `prepareDredd`, in a process of its own: Dredd writes through a logger that cannot be silenced,
 * hangs when the target hangs, and takes a while to load.
 */
const { EventEmitter } = require('node:events');
const { join } = require('node:path');
const Dredd = require('dredd');
const provokerInUse = require('./provoker-in-use.cjs');
const { recordExchanges } = require('./record-exchanges.cjs');

/** @typedef {import('./child-messages.ts').ChildMessage} ChildMessage */
/** @typedef {import('./child-messages.ts').Question} Question */
/** @typedef {import('./dredd-types.ts').DreddDescription} Description */
/** @typedef {import('./transaction.ts').DreddTransaction['outcome']} Outcome */

/** @type {() => void} */
let fire = () => {};
/** @type {Promise<void>} */
const fired = new Promise((resolve) => {
  fire = resolve;
});

/** @type {Map<number, (value: any) => void>} */
const waiting = new Map();
let asked = 0;

/** @param {ChildMessage} message */
function tell(message) {
  process.send?.(message);
}

/**
 * @param {Question} question
 * @returns {Promise<any>}
 */
function ask(question) {
  asked += 1;
  const id = asked;
  tell({ kind: 'ask', id, ...question });
  return new Promise((resolve) => {
    waiting.set(id, resolve);
  });
}

/** @param {import('./child-messages.ts').ChildSettings} settings */
function run(settings) {
  const exchanges = recordExchanges(settings.timeoutMs);
  /** @type {{ name: string, status: number, given?: { isAccident: boolean, reason: string } }} */
  let current = { name: '', status: 0 };

  provokerInUse.remote = {
    async before(transaction) {
      current = { name: transaction.name, status: transaction.status };
      const plan = await ask({ method: 'before', transaction });
      if (plan.kind !== 'send') current.given = { isAccident: plan.kind === 'give-up', reason: plan.reason };
      return plan;
    },
    async received(status) {
      const reason = await ask({ method: 'received', status });
      if (reason !== undefined) current.given = { isAccident: false, reason };
      return reason;
    },
    after: () => ask({ method: 'after' }),
  };

  /** @param {Outcome} outcome @param {string} text */
  const report = (outcome, text) => {
    const { name, status, given } = current;
    const messages = given === undefined ? toLines(text) : [given.reason];
    const judged = given?.isAccident === true ? 'error' : outcome;
    tell({
      kind: 'transaction',
      transaction: { name, status, outcome: judged, messages, record: exchanges.take() },
    });
  };

  const emitter = new EventEmitter();
  emitter.on('start', (/** @type {Description[]} */ descriptions, proceed) => {
    tell({ kind: 'ready', transactions: descriptions.flatMap(list) });
    fired.then(proceed);
  });
  emitter.on('test pass', () => report('passed', ''));
  emitter.on('test fail', ({ message }) => report('failed', message));
  emitter.on('test skip', ({ message }) => report('skipped', message));
  emitter.on('test error', (/** @type {Error} */ error) => report('error', error.message));

  const dredd = new Dredd({
    endpoint: settings.endpoint,
    path: [settings.document],
    hookfiles: [join(__dirname, 'hooks.cjs')],
    emitter,
    loglevel: 'error',
    color: false,
    http: {
      ...(settings.ca === undefined ? {} : { ca: settings.ca }),
      ...(settings.insecure === true ? { rejectUnauthorized: false } : {}),
    },
  });
  dredd.run((error) => tell({ kind: 'end', error: error?.message }));
}

/** @param {Description} description */
function list({ transactions }) {
  return transactions.map(({ name, origin, response }) => ({
    // Hooks see the name without the title of the document.
    name: name.replace(`${origin.apiName} > `, ''),
    status: Number(response.status),
  }));
}

/** @param {string} text */
function toLines(text) {
  return text.split('\n').filter((line) => line.trim() !== '');
}

process.on('disconnect', () => process.exit());
process.on('message', (/** @type {import('./child-messages.ts').ParentMessage} */ message) => {
  if (message.kind === 'prepare') run(message.settings);
  else if (message.kind === 'fire') fire();
  else {
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
  }
});
