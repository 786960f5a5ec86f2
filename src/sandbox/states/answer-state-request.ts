import { randomUUID } from 'node:crypto';
import type { Answer } from '../answer.ts';
import type { Surroundings } from '../behaviour.ts';
import { Refusal, toRefusal } from '../refusal.ts';
import type { SandboxRequest } from '../request.ts';
import { parseStateCommand } from './state-command.ts';

/** The path under which the sandbox serves the state protocol. */
export const statesPath = '/_states';

/** Answers a request to the state protocol; faults and signatures do not touch it. */
export function answerStateRequest(request: SandboxRequest, surroundings: Surroundings): Answer {
  try {
    if (request.method !== 'POST') {
      throw new Refusal(405, 'MethodNotAllowedException', 'The state protocol takes POST only.');
    }
    const command = parseStateCommand(request.body);
    return jsonAnswer(200, surroundings.behaviour.setState(command, surroundings));
  } catch (thrown) {
    const refusal = toRefusal(thrown);
    return jsonAnswer(refusal.status, { Code: refusal.code, Message: refusal.message });
  }
}

function jsonAnswer(status: number, document: object): Answer {
  return {
    status,
    headers: [
      ['x-amzn-RequestId', randomUUID()],
      ['Content-Type', 'application/json'],
      ...(status === 405 ? ([['Allow', 'POST']] as const) : []),
    ],
    body: Buffer.from(JSON.stringify(document)),
  };
}
