import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answerRequest } from './answer-request.ts';
import type { Surroundings } from './behaviour.ts';
import type { SandboxRequest } from './request.ts';
import { readRequest } from './stages/read-request.ts';
import { writeAnswer } from './stages/write-answer.ts';
import { answerStateRequest, statesPath } from './states/answer-state-request.ts';

/** Gives node:http's request listener: the state protocol on its own path, everything else through the stages. */
export function createListener({ world, behaviour }: Surroundings, latencyMs: number) {
  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    if (request.path === statesPath) {
      writeAnswer(answerStateRequest(request, { world, behaviour }), response);
      return;
    }
    if (latencyMs > 0) await delay(latencyMs);
    await respond(request, response);
  }

  async function respond(request: SandboxRequest, response: ServerResponse): Promise<void> {
    const context = { request, world, behaviour };
    behaviour.write(await answerRequest(context), response, context);
  }

  return (message: IncomingMessage, response: ServerResponse): void => {
    serve(message, response).catch(() => response.destroy());
  };
}
