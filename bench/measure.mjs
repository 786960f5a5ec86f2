import { spawn } from 'node:child_process';

/**
 * Runs a command to its end and gives the wall-clock seconds that it took.
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function timeCommand([command = '', ...rest], env = process.env) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, rest, { env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve((performance.now() - began) / 1000);
      else reject(new Error(`${[command, ...rest].join(' ')} ended with exit code ${code}`));
    });
  });
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Measures several commands in turn, so that noise of the machine meets all alike.
 * @template {string} Name
 * @template Result
 * @param {Record<Name, () => Promise<Result>>} contestants
 * @param {number} rounds
 * @returns {Promise<Record<Name, Result[]>>}
 */
export async function measureInTurn(contestants, rounds) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  /** @type {Partial<Record<Name, Result[]>>} */
  const results = {};
  for (const name of names) results[name] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) results[name]?.push(await contestants[name]());
  return /** @type {Record<Name, Result[]>} */ (results);
}

/** @param {number} seconds */
export function showSeconds(seconds) {
  return `${seconds.toFixed(2)} s`;
}

/**
 * Times functions in this process, in turn, on the same inputs.
 * @template {string} Name
 * @template Input
 * @param {Record<Name, (input: Input) => boolean>} contestants  each says whether it came out as expected
 * @param {readonly Input[]} inputs
 * @param {{ rounds: number, milliseconds: number }} effort  how long each is repeated in each round
 * @returns {Record<Name, number[]>} microseconds a call
 * @throws when a call does not come out as expected
 */
export function timeCalls(contestants, inputs, { rounds, milliseconds }) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  /** @type {Partial<Record<Name, number[]>>} */
  const times = {};
  // The first round is not counted: the code is compiled in it.
  for (let round = -1; round < rounds; round += 1)
    for (const name of names) {
      const microseconds = timeCall(name, contestants[name], inputs, milliseconds);
      if (round >= 0) times[name] = [...(times[name] ?? []), microseconds];
    }
  return /** @type {Record<Name, number[]>} */ (times);
}

/**
 * @template Input
 * @param {string} name @param {(input: Input) => boolean} call @param {readonly Input[]} inputs @param {number} milliseconds
 */
function timeCall(name, call, inputs, milliseconds) {
  const began = performance.now();
  let calls = 0;
  let now = began;
  do {
    for (const input of inputs) if (!call(input)) throw new Error(`${name} did not come out as expected`);
    calls += inputs.length;
    now = performance.now();
  } while (now - began < milliseconds);
  return ((now - began) * 1000) / calls;
}
