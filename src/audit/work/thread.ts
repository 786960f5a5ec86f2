import { parentPort } from 'node:worker_threads';
import type { ToPool, ToThread } from './thread-messages.ts';
import { Workbench } from './workbench.ts';

const bench = new Workbench();

function answer(message: ToThread): ToPool {
  if (message.kind === 'finish') return { kind: 'tally', tally: bench.read() };
  return { kind: 'done', result: bench.run(message.job) };
}

parentPort?.on('message', (message: ToThread) => parentPort?.postMessage(answer(message)));
