import { parentPort } from 'node:worker_threads';
import { judgeInTurn } from './judge-sandbox.mjs';

parentPort?.on('message', async ({ sandboxOptions, limits }) => {
  try {
    parentPort?.postMessage({ judgement: await judgeInTurn(sandboxOptions, limits) });
  } catch (error) {
    parentPort?.postMessage({
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
